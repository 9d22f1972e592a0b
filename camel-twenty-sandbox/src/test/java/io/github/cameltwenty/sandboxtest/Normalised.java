package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** An answer without what no two servers have in common. */
final class Normalised {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Normalised() {}

    static String text(JsonNode node) {
        return of("", node).toPrettyString();
    }

    private static JsonNode of(String name, JsonNode node) {
        return switch (name) {
            // times of the run; the words of the search index
            case "createdAt", "updatedAt", "happensAt", "searchVector" -> kind(node);
            // the audit log, which the real server writes some time later
            case "timelineActivities" -> node.isArray() ? NODES.textNode("<list>") : kind(node);
            // a field of the demo workspace's own with a default that no document tells
            case "whatsapp" -> kinds(node);
            case "blocknote" -> blocks(node);
            default -> children(node);
        };
    }

    private static JsonNode children(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(field -> sorted.put(field.getKey(), of(field.getKey(), field.getValue())));
            ObjectNode object = NODES.objectNode();
            object.setAll(sorted);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(child -> array.add(of("", child)));
            return array;
        }
        return node.isTextual() ? NODES.textNode(message(node.asText())) : node;
    }

    /** Without the name of the database's own schema. */
    private static String message(String text) {
        return text.replaceAll("enum workspace_\\w+\\.", "enum <workspace>.");
    }

    private static JsonNode kinds(JsonNode parts) {
        ObjectNode object = NODES.objectNode();
        Map<String, JsonNode> sorted = new TreeMap<>();
        parts.properties().forEach(part -> sorted.put(part.getKey(), kind(part.getValue())));
        object.setAll(sorted);
        return object;
    }

    private static JsonNode kind(JsonNode node) {
        return NODES.textNode("<" + node.getNodeType() + ">");
    }

    /** The editor's blocks without their ids. */
    private static JsonNode blocks(JsonNode node) {
        if (!node.isTextual()) {
            return node;
        }
        try {
            JsonNode blocks = JSON.readTree(node.asText());
            blocks.forEach(block -> ((ObjectNode) block).remove("id"));
            return children(blocks);
        } catch (JsonProcessingException e) {
            return node;
        }
    }
}
