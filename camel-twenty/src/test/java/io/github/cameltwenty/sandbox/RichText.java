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

    static Map<String, Object> read(Map<?, ?> given) {
        String complaints = PARTS.stream()
                .filter(part ->
                        !given.containsKey(part) || !(given.get(part) == null || given.get(part) instanceof String))
                .map(part -> complaint(part, given))
                .collect(Collectors.joining(",\n"));
        if (!complaints.isEmpty()) {
            throw Refusal.of(400, "ZodError", "[\n" + complaints + "\n]");
        }
        String blocks = (String) given.get("blocknote");
        String markdown = (String) given.get("markdown");
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("blocknote", blocks == null && markdown != null ? blocks(markdown) : blocks);
        value.put("markdown", markdown == null && blocks != null ? markdown(blocks) : markdown);
        return value;
    }

    private static String complaint(String part, Map<?, ?> given) {
        String received = !given.containsKey(part)
                ? "undefined"
                : given.get(part) instanceof Number
                        ? "number"
                        : given.get(part) instanceof Boolean
                                ? "boolean"
                                : given.get(part) instanceof List ? "array" : "object";
        String message = received.equals("undefined") ? "Required" : "Expected string, received " + received;
        return "  {\n    \"code\": \"invalid_type\",\n    \"expected\": \"string\",\n    \"received\": \"" + received
                + "\",\n    \"path\": [\n      \"" + part + "\"\n    ],\n    \"message\": \"" + message + "\"\n  }";
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
