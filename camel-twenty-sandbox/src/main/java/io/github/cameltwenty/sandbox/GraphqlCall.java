package io.github.cameltwenty.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in GraphQL.
 *
 * @param query the document; null where there is none
 * @param operationName null where it is not said
 * @param fileName of the file that comes with it; null for none
 */
record GraphqlCall(String query, Map<String, Object> variables, String operationName, String fileName) {
    private static final Pattern OPERATIONS =
            Pattern.compile("name=\"operations\"[^{]*(\\{.*?})\\s*\r\n--", Pattern.DOTALL);
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    /** @param body of a JSON request; empty for others */
    static GraphqlCall of(SandboxRequest request, Object body) {
        String type = request.headers().getOrDefault("content-type", "");
        if (request.method().equals("GET")) {
            return new GraphqlCall(Query.of(request.rawQuery()).get("query"), Map.of(), null, null);
        }
        if (type.startsWith("application/graphql")) {
            return new GraphqlCall(request.body(), Map.of(), null, null);
        }
        if (type.startsWith("multipart/form-data")) {
            Matcher operations = OPERATIONS.matcher(request.body());
            Matcher file = FILE_NAME.matcher(request.body());
            Object call = operations.find() ? Json.readOrNull(operations.group(1)) : Map.of();
            return file.find() ? of(call).with(file.group(1)) : of(call);
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
    private GraphqlCall with(String file) {
        Map<String, Object> filled = new HashMap<>(variables);
        filled.replaceAll((name, value) -> value == null ? file : value);
        return new GraphqlCall(query, filled, operationName, file);
    }

    private static GraphqlCall of(Object body) {
        Map<String, Object> given = Bodies.object(body);
        return new GraphqlCall(
                given.get("query") instanceof String query ? query : null,
                Bodies.object(given.get("variables")),
                given.get("operationName") instanceof String name ? name : null,
                null);
    }
}
