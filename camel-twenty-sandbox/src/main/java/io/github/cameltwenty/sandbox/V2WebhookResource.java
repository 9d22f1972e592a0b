package io.github.cameltwenty.sandbox;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Webhooks of Twenty 2.21: one without a secret is given one, and an unknown one is refused. */
final class V2WebhookResource implements MetadataResource {
    private static final int SECRET_BYTES = 32;

    private final WebhookResource webhooks;

    V2WebhookResource(Supplier<UUID> ids) {
        this.webhooks = new WebhookResource(ids, Map.of("applicationId", V2SettingResource.APPLICATION_ID));
    }

    @Override
    public Reply list(Query query) {
        return webhooks.list(query);
    }

    @Override
    public Reply find(String id) {
        return webhooks.find(id);
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        WebhookResource.checkOperations(body);
        checkUrl(body.get("targetUrl"), "creating");
        Map<String, Object> given = new LinkedHashMap<>(body);
        if (given.get("secret") == null) {
            given.put("secret", secret());
        }
        return webhooks.create(given, caller);
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        checkKnown(id);
        if (body.containsKey("targetUrl")) {
            checkUrl(body.get("targetUrl"), "updating"); // in these words it is not recorded
        }
        return webhooks.update(id, body, caller);
    }

    @Override
    public Reply delete(String id, Caller caller) {
        checkKnown(id);
        return webhooks.delete(id, caller);
    }

    private void checkKnown(String id) {
        if (!webhooks.has(id)) {
            throw Refusal.of(Refusal.document(400, "Error", "Webhook not found", "WEBHOOK_NOT_FOUND"));
        }
    }

    private static void checkUrl(Object given, String verb) {
        if (!WebhookResource.isUrl(given)) {
            throw Refusal.of(
                    400,
                    "WorkspaceMigrationBuilderException",
                    "Multiple validation errors occurred while " + verb + " webhook");
        }
    }

    @Override
    public void seed(Map<String, Object> record) {
        webhooks.seed(record);
    }

    @Override
    public List<Map<String, Object>> records() {
        return webhooks.records();
    }
}
