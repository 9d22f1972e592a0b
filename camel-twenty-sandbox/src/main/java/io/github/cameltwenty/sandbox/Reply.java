package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer, ready to be written. */
record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {
    static Reply json(int status, Object body) {
        return new Reply(status, "application/json; charset=utf-8", Map.of(), Json.bytes(body));
    }

    /** A result in the envelope that Twenty puts it in. */
    static Reply data(int status, String name, Object value) {
        return json(status, Map.of("data", Map.of(name, value)));
    }

    static Reply text(int status, String contentType, Map<String, String> headers, String body) {
        return new Reply(status, contentType, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply empty(int status) {
        return text(status, "", Map.of(), "");
    }

    /** The body parser's answer to a body over its limit. */
    static Reply tooLarge() {
        return text(500, "application/json; charset=utf-8", Map.of(), "");
    }
}
