package io.github.cameltwenty.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON in and out, with broken JSON refused in the words of Node. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern UNKNOWN_WORD = Pattern.compile("Unrecognized token '([^']*)'");
    private static final int QUOTED = 40;

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object or a list out of JSON of the sandbox's own making, or null. */
    static Object readOrNull(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** An object of names and values by turns, in this order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** A copy that shares nothing with the record. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> copy(Map<String, Object> record) {
        return (Map<String, Object>) readOrNull(text(record));
    }

    /** The body of a request: an object or a list, an empty object where there is no text. */
    static Object read(String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return Map.of();
        }
        if (start.charAt(0) != '{' && start.charAt(0) != '[') {
            throw refused(unexpected(text, text.indexOf(start.charAt(0))));
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                Object value = parser.readValueAs(Object.class);
                if (parser.nextToken() != null) {
                    throw refused("Unexpected non-whitespace character after JSON at position "
                            + parser.currentTokenLocation().getCharOffset());
                }
                return value;
            } catch (JsonProcessingException e) {
                throw refused(complaint(text, parser, e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String complaint(String text, JsonParser parser, JsonProcessingException e) {
        int offset = (int) e.getLocation().getCharOffset();
        boolean ended = e instanceof JsonEOFException || offset >= text.length();
        // a word that is none is reported at its end, all else where it stands
        Matcher word = UNKNOWN_WORD.matcher(e.getOriginalMessage());
        int position = ended
                ? text.length()
                : offset - (word.lookingAt() ? word.group(1).length() : 0);
        String before = text.substring(0, position).stripTrailing();
        if (parser.getParsingContext().inObject() && before.endsWith("{")) {
            return "Expected property name or '}' in JSON at " + place(text, position);
        }
        if (parser.getParsingContext().inObject() && before.endsWith(",")) {
            return "Expected double-quoted property name in JSON at " + place(text, position);
        }
        return ended ? "Unexpected end of JSON input" : unexpected(text, position);
    }

    private static String place(String text, int position) {
        String before = text.substring(0, position);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = position - before.lastIndexOf('\n');
        return "position " + position + " (line " + line + " column " + column + ")";
    }

    private static String unexpected(String text, int position) {
        String quoted = text.length() <= QUOTED
                ? "\"" + text + "\""
                : "..." + "\"" + text.substring(Math.max(0, position - 10), Math.min(text.length(), position + 10))
                        + "\"...";
        return "Unexpected token '" + text.charAt(Math.min(position, text.length() - 1)) + "', " + quoted
                + " is not valid JSON";
    }

    private static Refusal refused(String message) {
        return Refusal.byFramework(400, message, "Bad Request");
    }
}
