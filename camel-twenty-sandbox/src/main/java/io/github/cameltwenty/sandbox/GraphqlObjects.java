package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The objects of the workspace and their fields at {@code /metadata}. Other than REST up to November 2025, it says of each field
 * whether it is unique, as Twenty's own screens ask it; that was not recorded.
 */
final class GraphqlObjects {
    private static final String UNIQUE = "isUnique";

    private final Workspace workspace;
    private final Supplier<List<Map<String, Object>>> objects;

    /** @param objects as REST tells of them */
    GraphqlObjects(Workspace workspace, Supplier<List<Map<String, Object>>> objects) {
        this.workspace = workspace;
        this.objects = objects;
    }

    GraphqlService service() {
        return new GraphqlService(
                "objects",
                false,
                false,
                Map.of("paging", "JSON", "filter", "JSON"),
                connection("Object", () -> object(objects.get().get(0))),
                (given, caller) -> page(given.get("paging")));
    }

    private Map<String, Object> page(Object paging) {
        List<Map<String, Object>> all = objects.get();
        int first = paging instanceof Map<?, ?> asked && asked.get("first") instanceof Number number
                ? number.intValue()
                : all.size();
        List<Object> nodes = new ArrayList<>();
        all.stream().limit(first).forEach(object -> nodes.add(told(object)));
        return connected(nodes, first < all.size());
    }

    private Map<String, Object> told(Map<String, Object> object) {
        List<Object> fields = new ArrayList<>();
        for (Map<String, Object> field : ObjectMetadata.fieldsOf(object)) {
            Map<String, Object> told = new LinkedHashMap<>(field);
            told.put(UNIQUE, workspace.isUnique((String) object.get("namePlural"), (String) field.get("name")));
            fields.add(told);
        }
        Map<String, Object> told = new LinkedHashMap<>(object);
        told.put("fieldsList", fields);
        told.put("fields", connected(fields, false));
        return told;
    }

    private static Map<String, Object> connected(List<Object> nodes, boolean more) {
        return Json.object(
                "edges",
                nodes.stream().map(node -> Map.of("node", node)).toList(),
                "pageInfo",
                Map.of("hasNextPage", more));
    }

    private static Map<String, GraphqlType> object(Map<String, Object> like) {
        Supplier<Map<String, GraphqlType>> field = () -> {
            Map<String, GraphqlType> values =
                    values(ObjectMetadata.fieldsOf(like).get(0));
            values.put(UNIQUE, GraphqlType.VALUE);
            return values;
        };
        Map<String, GraphqlType> types = values(like);
        types.put("fields", connection("Field", field));
        types.put("fieldsList", new GraphqlType("Field", field));
        return types;
    }

    private static Map<String, GraphqlType> values(Map<String, Object> like) {
        Map<String, GraphqlType> values = new LinkedHashMap<>();
        like.keySet().forEach(name -> values.put(name, GraphqlType.VALUE));
        return values;
    }

    private static GraphqlType connection(String name, Supplier<Map<String, GraphqlType>> node) {
        return new GraphqlType(
                name + "Connection",
                () -> Map.of(
                        "edges",
                        new GraphqlType(name + "Edge", () -> Map.of("node", new GraphqlType(name, node))),
                        "pageInfo",
                        GraphqlType.of("PageInfo", "hasNextPage")));
    }
}
