package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a workspace's document tells, without what the demo workspace has of its own.
 *
 * @param objects plural names of the demo's own objects
 * @param fields names of the demo's own fields
 */
record DocumentedCatalog(Set<String> objects, Set<String> fields) {
    private boolean isStandard(Resource resource) {
        return !objects.contains(resource.plural());
    }

    Map<String, String> types(Catalog catalog) {
        Map<String, String> types = new TreeMap<>();
        catalog.resources().values().stream().filter(this::isStandard).forEach(resource -> resource.fields()
                .forEach((name, field) -> {
                    if (!fields.contains(name)) {
                        String key = resource.plural() + "." + name;
                        types.put(key, field.type() + " " + field.required() + " " + new TreeSet<>(field.values()));
                    }
                }));
        return types;
    }

    Map<String, String> relations(Catalog catalog) {
        Map<String, String> relations = new TreeMap<>();
        catalog.resources().values().stream().filter(this::isStandard).forEach(resource -> resource.relations()
                .forEach((name, relation) -> {
                    if (!objects.contains(relation.resource())) {
                        relations.put(resource.plural() + "." + name, relation.toString());
                    }
                }));
        return relations;
    }

    /** The parameters of operations by method and path. */
    Map<String, String> operations(JsonNode document) {
        Map<String, String> operations = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (objects.stream().noneMatch(path.getKey()::contains)) {
                        Set<String> parameters = new TreeSet<>();
                        method.getValue()
                                .path("parameters")
                                .forEach(parameter ->
                                        parameters.add(parameter.path("$ref").asText()));
                        operations.put(
                                method.getKey() + " " + path.getKey(),
                                method.getValue().path("operationId").asText() + " " + parameters);
                    }
                }));
        return operations;
    }

    Map<String, JsonNode> parameters(JsonNode document) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        document.at("/components/parameters")
                .properties()
                .forEach(parameter ->
                        parameters.put(parameter.getKey(), parameter.getValue().get("schema")));
        return parameters;
    }
}
