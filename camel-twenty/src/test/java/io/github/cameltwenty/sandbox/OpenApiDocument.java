package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The document in which a workspace describes its own API, written from the catalog. */
final class OpenApiDocument {
    private static final List<String> ACTOR_SOURCES =
            List.of("EMAIL", "CALENDAR", "WORKFLOW", "API", "IMPORT", "MANUAL", "SYSTEM", "WEBHOOK");

    private final Catalog catalog;

    OpenApiDocument(Catalog catalog) {
        this.catalog = catalog;
    }

    Map<String, Object> of(String baseUrl) {
        Map<String, Object> paths = object("/open-api/core", object("get", openApiOperation()));
        Map<String, Object> schemas = new LinkedHashMap<>();
        for (Resource resource : catalog.resources().values()) {
            addPaths(resource, paths);
            addSchemas(resource, schemas);
        }
        return document(baseUrl, paths, object("securitySchemes", securitySchemes(), "schemas", schemas));
    }

    /** All that Twenty tells who does not show a key. */
    Map<String, Object> withoutResources(String baseUrl) {
        return document(
                baseUrl,
                object("/open-api/core", object("get", openApiOperation())),
                object("securitySchemes", securitySchemes()));
    }

    private static Map<String, Object> document(
            String baseUrl, Map<String, Object> paths, Map<String, Object> components) {
        return object(
                "openapi",
                "3.1.1",
                "info",
                object("title", "Twenty Api", "version", "v0.1"),
                "servers",
                List.of(object("url", baseUrl + "/rest/", "description", "Sandbox")),
                "components",
                components,
                "security",
                List.of(object("bearerAuth", List.of())),
                "paths",
                paths);
    }

    private static Map<String, Object> openApiOperation() {
        return operation("General", "Get Open Api Schema", "GetOpenApiSchema", null);
    }

    private static Map<String, Object> securitySchemes() {
        return object("bearerAuth", object("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));
    }

    private static void addPaths(Resource resource, Map<String, Object> paths) {
        String plural = resource.plural();
        String one = Router.capitalized(resource.singular());
        String many = Router.capitalized(plural);
        Map<String, Object> record = reference(one);
        paths.put(
                "/" + plural,
                object(
                        "get", operation(plural, "Find Many " + plural, "findMany" + many, null),
                        "post", operation(plural, "Create One " + resource.singular(), "createOne" + one, record)));
        paths.put(
                "/batch/" + plural,
                object(
                        "post",
                        operation(
                                plural,
                                "Create Many " + plural,
                                "createMany" + many,
                                object("type", "array", "items", record))));
        paths.put(
                "/" + plural + "/{id}",
                object(
                        "get", operation(plural, "Find One " + resource.singular(), "findOne" + one, null),
                        "delete", operation(plural, "Delete One " + resource.singular(), "deleteOne" + one, null),
                        "patch",
                                operation(
                                        plural,
                                        "Update One " + resource.singular(),
                                        "UpdateOne" + one,
                                        reference(one + "ForUpdate"))));
        Map<String, Object> sample = object(
                "type",
                "object",
                "properties",
                object(
                        "data", object("type", "array", "items", record),
                        "ids", object("type", "array", "items", object("type", "string", "format", "uuid"))));
        paths.put(
                "/" + plural + "/duplicates",
                object(
                        "post",
                        operation(
                                plural,
                                "Find " + resource.singular() + " Duplicates",
                                "find" + one + "Duplicates",
                                sample)));
    }

    private static Map<String, Object> operation(String tag, String summary, String id, Map<String, Object> body) {
        Map<String, Object> operation = object("tags", List.of(tag), "summary", summary, "operationId", id);
        if (body != null) {
            operation.put(
                    "requestBody",
                    object("required", true, "content", object("application/json", object("schema", body))));
        }
        operation.put("responses", object("200", object("description", "Successful operation")));
        return operation;
    }

    private void addSchemas(Resource resource, Map<String, Object> schemas) {
        Map<String, Object> read = new LinkedHashMap<>();
        Map<String, Object> written = new LinkedHashMap<>();
        resource.fields().forEach((name, field) -> {
            read.put(name, schema(field));
            if (!field.readOnly()) {
                written.put(name, schema(field));
            }
        });
        resource.relations().forEach((name, relation) -> read.put(name, schema(relation)));
        List<String> required = resource.fields().entrySet().stream()
                .filter(field -> field.getValue().required())
                .map(Map.Entry::getKey)
                .toList();
        String name = Router.capitalized(resource.singular());
        Map<String, Object> forCreate = object("type", "object", "properties", written);
        if (!required.isEmpty()) {
            forCreate.put("required", required);
        }
        schemas.put(name, forCreate);
        schemas.put(name + "ForUpdate", object("type", "object", "properties", written));
        schemas.put(name + "ForResponse", object("type", "object", "properties", read));
    }

    private Map<String, Object> schema(Relation relation) {
        Resource other = catalog.resources().get(relation.resource());
        Map<String, Object> reference = reference(Router.capitalized(other.singular()) + "ForResponse");
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

    private static Map<String, Object> reference(String schema) {
        return object("$ref", "#/components/schemas/" + schema);
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
