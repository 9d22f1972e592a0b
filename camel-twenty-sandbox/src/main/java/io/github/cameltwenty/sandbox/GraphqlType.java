package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A type of what is answered.
 *
 * @param fields its fields by name; null for a value without any
 */
record GraphqlType(String name, Supplier<Map<String, GraphqlType>> fields) {
    static final GraphqlType VALUE = new GraphqlType("Value", null);

    /** One of plain values. */
    static GraphqlType of(String name, String... fields) {
        Map<String, GraphqlType> values = new LinkedHashMap<>();
        for (String field : fields) {
            values.put(field, VALUE);
        }
        return new GraphqlType(name, () -> values);
    }

    boolean hasFields() {
        return fields != null;
    }

    GraphqlType field(String field) {
        return fields.get().get(field);
    }

    Set<String> names() {
        return fields.get().keySet();
    }
}
