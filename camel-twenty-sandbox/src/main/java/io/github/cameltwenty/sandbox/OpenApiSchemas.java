package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.sandbox.Json.object;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of resources, as documents describe them: how they are created, updated and read. */
final class OpenApiSchemas {
    private static final List<String> ACTOR_SOURCES =
            List.of("EMAIL", "CALENDAR", "WORKFLOW", "API", "IMPORT", "MANUAL", "SYSTEM", "WEBHOOK");

    private final Catalog catalog;

    OpenApiSchemas(Catalog catalog) {
        this.catalog = catalog;
    }

    Map<String, Object> all() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        catalog.resources().values().forEach(resource -> add(resource, schemas));
        return schemas;
    }

    static Map<String, Object> reference(String schema) {
        return object("$ref", "#/components/schemas/" + schema);
    }

    private void add(Resource resource, Map<String, Object> schemas) {
        Map<String, Object> read = new LinkedHashMap<>();
        Map<String, Object> written = new LinkedHashMap<>();
        resource.fields().forEach((name, field) -> {
            read.put(name, schema(field));
            if (!field.readOnly()) {
                written.put(name, schema(field));
            }
        });
        resource.relations().forEach((name, relation) -> {
            Resource other = catalog.resources().get(relation.resource());
            if (other != null) {
                read.put(name, schema(relation, other));
            }
        });
        List<String> required = resource.fields().entrySet().stream()
                .filter(field -> field.getValue().required())
                .map(Map.Entry::getKey)
                .toList();
        String name = Names.capitalized(resource.singular());
        Map<String, Object> forCreate = object("type", "object", "properties", written);
        if (!required.isEmpty()) {
            forCreate.put("required", required);
        }
        schemas.put(name, forCreate);
        schemas.put(name + "ForUpdate", object("type", "object", "properties", written));
        schemas.put(name + "ForResponse", object("type", "object", "properties", read));
    }

    private static Map<String, Object> schema(Relation relation, Resource other) {
        Map<String, Object> reference = reference(Names.capitalized(other.singular()) + "ForResponse");
        return relation.many()
                ? object("type", "array", "items", reference)
                : object("type", "object", "oneOf", List.of(reference));
    }

    private Map<String, Object> schema(Field field) {
        Map<String, Object> schema = schema(field.type(), field.values());
        if (field.description() != null) {
            schema.put("description", field.description());
        }
        return schema;
    }

    private Map<String, Object> schema(FieldType type, List<String> values) {
        Map<String, FieldType> parts = catalog.composites().get(type);
        if (parts != null) {
            Map<String, Object> properties = new LinkedHashMap<>();
            parts.forEach((name, part) -> properties.put(name, schema(part, ACTOR_SOURCES)));
            return object("type", "object", "properties", properties);
        }
        return switch (type) {
            case UUID -> object("type", "string", "format", "uuid");
            case DATE_TIME -> object("type", "string", "format", "date-time");
            case DATE -> object("type", "string", "format", "date");
            case BOOLEAN -> object("type", "boolean");
            case INTEGER -> object("type", "integer");
            case NUMBER -> object("type", "number");
            case SELECT -> object("type", "string", "enum", values);
            case MULTI_SELECT -> object("type", "array", "items", object("type", "string", "enum", values));
            case ARRAY -> object("type", "array", "items", object("type", "string"));
            case TEXT -> object("type", "string");
            default -> object("type", "object");
        };
    }
}
