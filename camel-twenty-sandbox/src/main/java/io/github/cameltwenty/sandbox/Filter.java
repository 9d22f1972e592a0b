package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;

/** What a record must be like. As in SQL a condition on nothing is neither true nor false: null. */
sealed interface Filter {
    Boolean test(Map<String, Object> record);

    /** Null where none was sent. */
    static Filter of(Query query, Fields fields) {
        String text = query.get("filter");
        return text == null ? null : new FilterParser(fields).parse(text);
    }

    /** Whether a condition is on this field. */
    boolean isOn(String field);

    default boolean matches(Map<String, Object> record) {
        return Boolean.TRUE.equals(test(record));
    }

    record Condition(FieldPath path, Comparison comparison, Object operand) implements Filter {
        @Override
        public Boolean test(Map<String, Object> record) {
            return comparison.test(path.comparableIn(record), operand);
        }

        @Override
        public boolean isOn(String field) {
            return path.field().equals(field);
        }
    }

    /** What is asked of the record that another links to. @param key the field that holds its id */
    record Linked(String key, Table others, Filter filter) implements Filter {
        @Override
        public Boolean test(Map<String, Object> record) {
            Map<String, Object> other = others.find(record.get(key));
            return other == null ? null : filter.test(other);
        }

        @Override
        public boolean isOn(String field) {
            return false;
        }
    }

    record All(List<Filter> filters) implements Filter {
        @Override
        public Boolean test(Map<String, Object> record) {
            Boolean result = true;
            for (Filter filter : filters) {
                Boolean test = filter.test(record);
                if (Boolean.FALSE.equals(test)) {
                    return false;
                }
                result = test == null ? null : result;
            }
            return result;
        }

        @Override
        public boolean isOn(String field) {
            return filters.stream().anyMatch(filter -> filter.isOn(field));
        }
    }

    record Any(List<Filter> filters) implements Filter {
        @Override
        public Boolean test(Map<String, Object> record) {
            Boolean result = false;
            for (Filter filter : filters) {
                Boolean test = filter.test(record);
                if (Boolean.TRUE.equals(test)) {
                    return true;
                }
                result = test == null ? null : result;
            }
            return result;
        }

        @Override
        public boolean isOn(String field) {
            return filters.stream().anyMatch(filter -> filter.isOn(field));
        }
    }

    record Not(Filter filter) implements Filter {
        @Override
        public Boolean test(Map<String, Object> record) {
            Boolean test = filter.test(record);
            return test == null ? null : !test;
        }

        @Override
        public boolean isOn(String field) {
            return filter.isOn(field);
        }
    }
}
