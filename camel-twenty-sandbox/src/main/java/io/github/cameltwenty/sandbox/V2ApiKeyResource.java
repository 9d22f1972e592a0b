package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** API keys of Twenty 2.21: written with a user's session only. */
final class V2ApiKeyResource implements ApiKeySettings {
    private final ApiKeyResource keys;
    private final Set<String> roles;

    V2ApiKeyResource(Set<String> roles, Supplier<UUID> ids) {
        this.keys = new ApiKeyResource(roles, ids);
        this.roles = roles;
    }

    @Override
    public Reply list(Query query) {
        return keys.list(query);
    }

    @Override
    public Reply find(String id) {
        return keys.find(id);
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        checkPerson(caller);
        ApiKeyResource.date(String.valueOf(body.get("expiresAt")));
        if (!(body.get("roleId") instanceof String role && roles.contains(role))) {
            throw V2SettingResource.noSuch(400, "role");
        }
        return keys.create(body, caller);
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        checkPerson(caller);
        return keys.update(id, body, caller);
    }

    @Override
    public Reply delete(String id, Caller caller) {
        checkPerson(caller);
        return keys.delete(id, caller);
    }

    private static void checkPerson(Caller caller) {
        if (!caller.person()) {
            throw Refusal.of(Refusal.document(
                    400, "Error", "This endpoint requires a session access token", "FORBIDDEN_EXCEPTION"));
        }
    }

    @Override
    public String roleId(String id) {
        return keys.roleId(id);
    }

    @Override
    public void seed(Map<String, Object> record) {
        keys.seed(record);
    }

    @Override
    public List<Map<String, Object>> records() {
        return keys.records();
    }
}
