package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the registered webhooks of changes, as Twenty's worker does: a request for each record and webhook, once, whatever the
 * answer, in no certain order.
 */
final class WebhookDeliveries implements AutoCloseable {
    private static final String WORKSPACE_ID = "20202020-1c25-4d02-bf25-6aeccf7ea419";
    private static final int TIMEOUT = 5000;
    private static final int THREADS = 4;

    private final Api api;
    private volatile Function<SandboxDelivery, List<Duration>> plan = delivery -> List.of(Duration.ZERO);
    private ScheduledExecutorService worker;
    private boolean closed;

    WebhookDeliveries(Api api) {
        this.api = api;
    }

    void plan(Function<SandboxDelivery, List<Duration>> other) {
        plan = Objects.requireNonNull(other);
    }

    void send(Resource resource, String event, Map<String, Object> record, Collection<String> updatedFields) {
        for (Map<String, Object> webhook : webhooks()) {
            // as recorded: a webhook for everything was not told of its own creation
            boolean itself = webhook.get("id").equals(record.get("id"));
            if (!itself && isFor(webhook, resource.singular(), event)) {
                SandboxDelivery delivery = delivery(webhook, resource.singular(), event, record, updatedFields);
                plan.apply(delivery).forEach(delay -> schedule(delivery, delay));
            }
        }
    }

    /** A catalog of the user's own may have none. */
    private List<Map<String, Object>> webhooks() {
        try {
            return api.records("webhooks");
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static boolean isFor(Map<String, Object> webhook, String singular, String event) {
        return webhook.get("operations") instanceof Collection<?> operations
                && List.of(singular + "." + event, singular + ".*", "*." + event, "*.*").stream()
                        .anyMatch(operations::contains);
    }

    private static SandboxDelivery delivery(
            Map<String, Object> webhook,
            String singular,
            String event,
            Map<String, Object> record,
            Collection<String> updatedFields) {
        String targetUrl = String.valueOf(webhook.get("targetUrl"));
        String eventName = singular + "." + event;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("targetUrl", targetUrl);
        body.put("eventName", eventName);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(
                "id",
                UUID.nameUUIDFromBytes(singular.getBytes(StandardCharsets.UTF_8))
                        .toString());
        metadata.put("nameSingular", singular);
        body.put("objectMetadata", metadata);
        body.put("workspaceId", WORKSPACE_ID);
        body.put("webhookId", webhook.get("id"));
        body.put("eventDate", Dates.now());
        body.put("record", record);
        if (updatedFields != null) {
            body.put("updatedFields", updatedFields);
        }
        String text = Json.text(body);
        return new SandboxDelivery(
                eventName, (String) record.get("id"), targetUrl, headers(webhook.get("secret"), text), text);
    }

    private static Map<String, String> headers(Object secret, String body) {
        if (!(secret instanceof String key) || key.isEmpty()) {
            return Map.of();
        }
        String timestamp = String.valueOf(System.currentTimeMillis());
        return Map.of(
                "X-Twenty-Webhook-Timestamp", timestamp,
                "X-Twenty-Webhook-Signature", signature(key, timestamp + ":" + body),
                "X-Twenty-Webhook-Nonce", UUID.randomUUID().toString().replace("-", ""));
    }

    private static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void schedule(SandboxDelivery delivery, Duration delay) {
        if (closed) {
            return;
        }
        if (worker == null) {
            worker = Executors.newScheduledThreadPool(THREADS, work -> {
                Thread thread = new Thread(work, "twenty-sandbox-webhooks");
                thread.setDaemon(true);
                return thread;
            });
        }
        worker.schedule(() -> post(delivery), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What fails is dropped. */
    private static void post(SandboxDelivery delivery) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(delivery.targetUrl()).toURL().openConnection();
            call.setRequestMethod("POST");
            call.setConnectTimeout(TIMEOUT);
            call.setReadTimeout(TIMEOUT);
            call.setDoOutput(true);
            call.setRequestProperty("Accept", "application/json, text/plain, */*");
            call.setRequestProperty("Content-Type", "application/json");
            call.setRequestProperty("User-Agent", "axios/1.7.3");
            delivery.headers().forEach(call::setRequestProperty);
            byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
            call.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = call.getOutputStream()) {
                out.write(body);
            }
            int status = call.getResponseCode();
            try (var in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
                if (in != null) {
                    in.readAllBytes();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // no second attempt
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (worker != null) {
            worker.shutdownNow();
        }
    }
}
