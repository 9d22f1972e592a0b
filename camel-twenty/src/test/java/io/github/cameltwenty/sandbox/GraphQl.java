package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.sandbox.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one query of Twenty's GraphQL that the sandbox serves: {@code search}, across all objects. It was not recorded:
 * its arguments and fields are those that Twenty's own pages ask for. Errors come with status 200, as GraphQL has it.
 */
final class GraphQl {
    private final Search search;

    GraphQl(Workspace workspace) {
        this.search = new Search(workspace);
    }

    /** @param body with {@code query} and {@code variables} */
    Reply answer(Map<String, Object> body) {
        List<GraphQlQuery.Field> fields;
        try {
            fields = GraphQlQuery.read(
                    String.valueOf(body.getOrDefault("query", "")), Bodies.object(body.get("variables")));
        } catch (IllegalArgumentException e) {
            return error(e.getMessage(), "GRAPHQL_PARSE_FAILED");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        for (GraphQlQuery.Field field : fields) {
            if (!field.name().equals("search")) {
                return error(
                        "Cannot query field \"" + field.name() + "\" on type \"Query\".", "GRAPHQL_VALIDATION_FAILED");
            }
            for (String required : List.of("searchInput", "limit")) {
                if (field.arguments().get(required) == null) {
                    return error(
                            "Field \"search\" argument \"" + required + "\" is required, but it was not provided.",
                            "GRAPHQL_VALIDATION_FAILED");
                }
            }
            data.put(field.key(), picked(search.find(field.arguments()), field.fields()));
        }
        return Reply.json(200, Map.of("data", data));
    }

    static Reply error(String message, String code) {
        return Reply.json(
                200, Map.of("errors", List.of(object("message", message, "extensions", Map.of("code", code)))));
    }

    /** What was asked for; null for a field that is not there. */
    private static Object picked(Object value, List<GraphQlQuery.Field> fields) {
        if (value instanceof List<?> list) {
            List<Object> picked = new ArrayList<>();
            list.forEach(element -> picked.add(picked(element, fields)));
            return picked;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> picked = new LinkedHashMap<>();
        fields.forEach(field -> picked.put(field.key(), picked(map.get(field.name()), field.fields())));
        return picked;
    }
}
