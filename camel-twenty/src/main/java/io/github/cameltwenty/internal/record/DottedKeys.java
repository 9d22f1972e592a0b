package io.github.cameltwenty.internal.record;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Keys of a record with dots in them: {@code name.firstName} is the part {@code firstName} of {@code name}. */
public final class DottedKeys {
    private DottedKeys() {}

    /**
     * The record with its parts inside. Keys within its values stay as they are.
     *
     * @param name what to call the record in an error
     * @return the given map itself where no key has a dot
     * @throws IllegalArgumentException where two keys set the same to different values, or a key is none
     */
    public static Map<String, Object> nested(Map<String, Object> record, String name) {
        if (!hasDots(record)) {
            return record;
        }
        Map<String, Object> nested = new LinkedHashMap<>();
        record.forEach((key, value) -> {
            String[] path = path(String.valueOf(key), name);
            Map<String, Object> target = nested;
            for (int i = 0; i < path.length - 1; i++) {
                target = within(target, path[i], key, name);
            }
            put(target, path[path.length - 1], value, key, name);
        });
        return nested;
    }

    /** Not by a stream: each record comes by here. */
    private static boolean hasDots(Map<String, Object> record) {
        for (Object key : record.keySet()) {
            if (String.valueOf(key).indexOf('.') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String[] path(String key, String name) {
        String[] path = key.split("\\.", -1);
        if (Arrays.asList(path).contains("")) {
            throw new IllegalArgumentException(
                    name + " has the field '" + key + "', which is no path: write name.part");
        }
        return path;
    }

    private static Map<String, Object> within(Map<String, Object> target, String part, String key, String name) {
        if (!target.containsKey(part)) {
            put(target, part, Map.of(), key, name);
        }
        if (target.get(part) instanceof Parts parts) {
            return parts;
        }
        throw new IllegalArgumentException(name + " has the field " + key + ", but " + part + " is set to '"
                + target.get(part) + "' besides: write one of both");
    }

    /** A map is copied, as parts may come to it. */
    private static void put(Map<String, Object> target, String part, Object value, String key, String name) {
        if (value instanceof Map<?, ?> several && (!target.containsKey(part) || target.get(part) instanceof Parts)) {
            Parts parts = (Parts) target.computeIfAbsent(part, unset -> new Parts());
            several.forEach((inner, innerValue) -> put(parts, String.valueOf(inner), innerValue, key, name));
        } else if (!target.containsKey(part)) {
            target.put(part, value);
        } else if (!Objects.equals(target.get(part), value)) {
            throw new IllegalArgumentException(name + " has the field " + key + " twice: with "
                    + shown(target.get(part)) + " and with " + shown(value) + ": write one of both");
        }
    }

    private static String shown(Object value) {
        return value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
    }

    /** Of a record that is made here. */
    private static final class Parts extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }
}
