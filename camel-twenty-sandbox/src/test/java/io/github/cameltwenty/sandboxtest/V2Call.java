package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a request to Twenty 2.21 sent: of its keys and tokens the recording tells only whose they were. */
final class V2Call {
    static final String USER = "a-person";
    static final String READ_ONLY = "a-reader";
    static final String REVOKED = "a-revoked-key";
    static final String NO_SETTINGS = "a-key-without-settings";

    /** May only read pets, and not even see rockets. */
    static final String RESTRICTED = "a-restricted-key";

    private V2Call() {}

    static Map<String, String> headers(Client client, Recording recording) {
        Map<String, String> headers = new HashMap<>();
        recording
                .request()
                .path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        headers.computeIfPresent("Authorization", (name, recorded) -> recorded.replace("REDACTED_TOKEN", "REDACTED")
                .replace("REDACTED", token(client, recording.name())));
        return headers;
    }

    private static String token(Client client, String name) {
        if (name.contains("(user token") || name.equals("auth user token on REST")) {
            return USER;
        }
        if (name.startsWith("read-only role: ")) {
            return READ_ONLY;
        }
        if (name.startsWith("object-restricted role: ")) {
            return RESTRICTED;
        }
        if (name.contains("with the same key") || name.contains("with a key whose role has all records")) {
            return NO_SETTINGS;
        }
        return switch (name) {
            case "auth bad signature" -> RecordedCall.token(Integer.MAX_VALUE);
            case "auth with a revoked API key" -> REVOKED;
            default -> client.apiKey();
        };
    }

    static String body(Recording recording) {
        JsonNode body = recording.request().path("body");
        if (body.isMissingNode() || body.isNull()) {
            return null;
        }
        if (body.has("cut")) {
            return "{\"name\":\"" + "x".repeat(11 << 20) + "\"}";
        }
        return body.isTextual() ? body.asText() : body.toString();
    }
}
