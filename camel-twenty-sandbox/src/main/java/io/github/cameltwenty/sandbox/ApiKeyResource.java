package io.github.cameltwenty.sandbox;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** API keys. A key that is deleted is only revoked. */
final class ApiKeyResource implements ApiKeySettings {
    private final MetadataTable table;
    private final Set<String> roles;
    private final Map<String, String> roleIds = new ConcurrentHashMap<>();

    /** @param roles the ids of the roles that a key may have */
    ApiKeyResource(Set<String> roles, Supplier<UUID> ids) {
        this.roles = roles;
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("name", null);
        defaults.put("expiresAt", null);
        defaults.put("revokedAt", null);
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
        for (String name : List.of("name", "expiresAt")) {
            if (body.get(name) == null) {
                throw MetadataReplies.missing(name, "apiKey");
            }
        }
        Map<String, Object> record = table.complete(body);
        record.put("expiresAt", date(body.get("expiresAt")));
        if (body.get("roleId") == null) {
            throw MetadataReplies.missing("roleId", "roleTargets");
        }
        if (!roles.contains(body.get("roleId"))) {
            throw Refusal.badRequest("insert or update on table \"roleTargets\" violates foreign key constraint"
                    + " \"FK_d5838ba43033ee6266d8928d7d7\"");
        }
        roleIds.put((String) record.get("id"), (String) body.get("roleId"));
        return Reply.json(201, table.put(record));
    }

    @Override
    public String roleId(String id) {
        return roleIds.get(id);
    }

    static String date(Object given) {
        try {
            return Dates.parsed(given);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("invalid input syntax for type timestamp with time zone:"
                    + " \"0NaN-NaN-NaNTNaN:NaN:NaN.NaN+NaN:NaN\"");
        }
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        Map<String, Object> changes = new LinkedHashMap<>(body);
        changes.computeIfPresent("expiresAt", (name, value) -> date(value));
        return MetadataReplies.oneOrNothing(table.change(MetadataReplies.uuid(id), changes));
    }

    @Override
    public Reply delete(String id, Caller caller) {
        return update(id, Map.of("revokedAt", Dates.now()), caller);
    }

    @Override
    public void seed(Map<String, Object> record) {
        Map<String, Object> complete = table.complete(record);
        if (record.get("roleId") instanceof String role) {
            roleIds.put((String) complete.get("id"), role);
        }
        table.put(complete);
    }

    @Override
    public List<Map<String, Object>> records() {
        return table.copies();
    }
}
