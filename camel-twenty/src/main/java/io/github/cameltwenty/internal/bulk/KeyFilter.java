package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.catalog.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Conditions on stored values, as a typed GraphQL filter or as a filter of the REST API. May let more pass than was asked for. */
sealed interface KeyFilter {
    /** For GraphQL: any value can be carried. */
    Map<String, Object> toGraphql();

    /** For REST: what its parser cannot read becomes a wildcard. */
    String toRest();

    /** All must hold. */
    record All(List<KeyFilter> parts) implements KeyFilter {
        @Override
        public Map<String, Object> toGraphql() {
            return joined("and", parts);
        }

        @Override
        public String toRest() {
            return joinedRest("and", parts);
        }
    }

    /** One must hold. */
    record Any(List<KeyFilter> parts) implements KeyFilter {
        @Override
        public Map<String, Object> toGraphql() {
            return joined("or", parts);
        }

        @Override
        public String toRest() {
            return joinedRest("or", parts);
        }
    }

    /**
     * One comparison.
     *
     * @param part of a composite; null for a field of its own
     * @param value a text, a number, a truth value, or a list of texts
     */
    record Compared(String name, String part, FieldType type, String comparator, Object value) implements KeyFilter {
        /** What has a meaning to the REST filter's parser, or to the database's patterns. */
        private static final Pattern UNREADABLE = Pattern.compile("[,()\\[\\]\"'\\\\]");

        @Override
        public Map<String, Object> toGraphql() {
            Map<String, Object> condition = Map.of(comparator, value);
            return Map.of(name, part == null ? condition : Map.of(part, condition));
        }

        @Override
        public String toRest() {
            String path = part == null ? name : name + "." + part;
            if (value instanceof List<?> several) {
                return joinedRest(
                        "or",
                        several.stream()
                                .<KeyFilter>map(one -> new Compared(name, part, type, "eq", one))
                                .toList());
            }
            if (!(value instanceof String text)) {
                return path + "[" + comparator + "]:" + value;
            }
            if (type == FieldType.SELECT) {
                // 1.0.3 refuses a choice in quotes
                return path + "[" + comparator + "]:" + text;
            }
            boolean isReadable = !UNREADABLE.matcher(text).find();
            return isReadable
                    ? path + "[" + comparator + "]:\"" + text + "\""
                    : TwentyFilter.field(path)
                            .like(UNREADABLE.matcher(text).replaceAll("_"))
                            .toString();
        }
    }

    /** Types of which every version takes a list. */
    Set<FieldType> LISTABLE = Set.of(FieldType.TEXT, FieldType.UUID, FieldType.DATE);

    static KeyFilter oneOf(String name, String part, FieldType type, List<String> values) {
        return LISTABLE.contains(type)
                ? new Compared(name, part, type, "in", values)
                : new Any(values.stream()
                        .map(value -> equal(name, part, type, value))
                        .toList());
    }

    static KeyFilter equal(String name, String part, FieldType type, String value) {
        return switch (type) {
            case NUMBER, INTEGER -> new Compared(name, part, type, "eq", new BigDecimal(value));
            case BOOLEAN -> new Compared(name, part, type, "eq", Boolean.valueOf(value));
            // the database keeps microseconds and shows milliseconds
            case DATE_TIME ->
                new All(List.of(
                        new Compared(name, part, type, "gte", value),
                        new Compared(
                                name,
                                part,
                                type,
                                "lt",
                                Instant.parse(value).plusMillis(1).toString())));
            default -> new Compared(name, part, type, "eq", value);
        };
    }

    /** A list of a composite, which is stored as JSON, that holds the text. */
    static KeyFilter holding(String name, String list, String text) {
        String pattern = "%" + text.replaceAll("[\\\\\"_]", "%") + "%";
        return new Compared(name, list, FieldType.RAW_JSON, "like", pattern);
    }

    /** A record that is softly deleted; servers leave these out where nobody asks for them. */
    static KeyFilter deleted() {
        return new Compared("deletedAt", null, FieldType.SELECT, "is", "NOT_NULL");
    }

    private static Map<String, Object> joined(String conjunction, List<KeyFilter> parts) {
        if (parts.size() == 1) {
            return parts.get(0).toGraphql();
        }
        Map<String, Object> joined = new LinkedHashMap<>();
        joined.put(conjunction, parts.stream().map(KeyFilter::toGraphql).toList());
        return joined;
    }

    private static String joinedRest(String conjunction, List<KeyFilter> parts) {
        String inner = parts.stream().map(KeyFilter::toRest).collect(java.util.stream.Collectors.joining(","));
        return parts.size() == 1 ? inner : conjunction + "(" + inner + ")";
    }
}
