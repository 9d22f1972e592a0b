package io.github.cameltwenty.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** Small documents of workspaces, as Twenty writes them. */
final class Documents {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SET_BY_TWENTY = "\"id\": {\"type\": \"string\", \"format\": \"uuid\"},"
            + "\"createdAt\": {\"type\": \"string\", \"format\": \"date-time\"}";

    private final ObjectNode document = JSON.createObjectNode();

    Documents() {
        document.put("openapi", "3.1.1");
        document.putObject("info").put("title", "Twenty Api").put("version", "v0.1");
        document.putObject("paths");
        document.putObject("components").putObject("schemas");
    }

    /**
     * @param fields the properties of its schema, as JSON without the outer braces
     * @param relations those that only answers have
     */
    Documents object(String schema, String plural, String fields, String relations) {
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        schemas.set(schema, json("{\"type\": \"object\", \"properties\": {" + fields + "}}"));
        schemas.set(
                schema + "ForResponse",
                json("{\"type\": \"object\", \"properties\": {" + SET_BY_TWENTY + comma(fields) + comma(relations)
                        + "}}"));
        ((ObjectNode) document.get("paths"))
                .set(
                        "/" + plural,
                        json("{\"post\": {\"requestBody\": {\"content\": {\"application/json\": {\"schema\":"
                                + " {\"$ref\": \"#/components/schemas/" + schema + "\"}}}}}}"));
        return this;
    }

    Documents object(String schema, String plural, String fields) {
        return object(schema, plural, fields, "");
    }

    JsonNode document() {
        return document;
    }

    private static String comma(String properties) {
        return properties.isEmpty() ? "" : "," + properties;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
