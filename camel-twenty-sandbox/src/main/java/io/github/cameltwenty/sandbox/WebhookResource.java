package io.github.cameltwenty.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Webhooks. */
final class WebhookResource implements MetadataResource {
    private final MetadataTable table;

    WebhookResource(Supplier<UUID> ids) {
        this(ids, Map.of());
    }

    /** @param more what webhooks hold besides */
    WebhookResource(Supplier<UUID> ids, Map<String, Object> more) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("targetUrl", null);
        defaults.put("operations", List.of("*.*"));
        defaults.put("description", null);
        defaults.put("secret", null);
        defaults.put("deletedAt", null);
        defaults.putAll(more);
        this.table = new MetadataTable(defaults, ids);
    }

    @Override
    public Reply list(Query query) {
        return Reply.json(200, table.all());
    }

    @Override
    public Reply find(String id) {
        return MetadataReplies.oneOrNothing(table.find(MetadataReplies.uuid(id)));
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        checkUrl(body.get("targetUrl"));
        checkOperations(body);
        if (body.get("secret") == null) {
            throw MetadataReplies.missing("secret", "webhook");
        }
        return Reply.json(201, table.put(table.complete(body)));
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        if (body.containsKey("targetUrl")) {
            checkUrl(body.get("targetUrl"));
        }
        checkOperations(body);
        return MetadataReplies.oneOrNothing(table.change(MetadataReplies.uuid(id), body));
    }

    /** The answer is a bare {@code true} or {@code false}, and not said to be JSON. */
    @Override
    public Reply delete(String id, Caller caller) {
        boolean removed = table.remove(MetadataReplies.uuid(id));
        return Reply.text(200, "text/html; charset=utf-8", Map.of(), String.valueOf(removed));
    }

    private static void checkUrl(Object given) {
        if (!isUrl(given)) {
            throw Refusal.of(400, "Error", "Invalid target URL provided");
        }
    }

    static boolean isUrl(Object given) {
        try {
            URI url = URI.create(String.valueOf(given));
            return url.getScheme() != null && url.getScheme().matches("https?") && url.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean has(String id) {
        return table.find(id) != null;
    }

    static void checkOperations(Map<String, Object> body) {
        Object operations = body.get("operations");
        if (operations != null && !(operations instanceof List)) {
            throw Refusal.badRequest("malformed array literal: \"" + FieldPath.text(operations) + "\"");
        }
    }

    @Override
    public void seed(Map<String, Object> record) {
        table.put(table.complete(record));
    }

    @Override
    public List<Map<String, Object>> records() {
        return table.copies();
    }
}
