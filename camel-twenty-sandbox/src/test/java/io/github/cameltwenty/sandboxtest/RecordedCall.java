package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What a recorded request sent, as far as the recording abbreviates it. */
final class RecordedCall {
    static final String USER = "a-person";
    static final String READ_ONLY = "a-reader";
    static final String REVOKED = "a-revoked-key";

    private RecordedCall() {}

    static Map<String, String> headers(Client client, Recording recording) {
        Map<String, String> headers = new HashMap<>();
        recording
                .request()
                .path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        if (recording.request().path("headers").isMissingNode()
                && recording.request().path("body").isContainerNode()) {
            headers.put("Content-Type", "application/json");
        }
        String authorization =
                switch (recording.request().path("note").asText("")) {
                    case "no Authorization header" -> null;
                    case "Authorization: Bearer nonsense" -> "Bearer nonsense";
                    case "Authorization: Bearer REDACTED_TOKEN" ->
                        "Bearer " + token(recording.name().contains("expired") ? 1 : Integer.MAX_VALUE);
                    case "Authorization: bearer KEY (lower case)" -> "bearer " + client.apiKey();
                    case "Authorization: KEY (no scheme)" -> client.apiKey();
                    case "USER token (Jane, admin), not an API key" -> "Bearer " + USER;
                    case "API key of role Data Navigator" -> "Bearer " + READ_ONLY;
                    case "a revoked API key" -> "Bearer " + REVOKED;
                    default -> "Bearer " + client.apiKey();
                };
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        return headers;
    }

    static String token(long expiry) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(("{\"exp\":" + expiry + "}").getBytes(StandardCharsets.UTF_8)) + ".x";
    }

    static String body(Recording recording) {
        JsonNode body = recording.request().path("body");
        if (body.isMissingNode() || body.isNull()) {
            return null;
        }
        if (recording.name().contains("over the 10MB limit")) {
            return "{\"name\":\"" + "x".repeat(11 << 20) + "\"}";
        }
        return body.isTextual() ? body.asText() : body.toString();
    }
}
