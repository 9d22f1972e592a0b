package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.sandbox.Json.object;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The document in which a workspace describes its own API, written from the catalog. */
final class OpenApiDocument {
    private final Catalog catalog;
    private final List<OpenApiRow> rows;
    private final String name;
    private final Map<String, Object> parameters;

    /**
     * @param name {@code core} or {@code metadata}
     * @param parameters what the rows refer to
     */
    OpenApiDocument(Catalog catalog, List<OpenApiRow> rows, String name, Map<String, Object> parameters) {
        this.catalog = catalog;
        this.rows = rows;
        this.name = name;
        this.parameters = parameters;
    }

    Map<String, Object> of(String baseUrl) {
        Map<String, Object> paths = paths();
        for (Resource resource : catalog.resources().values()) {
            rows.forEach(row -> add(row, resource, paths));
        }
        return document(
                baseUrl,
                paths,
                object(
                        "securitySchemes",
                        securitySchemes(),
                        "schemas",
                        new OpenApiSchemas(catalog).all(),
                        "parameters",
                        parameters));
    }

    /** All that Twenty tells who does not show a key. */
    Map<String, Object> withoutResources(String baseUrl) {
        return document(baseUrl, paths(), object("securitySchemes", securitySchemes()));
    }

    private Map<String, Object> document(String baseUrl, Map<String, Object> paths, Map<String, Object> components) {
        String server = baseUrl + (name.equals("core") ? "/rest/" : "/rest/" + name);
        return object(
                "openapi",
                "3.1.1",
                "info",
                object("title", "Twenty Api", "version", "v0.1"),
                "servers",
                List.of(object("url", server, "description", "Sandbox")),
                "components",
                components,
                "security",
                List.of(object("bearerAuth", List.of())),
                "paths",
                paths);
    }

    private Map<String, Object> paths() {
        return object(
                "/open-api/" + name, object("get", operation("General", "Get Open Api Schema", "GetOpenApiSchema")));
    }

    private static Map<String, Object> securitySchemes() {
        return object("bearerAuth", object("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));
    }

    @SuppressWarnings("unchecked")
    private static void add(OpenApiRow row, Resource resource, Map<String, Object> paths) {
        String one = resource.singular();
        String many = resource.plural();
        Map<String, Object> operation =
                operation(many, OpenApiRow.named(row.summary(), one, many), OpenApiRow.named(row.id(), one, many));
        if (!row.parameters().isEmpty()) {
            operation.put(
                    "parameters",
                    row.parameters().stream()
                            .map(parameter -> object("$ref", "#/components/parameters/" + parameter))
                            .toList());
        }
        if (row.body() != null) {
            operation.put(
                    "requestBody",
                    object(
                            "required",
                            true,
                            "content",
                            object("application/json", object("schema", body(row.body(), Names.capitalized(one))))));
        }
        Map<String, Object> methods = (Map<String, Object>)
                paths.computeIfAbsent(OpenApiRow.named(row.path(), one, many), path -> new LinkedHashMap<>());
        methods.put(row.method(), operation);
    }

    private static Map<String, Object> operation(String tag, String summary, String id) {
        Map<String, Object> operation = object("tags", List.of(tag), "summary", summary);
        if (id != null) {
            operation.put("operationId", id);
        }
        operation.put("responses", object("200", object("description", "Successful operation")));
        return operation;
    }

    private static Map<String, Object> body(String kind, String schema) {
        Map<String, Object> record = OpenApiSchemas.reference(schema);
        Map<String, Object> ids = object("type", "array", "items", object("type", "string", "format", "uuid"));
        return switch (kind) {
            case "records" -> object("type", "array", "items", record);
            case "change" -> OpenApiSchemas.reference(schema + "ForUpdate");
            case "sample" ->
                object(
                        "type",
                        "object",
                        "properties",
                        object("data", object("type", "array", "items", record), "ids", ids));
            case "merge" ->
                object(
                        "type",
                        "object",
                        "properties",
                        object(
                                "ids", ids,
                                "conflictPriorityIndex", object("type", "number"),
                                "dryRun", object("type", "boolean", "default", false)),
                        "required",
                        List.of("ids", "conflictPriorityIndex"));
            default -> record;
        };
    }
}
