package io.github.cameltwenty.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request in GraphQL.
 *
 * @param query the document; null where there is none
 * @param operationName null where it is not said
 */
record GraphqlCall(String query, Map<String, Object> variables, String operationName) {
    /**
     * @param body of a JSON request; empty for others
     * @param content the bytes of the body
     */
    static GraphqlCall of(SandboxRequest request, Object body, byte[] content) {
        String type = request.headers().getOrDefault("content-type", "");
        if (request.method().equals("GET")) {
            return new GraphqlCall(Query.of(request.rawQuery()).get("query"), Map.of(), null);
        }
        if (type.startsWith("application/graphql")) {
            return new GraphqlCall(request.body(), Map.of(), null);
        }
        if (type.startsWith("multipart/form-data")) {
            SentFile.Parts parts = SentFile.parts(type, content);
            GraphqlCall call = of(parts.operations().isEmpty() ? Map.of() : Json.readOrNull(parts.operations()));
            return parts.file() == null ? call : call.with(parts.file());
        }
        if (!type.startsWith("application/json")) {
            throw Refusal.of(Reply.empty(415));
        }
        if (body instanceof List) {
            throw GraphqlRefusal.of(400, GraphqlErrors.plain("Batching is not supported."));
        }
        return of(body);
    }

    /** The file stands where a variable was left empty for it. */
    private GraphqlCall with(SentFile file) {
        Map<String, Object> filled = new HashMap<>(variables);
        filled.replaceAll((name, value) -> value == null ? file : value);
        return new GraphqlCall(query, filled, operationName);
    }

    private static GraphqlCall of(Object body) {
        Map<String, Object> given = Bodies.object(body);
        return new GraphqlCall(
                given.get("query") instanceof String query ? query : null,
                Bodies.object(given.get("variables")),
                given.get("operationName") instanceof String name ? name : null);
    }
}
