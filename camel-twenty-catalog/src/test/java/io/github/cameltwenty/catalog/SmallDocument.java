package io.github.cameltwenty.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An OpenAPI document of a few calls, each a line: method, path, the parameters it takes.
 *
 * <p>Each object that can be created has records of {@code id}, {@code name} and a relation to another record,
 * {@code parent}.
 */
final class SmallDocument {
    static final String V1_0 = """
            GET /companies orderBy filter limit depth startingAfter endingBefore
            POST /companies depth
            DELETE /companies/{id} idPath
            PATCH /companies/{id} idPath depth
            GET /webhooks orderBy filter limit depth startingAfter endingBefore
            POST /webhooks depth
            """;

    /** Of November 2025. */
    static final String V1_10 = """
            GET /companies orderBy filter limit depth startingAfter endingBefore
            POST /companies depth upsert
            DELETE /companies filter softDelete
            PATCH /companies depth filter
            DELETE /companies/{id} idPath softDelete
            PATCH /companies/{id} idPath depth
            PATCH /restore/companies/{id} idPath depth
            PATCH /restore/companies filter depth
            PATCH /companies/merge depth
            """;

    static final String V2_21 = V1_10 + """
            GET /companies/groupBy groupBy filter orderBy limit viewId aggregate includeRecordsSample orderByForRecords
            """;

    /** What 1.10 and 2.21 have below {@code /rest/metadata}. */
    static final String SETTINGS = """
            GET /objects limit startingAfter endingBefore
            GET /webhooks limit startingAfter endingBefore
            GET /webhooks/{id} idPath
            """;

    private static final String PARAMETERS = "#/components/parameters/";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode root = new JsonMapper().createObjectNode();

    private SmallDocument() {}

    static JsonNode of(String calls) {
        SmallDocument document = new SmallDocument();
        calls.lines().forEach(document::add);
        return document.root;
    }

    /** The calls of a document as lines, in the order that it has them. */
    static List<String> calls(JsonNode document) {
        List<String> calls = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> calls.add(
                        line(path.getKey(), method.getKey(), method.getValue().path("parameters")))));
        return calls;
    }

    private static String line(String path, String method, JsonNode parameters) {
        StringBuilder line =
                new StringBuilder(method.toUpperCase(Locale.ROOT)).append(' ').append(path);
        parameters.forEach(parameter ->
                line.append(' ').append(parameter.path("$ref").asText().substring(PARAMETERS.length())));
        return line.toString();
    }

    private void add(String call) {
        String[] words = call.split(" ");
        String path = words[1];
        ObjectNode method =
                root.withObject("/paths").withObjectProperty(path).putObject(words[0].toLowerCase(Locale.ROOT));
        ArrayNode parameters = method.putArray("parameters");
        for (int i = 2; i < words.length; i++) {
            parameters.addObject().put("$ref", PARAMETERS + words[i]);
        }
        if (words[0].equals("POST")) {
            String schema = path.substring(1);
            method.withObject("/requestBody/content/application~1json/schema").put("$ref", SCHEMAS + schema);
            record(schema);
            record(schema + "ForResponse")
                    .putObject("parent")
                    .putArray("oneOf")
                    .addObject()
                    .put("$ref", SCHEMAS + schema);
        }
    }

    private ObjectNode record(String schema) {
        ObjectNode properties = root.withObject("/components/schemas")
                .withObjectProperty(schema)
                .putObject("properties");
        properties.putObject("id");
        properties.putObject("name");
        return properties;
    }
}
