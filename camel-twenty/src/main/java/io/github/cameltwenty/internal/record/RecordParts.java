package io.github.cameltwenty.internal.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a record and the parts of its composites. */
public final class RecordParts {
    /** What a record that was read brings along and no update may hold: Twenty refuses it. */
    public static final List<String> UNCHANGEABLE = List.of(RecordWithId.ID, "searchVector");

    private RecordParts() {}

    /** The record without what no update may hold; the given map stays as it is. */
    public static Map<String, Object> changeable(Map<String, Object> record) {
        Map<String, Object> changes = new LinkedHashMap<>(record);
        UNCHANGEABLE.forEach(changes::remove);
        return changes;
    }

    /** The fields of both, part by part; where both set one, the upper's. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> merge(Map<String, Object> below, Map<String, Object> above) {
        Map<String, Object> merged = new LinkedHashMap<>(below);
        above.forEach((name, value) -> merged.put(
                name,
                merged.get(name) instanceof Map<?, ?> old && value instanceof Map<?, ?> set
                        ? merge((Map<String, Object>) old, (Map<String, Object>) set)
                        : value));
        return merged;
    }
}
