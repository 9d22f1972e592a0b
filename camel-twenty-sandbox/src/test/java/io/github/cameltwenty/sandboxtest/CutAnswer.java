package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An answer of which a recording keeps the beginning only. */
final class CutAnswer {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode shown;

    CutAnswer(String beginning) {
        shown = readable(beginning);
    }

    /** What is shown in full. */
    JsonNode shown() {
        return shown;
    }

    /** Of the whole answer, as much as the beginning shows. */
    JsonNode sameOf(JsonNode whole) {
        return pruned(whole, shown);
    }

    /** Only the last value of each level can be the one that breaks off. */
    private static JsonNode pruned(JsonNode whole, JsonNode shown) {
        if (shown instanceof ObjectNode object && whole instanceof ObjectNode all) {
            ObjectNode kept = all.deepCopy();
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            kept.retain(names);
            names.forEach(name -> {
                if (kept.has(name)) {
                    kept.set(name, pruned(kept.get(name), object.get(name)));
                }
            });
            return kept;
        }
        if (shown instanceof ArrayNode list && whole instanceof ArrayNode all) {
            ArrayNode kept = JSON.createArrayNode();
            for (int i = 0; i < Math.min(list.size(), all.size()); i++) {
                kept.add(i == list.size() - 1 ? pruned(all.get(i), list.get(i)) : all.get(i));
            }
            return kept;
        }
        return whole;
    }

    private static JsonNode readable(String text) {
        // the beginning with all that is open closed, at the last place where that gives JSON
        for (int end = text.length(); end > 0; end--) {
            char last = text.charAt(end - 1);
            if (last == '}' || last == ']' || last == '"' || last == 'l' || last == 'e' || Character.isDigit(last)) {
                JsonNode node = closed(text.substring(0, end));
                if (node != null) {
                    return node;
                }
            }
        }
        throw new IllegalArgumentException("Nothing to read in " + text);
    }

    private static JsonNode closed(String text) {
        StringBuilder open = new StringBuilder();
        boolean name = false;
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = next(parser); token != null; token = next(parser)) {
                switch (token) {
                    case START_OBJECT -> open.insert(0, '}');
                    case START_ARRAY -> open.insert(0, ']');
                    case END_OBJECT, END_ARRAY -> open.deleteCharAt(0);
                    default -> {}
                }
                name = token == JsonToken.FIELD_NAME;
            }
            return name ? null : JSON.readTree(text + open);
        } catch (IOException e) {
            return null;
        }
    }

    /** Null at the end, and where the text breaks off. */
    private static JsonToken next(JsonParser parser) {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            return null;
        }
    }
}
