package io.github.cameltwenty.sandbox;

import java.time.DateTimeException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens of API keys, which open the sandbox from when they are made until their key is revoked. */
final class ApiKeyTokens {
    private final Api api;
    private final Keys keys;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    ApiKeyTokens(Api api, Keys keys) {
        this.api = api;
        this.keys = keys;
        keys.revokeWhere(token -> ids.containsKey(token) && !isValid(ids.get(token)));
    }

    /** Of a key that there is. */
    String make(Object apiKeyId, Object expiresAt) {
        String id = String.valueOf(apiKeyId);
        if (api.records("apiKeys").stream().noneMatch(key -> id.equals(key.get("id")))) {
            throw failed("API Key with id " + id + " not found");
        }
        try {
            String token = WebToken.ofKey(id, Dates.parse(expiresAt));
            ids.put(token, id);
            keys.admit(token, Caller.API_KEY);
            return token;
        } catch (DateTimeException e) {
            throw failed("\"expiresIn\" should be a number of seconds or string representing a timespan");
        }
    }

    private static Refusal failed(String message) {
        return Refusal.of(Reply.json(400, GraphqlErrors.coded(message, "INTERNAL_SERVER_ERROR", null)));
    }

    private boolean isValid(String id) {
        return api.records("apiKeys").stream()
                .anyMatch(key -> id.equals(key.get("id")) && key.get("revokedAt") == null);
    }
}
