package io.github.cameltwenty.internal.json;

import java.util.Map;

/** About how many bytes a value takes as JSON, counted and not written: exact for text, maps and lists. */
public final class JsonSize {
    private static final int QUOTES = 2;
    private static final int SEPARATOR = 1;
    private static final int ESCAPED = 6;

    private JsonSize() {}

    public static long of(Object value) {
        if (value instanceof CharSequence text) {
            return QUOTES + bytes(text);
        }
        if (value instanceof Map<?, ?> fields) {
            long size = QUOTES;
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                size += QUOTES + String.valueOf(field.getKey()).length() + of(field.getValue()) + 2 * SEPARATOR;
            }
            return size;
        }
        if (value instanceof Iterable<?> elements) {
            long size = QUOTES;
            for (Object element : elements) {
                size += of(element) + SEPARATOR;
            }
            return size;
        }
        // numbers, booleans, null; of others their text is near enough
        return String.valueOf(value).length();
    }

    private static long bytes(CharSequence text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // a pair of surrogates takes four bytes together
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            } else if (c == '"' || c == '\\') {
                bytes++;
            } else if (c < ' ') {
                bytes += ESCAPED - 1;
            }
        }
        return bytes;
    }
}
