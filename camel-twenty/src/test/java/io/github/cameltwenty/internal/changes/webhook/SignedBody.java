package io.github.cameltwenty.internal.changes.webhook;

import io.github.cameltwenty.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks as Twenty signs them. */
public final class SignedBody {
    private SignedBody() {}

    public static byte[] created(String resource, String name) {
        String singular = resource.equals("companies") ? "company" : resource;
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", UUID.randomUUID().toString());
        record.put("name", name);
        record.put("createdAt", "2026-11-24T00:52:23.476Z");
        record.put("updatedAt", "2026-11-24T00:52:23.476Z");
        return Json.writeBytes(
                Map.of("eventName", singular + ".created", "eventDate", "2026-11-24T00:52:23.489Z", "record", record));
    }

    public static Map<String, String> headers(String secret, long timestamp, byte[] body) {
        return Map.of(
                "X-Twenty-Webhook-Timestamp", String.valueOf(timestamp),
                "X-Twenty-Webhook-Signature", signature(secret, timestamp, body));
    }

    static String signature(String secret, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
