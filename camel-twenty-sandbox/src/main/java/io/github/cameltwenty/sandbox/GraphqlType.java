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

    GraphqlType {
        fields = fields == null ? null : new Once(fields);
    }

    /** A request asks for many fields of one type, and the fields of a record are many. */
    private static final class Once implements Supplier<Map<String, GraphqlType>> {
        private final Supplier<Map<String, GraphqlType>> source;
        private Map<String, GraphqlType> fields;

        Once(Supplier<Map<String, GraphqlType>> source) {
            this.source = source;
        }

        @Override
        public synchronized Map<String, GraphqlType> get() {
            if (fields == null) {
                fields = source.get();
            }
            return fields;
        }
    }

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
