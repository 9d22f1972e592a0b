package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.options.FilterGrammar;
import io.github.cameltwenty.internal.options.FilterGrammar.Conjunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter of the REST API as GraphQL takes it: the same conditions, each value in the type of its field. All mistakes are {@link
 * IllegalArgumentException}s.
 *
 * @param fields of the resource, which must be known
 */
record TypedFilterText(KnownFields fields) {
    private static final Pattern CONDITION = Pattern.compile("([^\\[]+)\\[([^\\]]+)\\]:(.*)", Pattern.DOTALL);
    private static final List<String> COMPARATORS =
            List.of("eq", "neq", "in", "containsAny", "is", "gt", "gte", "lt", "lte", "startsWith", "like", "ilike");
    private static final List<String> PATTERNS = List.of("startsWith", "like", "ilike");

    Map<String, Object> read(String filter) {
        String text = filter.strip();
        Optional<Conjunction> conjunction = FilterGrammar.conjunction(text);
        if (conjunction.isEmpty()) {
            List<String> parts = FilterGrammar.split(text);
            return parts.size() == 1 ? condition(text) : Map.of("and", each(parts));
        }
        List<String> parts = FilterGrammar.split(conjunction.get().content());
        if (!conjunction.get().word().equals("not")) {
            return Map.of(conjunction.get().word(), each(parts));
        }
        if (parts.size() > 1) {
            throw new IllegalArgumentException("'" + text + "' holds several conditions, but not() takes one");
        }
        return Map.of("not", read(parts.get(0)));
    }

    private List<Map<String, Object>> each(List<String> parts) {
        return parts.stream().map(this::read).toList();
    }

    private Map<String, Object> condition(String text) {
        Matcher matcher = CONDITION.matcher(text);
        if (!matcher.matches() || !COMPARATORS.contains(matcher.group(2))) {
            throw new IllegalArgumentException("'" + text + "' is no condition, as name[eq]:\"Acme\". There are "
                    + String.join(", ", COMPARATORS));
        }
        String[] path = matcher.group(1).strip().split("\\.");
        FieldType type = type(text, path);
        return compared(path, type, matcher.group(2), matcher.group(3).strip());
    }

    private FieldType type(String text, String[] path) {
        Field field = fields.find(path[0]).orElseThrow(() -> unknown(text, path[0]));
        Map<String, FieldType> parts = Catalog.twenty().composites().get(field.type());
        if (parts == null && path.length == 1) {
            return field.type();
        }
        if (parts == null || path.length != 2 || !parts.containsKey(path[1])) {
            throw unknown(text, String.join(".", path));
        }
        return parts.get(path[1]);
    }

    private static IllegalArgumentException unknown(String text, String path) {
        return new IllegalArgumentException("'" + text + "' names no field that is known and can be compared: " + path);
    }

    private static Map<String, Object> compared(String[] path, FieldType type, String comparator, String value) {
        if (!comparator.equals("in") && !comparator.equals("containsAny")) {
            boolean isText = comparator.equals("is") || PATTERNS.contains(comparator);
            return at(path, Map.of(comparator, isText ? unquoted(value) : typed(type, unquoted(value))));
        }
        List<String> values = list(value);
        if (comparator.equals("in") && !KeyFilter.LISTABLE.contains(type)) {
            // numbers in a list are refused by 1.0.3 (recorded)
            return Map.of(
                    "or",
                    values.stream()
                            .map(one -> at(path, Map.of("eq", typed(type, one))))
                            .toList());
        }
        return at(path, Map.of(comparator, values));
    }

    private static Map<String, Object> at(String[] path, Map<String, Object> condition) {
        return Map.of(path[0], path.length == 1 ? condition : Map.of(path[1], condition));
    }

    private static Object typed(FieldType type, String value) {
        return switch (type) {
            case NUMBER, INTEGER -> number(value);
            case BOOLEAN -> truth(value);
            default -> value;
        };
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("compares a number with '" + value + "'", e);
        }
    }

    private static Boolean truth(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        throw new IllegalArgumentException("compares true or false with '" + value + "'");
    }

    private static List<String> list(String value) {
        if (!value.startsWith("[") || !value.endsWith("]") || value.length() == 2) {
            throw new IllegalArgumentException("wants a list, as [\"A\",\"B\"], but has '" + value + "'");
        }
        return FilterGrammar.split(value.substring(1, value.length() - 1)).stream()
                .map(String::strip)
                .map(TypedFilterText::unquoted)
                .toList();
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }
}
