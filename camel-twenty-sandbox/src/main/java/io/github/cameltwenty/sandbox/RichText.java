package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Text kept twice, as Markdown and as the editor's blocks: whichever is given, Twenty makes the other of it. */
final class RichText {
    private static final List<String> PARTS = List.of("blocknote", "markdown");

    private RichText() {}

    /** @param markdownIsEnough whether the blocks may be left out */
    static Map<String, Object> read(Map<?, ?> given, boolean markdownIsEnough) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String part : PARTS) {
            boolean optional = markdownIsEnough && part.equals("blocknote");
            String received = received(part, given);
            if (received != null && !(optional && received.equals("undefined"))) {
                wrong.put(part, received);
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.incompleteRichText(wrong);
        }
        String blocks = (String) given.get("blocknote");
        String markdown = (String) given.get("markdown");
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("blocknote", blocks == null && markdown != null ? blocks(markdown) : blocks);
        value.put("markdown", markdown == null && blocks != null ? markdown(blocks) : markdown);
        return value;
    }

    /** What JavaScript calls the part that was given; null where it is a text, or nothing on purpose. */
    private static String received(String part, Map<?, ?> given) {
        if (!given.containsKey(part)) {
            return "undefined";
        }
        Object value = given.get(part);
        if (value == null || value instanceof String) {
            return null;
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : value instanceof List ? "array" : "object";
    }

    private static String blocks(String markdown) {
        return Json.text(Arrays.stream(markdown.split("\n\\s*\n|\n(?=#)"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(RichText::block)
                .toList());
    }

    private static Map<String, Object> block(String text) {
        int level = 0;
        while (level < 3 && level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        Map<String, Object> props = new LinkedHashMap<>();
        props.put("textColor", "default");
        props.put("backgroundColor", "default");
        props.put("textAlignment", "left");
        if (level > 0) {
            props.put("level", level);
        }
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("id", UUID.randomUUID().toString());
        block.put("type", level > 0 ? "heading" : "paragraph");
        block.put("props", props);
        block.put(
                "content",
                List.of(Map.of("type", "text", "text", text.substring(level).strip(), "styles", Map.of())));
        block.put("children", List.of());
        return block;
    }

    private static String markdown(String blocks) {
        List<String> paragraphs = new ArrayList<>();
        if (Json.readOrNull(blocks) instanceof List<?> list) {
            for (Object block : list) {
                if (block instanceof Map<?, ?> map && map.get("content") instanceof List<?> content) {
                    paragraphs.add(content.stream()
                            .map(part -> part instanceof Map<?, ?> text ? text.get("text") : null)
                            .map(text -> text == null ? "" : text.toString())
                            .collect(Collectors.joining()));
                }
            }
        }
        return String.join("\n\n", paragraphs);
    }
}
