package io.github.cameltwenty.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What Twenty's database makes of values that Twenty hands on as they came, and its words where it can make nothing. */
final class Postgres {
    private static final Set<String> TRUE = Set.of("t", "tr", "tru", "true", "y", "ye", "yes", "on", "1");
    private static final Set<String> FALSE = Set.of("f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0");

    private Postgres() {}

    /** The text that the driver sends for any value. */
    static String text(Object given) {
        String text = sent(given);
        if (text.indexOf('\u0000') >= 0) {
            throw Refusal.byDatabase("invalid byte sequence for encoding \"UTF8\": 0x00");
        }
        return text;
    }

    private static String sent(Object given) {
        if (given instanceof List<?> list) {
            return list.stream().map(Postgres::element).collect(Collectors.joining(",", "{", "}"));
        }
        return given instanceof Map ? Json.text(given) : given.toString();
    }

    private static String element(Object given) {
        if (given == null) {
            return "NULL";
        }
        String text = sent(given);
        return given instanceof List ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static Boolean bool(Object given) {
        String text = sent(given).strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        throw Refusal.invalidSyntax("boolean", sent(given));
    }

    /** A number of any size, which Twenty reads back as a text: with the decimals that were given. */
    static String numeric(Object given) {
        Object number = given instanceof Number ? JavaScript.number(given) : given;
        try {
            return new BigDecimal(sent(number).strip()).toPlainString();
        } catch (NumberFormatException e) {
            throw Refusal.invalidSyntax("numeric", sent(number));
        }
    }

    /** Lists, and texts such as <code>{a,"b c"}</code>. */
    static List<Object> array(Object given) {
        if (given instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        String text = text(given);
        String literal = text.strip();
        if (!literal.startsWith("{") || !literal.endsWith("}") || literal.length() < 2) {
            throw Refusal.malformedArray(text);
        }
        return elements(literal.substring(1, literal.length() - 1), text);
    }

    private static List<Object> elements(String inner, String whole) {
        List<Object> elements = new ArrayList<>();
        if (inner.isBlank()) {
            return elements;
        }
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length()) {
                element.append(inner.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                wasQuoted = true;
            } else if (c == ',' && !quoted) {
                elements.add(element(element, wasQuoted, whole));
                element.setLength(0);
                wasQuoted = false;
            } else if (!quoted && (c == '{' || c == '}' || wasQuoted && !Character.isWhitespace(c))) {
                throw Refusal.malformedArray(whole);
            } else {
                element.append(c);
            }
        }
        elements.add(element(element, wasQuoted, whole));
        return elements;
    }

    private static Object element(StringBuilder read, boolean quoted, String whole) {
        String element = quoted ? read.toString() : read.toString().strip();
        if (element.isEmpty() && !quoted) {
            throw Refusal.malformedArray(whole);
        }
        return element.equalsIgnoreCase("null") && !quoted ? null : element;
    }
}
