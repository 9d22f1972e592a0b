package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a value stands in a record.
 *
 * @param part the part of a composite field; null for other fields
 * @param exact whether values are compared as Twenty 2.21 does: an empty text is nothing, and times are what they show
 */
record FieldPath(String field, String part, FieldType type, boolean exact) {
    static final FieldPath ID = new FieldPath("id", null, FieldType.UUID);

    FieldPath(String field, String part, FieldType type) {
        this(field, part, type, false);
    }

    static FieldPath text(String field, String part) {
        return new FieldPath(field, part, FieldType.TEXT);
    }

    /** The value as it is stored. */
    Object value(Map<String, ?> record) {
        Object value = record.get(field);
        if (part == null) {
            return value;
        }
        return value instanceof Map<?, ?> parts ? parts.get(part) : null;
    }

    /** The value of a record, to compare with those of other records and with what clients ask for. */
    Object comparableIn(Map<String, ?> record) {
        Object stored = value(record);
        if (exact) {
            return comparable("".equals(stored) ? null : stored);
        }
        Object value = comparable(stored);
        // times of Twenty's own have microseconds that no answer shows: what was read lies a little before
        return value != null && (field.equals("createdAt") || field.equals("updatedAt"))
                ? value + microseconds(record)
                : value;
    }

    /** Of each record others, so that those of one millisecond are not in the order of their ids. */
    private static String microseconds(Map<String, ?> record) {
        int micros = 1 + Math.floorMod(Objects.hashCode(record.get("id")), 999);
        // not by a format: each record of a search comes by here
        return String.valueOf(1000 + micros).substring(1);
    }

    /** The value in the form in which values of this field are compared; lists stay lists. */
    Object comparable(Object value) {
        if (isNumber()) {
            // amountMicros is kept as a text
            Number number = value == null ? null : Values.number(value);
            return number == null ? null : (Object) number.doubleValue();
        }
        if (type == FieldType.DATE_TIME && value instanceof String time) {
            return time.replace("Z", "");
        }
        return value == null || value instanceof List || value instanceof Boolean ? value : text(value);
    }

    /** The names joined by a dot. */
    String name() {
        return part == null ? field : field + "." + part;
    }

    /** Whether it is the same place, however values are compared. */
    boolean isSame(FieldPath other) {
        return other != null && name().equals(other.name());
    }

    boolean isNumber() {
        return type == FieldType.NUMBER || type == FieldType.INTEGER;
    }

    boolean isList() {
        return type == FieldType.ARRAY || type == FieldType.MULTI_SELECT;
    }

    static String text(Object value) {
        return value instanceof Map || value instanceof List ? Json.text(value) : value.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object a, Object b) {
        return a instanceof Comparable comparable && a.getClass() == b.getClass()
                ? comparable.compareTo(b)
                : text(a).compareTo(text(b));
    }
}
