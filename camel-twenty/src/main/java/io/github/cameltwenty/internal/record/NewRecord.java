package io.github.cameltwenty.internal.record;

import java.util.LinkedHashMap;
import java.util.Map;

/** A record that is to be created, without what says nothing: servers refuse null for many fields, and a blank for an id. */
public final class NewRecord {
    /** Composites of which 1.0.3 wants every part, null where there is none. */
    private static final String RICH_TEXT = "blocknote";

    private static final String ID_SUFFIX = "Id";

    private NewRecord() {}

    /** Without nulls, blank ids and blank ids of related records; the given map stays as it is, and is given back where it has none. */
    public static Map<String, Object> of(Map<String, Object> record) {
        if (isPlain(record)) {
            return record;
        }
        Map<String, Object> told = new LinkedHashMap<>(roomFor(record));
        record.forEach((name, value) -> {
            if (!isNone(name, value)) {
                told.put(name, parts(value));
            }
        });
        return told;
    }

    private static boolean isPlain(Map<String, Object> record) {
        for (Map.Entry<String, Object> field : record.entrySet()) {
            if (saysNothing(field)) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysNothing(Map.Entry<String, Object> field) {
        return isNone(field.getKey(), field.getValue())
                || field.getValue() instanceof Map<?, ?> parts && hasNull(parts);
    }

    private static boolean hasNull(Map<?, ?> parts) {
        for (Object part : parts.values()) {
            if (part == null) {
                return !parts.containsKey(RICH_TEXT);
            }
        }
        return false;
    }

    private static boolean isNone(String name, Object value) {
        boolean isId = name.equals(RecordWithId.ID) || name.endsWith(ID_SUFFIX);
        return value == null || isId && value instanceof String text && text.isBlank();
    }

    private static Object parts(Object value) {
        if (!(value instanceof Map<?, ?> parts) || !hasNull(parts)) {
            return value;
        }
        Map<Object, Object> told = new LinkedHashMap<>(roomFor(parts));
        parts.forEach((name, part) -> {
            if (part != null) {
                told.put(name, part);
            }
        });
        return told;
    }

    /** So that it need not grow: each record comes by here. */
    private static int roomFor(Map<?, ?> members) {
        return 2 * members.size();
    }
}
