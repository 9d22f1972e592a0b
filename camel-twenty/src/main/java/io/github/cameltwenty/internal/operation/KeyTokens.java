package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.Map;

/** The tokens of API keys, without which a key opens nothing. */
final class KeyTokens {
    /** Where 2.21 has all that is not about records, and November 2025 too (recorded). */
    static final String SETTINGS = "/metadata";

    private static final String ROOT = "generateApiKeyToken";
    private static final String MUTATION = "mutation Token($id: %s!, $expiresAt: String!) { " + ROOT
            + "(apiKeyId: $id, expiresAt: $expiresAt) { token } }";

    private final TwentyRequest purpose;
    private final boolean isLater;
    private final TwentyClient client;
    private final Attempts attempts;

    /**
     * @param isLater whether the server has keys among its settings, and not among its records as 1.0
     */
    KeyTokens(TwentyRequest purpose, boolean isLater, TwentyClient client, Attempts attempts) {
        this.purpose = purpose;
        this.isLater = isLater;
        this.client = client;
        this.attempts = attempts;
    }

    /**
     * @param key as the server gave it
     */
    String make(Map<?, ?> key) {
        Map<String, Object> variables = Map.of(
                "id", String.valueOf(key.get("id")), KeyInput.EXPIRES_AT, String.valueOf(key.get(KeyInput.EXPIRES_AT)));
        GraphqlCall call = GraphqlCall.mutation(String.format(MUTATION, isLater ? "UUID" : "String"), variables);
        TwentyRequest request = TwentyRequest.of(purpose.resource(), Operation.GRAPHQL, null, Map.of(), call)
                .as(purpose.purpose())
                .withPath(isLater ? SETTINGS : "/graphql");
        Map<?, ?> data = (Map<?, ?>)
                client.send(request, TwentyResult.reader(request), attempts).value();
        if (data.get(ROOT) instanceof Map<?, ?> made && made.get("token") instanceof String token) {
            return token;
        }
        throw purpose.unusable(200, "the answer holds no token");
    }
}
