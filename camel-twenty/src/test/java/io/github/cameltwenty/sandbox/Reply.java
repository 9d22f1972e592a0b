package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer, ready to be written. */
record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {
    static Reply json(int status, Object body) {
        return new Reply(status, "application/json; charset=utf-8", Map.of(), Json.bytes(body));
    }

    static Reply text(int status, String contentType, Map<String, String> headers, String body) {
        return new Reply(status, contentType, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The body parser's answer to a body over its limit. */
    static Reply tooLarge() {
        return text(500, "application/json; charset=utf-8", Map.of(), "");
    }
}
