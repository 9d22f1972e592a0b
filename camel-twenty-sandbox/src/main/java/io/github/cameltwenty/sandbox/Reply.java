package io.github.cameltwenty.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer, ready to be written. */
record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {
    static final String TRANSFER_ENCODING = "Transfer-Encoding";

    private static final int CHUNK = 1 << 16;

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

    /** One whose length is not told before its end. */
    static Reply chunked(int status, String contentType, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 64);
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            body.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            body.write(content, from, length);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return new Reply(status, contentType, Map.of(TRANSFER_ENCODING, "chunked"), body.toByteArray());
    }

    static Reply empty(int status) {
        return text(status, "", Map.of(), "");
    }

    /** The body parser's answer to a body over its limit. */
    static Reply tooLarge() {
        return text(500, "application/json; charset=utf-8", Map.of(), "");
    }
}
