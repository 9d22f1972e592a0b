package io.github.cameltwenty.internal.value;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts, and what lenient servers make of other values that are sent for one. */
final class Texts {
    private static final int SHOWN = 40;

    private Texts() {}

    static StoredForm store(Object value, Storage storage) {
        if (value instanceof String text) {
            return store(text);
        }
        if (storage.isStrict()) {
            return StoredForm.refused(shown(value) + " is no text");
        }
        if (value instanceof Boolean) {
            return StoredForm.stored(value.toString());
        }
        if (value instanceof Number number) {
            String text = Numbers.javaScriptText(number);
            return text == null ? StoredForm.unsure(number + " is no text: write it as one") : StoredForm.stored(text);
        }
        return StoredForm.changed(literal(value), shown(value) + " is no text");
    }

    private static StoredForm store(String text) {
        if (text.indexOf('\0') >= 0) {
            return StoredForm.refused("the character NUL cannot be stored: leave it out");
        }
        if (hasHalfACharacter(text)) {
            return StoredForm.unsure("half of a surrogate pair is no character: leave it out");
        }
        return StoredForm.stored(text);
    }

    static boolean hasHalfACharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(character -> character >= 0xD800 && character <= 0xDFFF);
            }
        }
        return false;
    }

    /** As 1.0.3 and November 2025 write it: a list as PostgreSQL's array, an object as JSON. */
    private static String literal(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Texts::json).collect(Collectors.joining(",", "{", "}"));
        }
        return json(value);
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Texts::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Without what JavaScript counts as blank at the ends. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return Character.isSpaceChar(character) || character >= '\t' && character <= '\r' || character == '\uFEFF';
    }

    /** A value as a message shows it: {@code 'a text'}, or {@code {a=1}}, cut where it is long. */
    static String shown(Object value) {
        String text = value instanceof String ? "'" + value + "'" : String.valueOf(value);
        String printable = text.replace('\0', '\uFFFD');
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }
}
