package io.github.cameltwenty.sandbox;

import java.util.Map;

/** The mutation that makes the token of an API key, which opens the sandbox from then on. */
final class ApiKeyTokens {
    static final String NAME = "generateApiKeyToken";

    private final Api api;
    private final Keys keys;

    ApiKeyTokens(Api api, Keys keys) {
        this.api = api;
        this.keys = keys;
    }

    /** The types of its arguments by name; null where it is not served. */
    static Map<String, String> arguments(GraphqlDialect dialect) {
        return dialect.apiKeyIdType() == null
                ? null
                : Map.of("apiKeyId", dialect.apiKeyIdType(), "expiresAt", "String!");
    }

    Object answer(GraphqlField field) {
        String id = String.valueOf(field.arguments().get("apiKeyId"));
        boolean known = api.records("apiKeys").stream().anyMatch(key -> id.equals(key.get("id")));
        if (!known) {
            throw Refusal.of(Reply.json(
                    400, GraphqlErrors.coded("API Key with id " + id + " not found", "INTERNAL_SERVER_ERROR", null)));
        }
        String token = "sandbox-token-" + id;
        keys.admit(token);
        return GraphqlProjection.value(Map.of("token", token), field);
    }
}
