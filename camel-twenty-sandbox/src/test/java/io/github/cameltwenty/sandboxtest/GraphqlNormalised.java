package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An answer in GraphQL without what no two servers have in common. */
final class GraphqlNormalised {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Words for people at a screen, and what a framework adds. */
    private static final Set<String> LEFT_OUT = Set.of("userFriendlyMessage", "isExpected", "http", "response");

    private static final Set<String> OF_THE_RUN =
            Set.of("createdAt", "updatedAt", "deletedAt", "token", "createdBy", "updatedBy", "searchVector");

    /** A total above this one counts records of the demo workspace that no answer shows. */
    private static final int SHOWN = 60;

    private final boolean countsShown;
    private final boolean inOrder;
    private final boolean emptyIsNull;

    /**
     * @param recorded what the real server answered
     * @param inOrder whether the order of records is looked at
     * @param emptyIsNull whether empty texts and lists are taken for null: how values are stored is told elsewhere
     */
    GraphqlNormalised(JsonNode recorded, boolean inOrder, boolean emptyIsNull) {
        this.countsShown = recorded.findValues("totalCount").stream().allMatch(count -> count.asInt() <= SHOWN);
        this.inOrder = inOrder;
        this.emptyIsNull = emptyIsNull;
    }

    String text(JsonNode node) {
        return of("", node).toPrettyString();
    }

    private JsonNode of(String name, JsonNode node) {
        if (OF_THE_RUN.contains(name) && !node.isNull()) {
            return NODES.textNode("<" + name + ">");
        }
        if (name.equals("totalCount") && !countsShown) {
            return NODES.textNode("<count>");
        }
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().stream()
                    .filter(field -> !LEFT_OUT.contains(field.getKey()))
                    .forEach(field -> sorted.put(field.getKey(), of(field.getKey(), field.getValue())));
            ObjectNode object = NODES.objectNode();
            object.setAll(sorted);
            return object;
        }
        if (node.isArray()) {
            return list(node);
        }
        if (node.isNumber()) {
            return NODES.textNode(node.decimalValue().stripTrailingZeros().toPlainString());
        }
        boolean isEmpty = node.isTextual() && node.asText().isEmpty();
        if (emptyIsNull && isEmpty) {
            return NODES.nullNode();
        }
        return node;
    }

    private JsonNode list(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        node.forEach(item -> items.add(of("", item)));
        if (!inOrder) {
            items.sort(Comparator.comparing(JsonNode::toString));
        }
        ArrayNode array = NODES.arrayNode();
        array.addAll(items);
        return emptyIsNull && items.isEmpty() ? NODES.nullNode() : array;
    }
}
