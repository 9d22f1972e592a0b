package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.sandbox.Json.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The parameters of operations, as documents describe them. */
final class OpenApiParameters {
    private static final Map<String, Object> TEXT = object("type", "string");
    private static final Map<String, Object> SWITCH = object("type", "boolean", "default", false);

    private OpenApiParameters() {}

    /**
     * @param rows those of the document
     * @param largestPage the largest limit, as the document has it
     * @param defaultPage the limit where none is sent, as the document has it
     * @return those that are used, by the name under which the document describes them
     */
    static Map<String, Object> of(List<OpenApiRow> rows, int deepest, int largestPage, int defaultPage) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (OpenApiRow row : rows) {
            for (String name : row.parameters()) {
                parameters.put(name, parameter(name, deepest, largestPage, defaultPage));
            }
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, int deepest, int largestPage, int defaultPage) {
        return switch (name) {
            case "idPath" ->
                object(
                        "name",
                        "id",
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        object("type", "string", "format", "uuid"));
            case "startingAfter" -> query("starting_after", TEXT);
            case "endingBefore" -> query("ending_before", TEXT);
            case "orderBy" -> query("order_by", TEXT);
            case "softDelete" -> query("soft_delete", SWITCH);
            case "upsert" -> query("upsert", SWITCH);
            case "limit" ->
                query("limit", object("type", "integer", "minimum", 0, "maximum", largestPage, "default", defaultPage));
            case "depth" ->
                query(
                        "depth",
                        object(
                                "type",
                                "integer",
                                "enum",
                                IntStream.rangeClosed(0, deepest).boxed().toList(),
                                "default",
                                1));
            default -> query(name, TEXT);
        };
    }

    private static Map<String, Object> query(String name, Map<String, Object> schema) {
        return object("name", name, "in", "query", "required", false, "schema", schema);
    }
}
