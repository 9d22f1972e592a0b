package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * API keys at {@code /metadata}, where they are settings. The list, creating and revoking were recorded of 2.21; the rest, and that
 * a key shows its role, is from Twenty's public sources.
 */
final class GraphqlApiKeys {
    private static final Map<String, GraphqlInput> INPUTS = Map.of(
            "CreateApiKeyInput", input("CreateApiKeyInput", "name", "expiresAt", "revokedAt", "roleId"),
            "UpdateApiKeyInput", input("UpdateApiKeyInput", "id", "name", "expiresAt", "revokedAt"),
            "RevokeApiKeyInput", input("RevokeApiKeyInput", "id"),
            "GetApiKeyInput", input("GetApiKeyInput", "id"));

    private final ApiKeySettings keys;
    private final Map<String, String> roles;
    private final GraphqlDialect dialect;

    /** @param roles their labels by id */
    GraphqlApiKeys(ApiKeySettings keys, Map<String, String> roles, GraphqlDialect dialect) {
        this.keys = keys;
        this.roles = roles;
        this.dialect = dialect;
    }

    private static GraphqlInput input(String name, String... fields) {
        Supplier<Map<String, GraphqlInput>> types = () -> {
            Map<String, GraphqlInput> texts = new LinkedHashMap<>();
            for (String field : fields) {
                texts.put(
                        field,
                        new GraphqlInput.Scalar(field.toLowerCase(Locale.ROOT).endsWith("id") ? "UUID" : "String"));
            }
            return texts;
        };
        return new GraphqlInput.Fields(name, types);
    }

    /** The input type of this name; null where it is none of an API key. */
    static GraphqlInput input(String type) {
        return INPUTS.get(type.replace("!", ""));
    }

    /** Refuses an API key where the dialect wants a user. */
    static void checkPerson(GraphqlDialect dialect, Caller caller) {
        if (dialect.keepsSettingsApart() && !caller.person()) {
            throw Refusal.of(Reply.json(
                    400,
                    GraphqlErrors.coded(
                            "This endpoint requires a session access token", "FORBIDDEN", "FORBIDDEN_EXCEPTION")));
        }
    }

    List<GraphqlService> services() {
        return List.of(
                new GraphqlService("apiKeys", false, false, Map.of(), type(), (given, caller) -> {
                    caller.checkSettings(400);
                    return keys.records().stream()
                            .filter(key -> key.get("revokedAt") == null)
                            .map(this::withRole)
                            .toList();
                }),
                service("apiKey", false, "GetApiKeyInput!", (input, caller) -> keys.find((String) input.get("id"))),
                service("createApiKey", true, "CreateApiKeyInput!", keys::create),
                service(
                        "updateApiKey",
                        true,
                        "UpdateApiKeyInput!",
                        (input, caller) -> keys.update((String) input.get("id"), input, caller)),
                service(
                        "revokeApiKey",
                        true,
                        "RevokeApiKeyInput!",
                        (input, caller) -> keys.delete((String) input.get("id"), caller)));
    }

    @SuppressWarnings("unchecked")
    private GraphqlService service(
            String name, boolean mutation, String input, BiFunction<Map<String, Object>, Caller, Reply> answer) {
        return new GraphqlService(name, mutation, false, Map.of("input", input), type(), (given, caller) -> {
            caller.checkSettings(400);
            if (mutation) {
                checkPerson(dialect, caller);
            }
            Reply reply = answer.apply((Map<String, Object>) given.get("input"), caller);
            return Json.readOrNull(new String(reply.body(), StandardCharsets.UTF_8)) instanceof Map<?, ?> key
                    ? withRole((Map<String, Object>) key)
                    : null;
        });
    }

    private Map<String, Object> withRole(Map<String, Object> key) {
        Map<String, Object> shown = new LinkedHashMap<>(key);
        String roleId = keys.roleId((String) key.get("id"));
        shown.put("role", roleId == null ? null : Json.object("id", roleId, "label", roles.get(roleId)));
        return shown;
    }

    private static GraphqlType type() {
        GraphqlType role = GraphqlType.of("Role", "id", "label");
        Map<String, GraphqlType> fields = new LinkedHashMap<>();
        for (String field : List.of("id", "name", "expiresAt", "revokedAt", "createdAt", "updatedAt")) {
            fields.put(field, GraphqlType.VALUE);
        }
        fields.put("role", role);
        return new GraphqlType("ApiKey", () -> fields);
    }
}
