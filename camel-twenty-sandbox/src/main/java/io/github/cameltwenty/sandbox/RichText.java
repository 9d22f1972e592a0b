package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text kept twice, as Markdown and as the editor's blocks: whichever is given, Twenty makes the other of it. */
final class RichText {
    private static final List<String> PARTS = List.of("blocknote", "markdown");

    private static final Pattern STYLED = Pattern.compile("\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*");

    /** What a version's editor knows of a block. */
    enum Editor {
        OF_2025 {
            @Override
            Map<String, Object> props(int level) {
                Map<String, Object> props =
                        Json.object("textColor", "default", "backgroundColor", "default", "textAlignment", "left");
                if (level > 0) {
                    props.put("level", level);
                }
                return props;
            }
        },
        OF_2026 {
            @Override
            Map<String, Object> props(int level) {
                Map<String, Object> props =
                        Json.object("backgroundColor", "default", "textColor", "default", "textAlignment", "left");
                if (level > 0) {
                    props.put("level", level);
                    props.put("isToggleable", false);
                }
                return props;
            }
        };

        /** @param level of a heading; 0 for other blocks */
        abstract Map<String, Object> props(int level);
    }

    private RichText() {}

    /** @param markdownIsEnough whether the blocks may be left out */
    static Map<String, Object> read(Map<?, ?> given, boolean markdownIsEnough, Editor editor) {
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
        // an empty text is none
        value.put("blocknote", isNone(blocks) && !isNone(markdown) ? blocks(markdown, editor) : blocks);
        value.put("markdown", isNone(markdown) && !isNone(blocks) ? markdown(blocks) : markdown);
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

    private static boolean isNone(String text) {
        return text == null || text.isEmpty();
    }

    private static String blocks(String markdown, Editor editor) {
        return Json.text(Arrays.stream(markdown.split("\n\\s*\n|\n(?=#)"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> block(text, editor))
                .toList());
    }

    private static Map<String, Object> block(String text, Editor editor) {
        int level = 0;
        while (level < 3 && level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("id", UUID.randomUUID().toString());
        block.put("type", level > 0 ? "heading" : "paragraph");
        block.put("props", editor.props(level));
        block.put("content", inline(text.substring(level).strip()));
        block.put("children", List.of());
        return block;
    }

    /** The words of a paragraph, with bold and italic ones apart; other styles are left as they are written. */
    private static List<Map<String, Object>> inline(String text) {
        List<Map<String, Object>> content = new ArrayList<>();
        Matcher styled = STYLED.matcher(text);
        int end = 0;
        while (styled.find()) {
            add(content, text.substring(end, styled.start()), Map.of());
            boolean bold = styled.group(1) != null;
            add(content, styled.group(bold ? 1 : 2), Map.of(bold ? "bold" : "italic", true));
            end = styled.end();
        }
        add(content, text.substring(end), Map.of());
        return content;
    }

    private static void add(List<Map<String, Object>> content, String text, Map<String, Object> styles) {
        if (!text.isEmpty()) {
            content.add(Json.object("type", "text", "text", text, "styles", styles));
        }
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
