package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A figure of a group of records.
 *
 * @param name as {@code countNotEmptyId}
 * @param function its beginning, as {@code countNotEmpty}
 * @param path the field that it is of; null for {@code totalCount}
 */
record Aggregate(String name, String function, FieldPath path) {
    private static final List<String> FUNCTIONS =
            List.of("countUniqueValues", "countNotEmpty", "countEmpty", "sum", "avg", "min", "max");

    static Aggregate of(String name, Fields fields) {
        if (name.equals("totalCount")) {
            return new Aggregate(name, name, null);
        }
        Map<String, FieldPath> paths = paths(fields);
        for (String function : FUNCTIONS) {
            FieldPath path = name.startsWith(function) ? paths.get(name.substring(function.length())) : null;
            if (path != null) {
                return new Aggregate(name, function, path);
            }
        }
        throw Refusal.badRequest("Unknown aggregate field(s): " + name);
    }

    /** All there are of a resource, but for {@code totalCount}. */
    static List<String> names(Fields fields) {
        return paths(fields).keySet().stream()
                .flatMap(path -> FUNCTIONS.stream().map(function -> function + path))
                .toList();
    }

    /** By the name that aggregates give to a field: {@code Employees}, {@code AmountAmountMicros}. */
    private static Map<String, FieldPath> paths(Fields fields) {
        Map<String, FieldPath> paths = new LinkedHashMap<>();
        for (Map.Entry<String, Field> field : fields.resource().fields().entrySet()) {
            Map<String, ?> parts =
                    fields.catalog().composites().get(field.getValue().type());
            String name = Names.capitalized(field.getKey());
            if (parts == null) {
                paths.put(name, fields.ordered(field.getKey()));
            } else {
                parts.keySet()
                        .forEach(part ->
                                paths.put(name + Names.capitalized(part), fields.ordered(field.getKey() + "." + part)));
            }
        }
        return paths;
    }

    /** The server of November 2025 gives none, whatever the records hold. Sums of large numbers are texts, as counts are. */
    private Object sum(List<Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        double sum = values.stream()
                .filter(Double.class::isInstance)
                .mapToDouble(value -> (Double) value)
                .sum();
        if (path.part() != null) {
            return new BigDecimal(sum).toBigInteger().toString();
        }
        return sum == Math.rint(sum) ? (Object) (long) sum : sum;
    }

    /** Counts are texts, as the database's driver gives large numbers. */
    Object of(List<Map<String, Object>> records) {
        List<Object> values = path == null
                ? List.of()
                : records.stream()
                        .map(path::comparableIn)
                        .filter(Objects::nonNull)
                        .filter(value -> !value.equals(""))
                        .toList();
        return switch (function) {
            case "totalCount" -> String.valueOf(records.size());
            case "countNotEmpty" -> String.valueOf(values.size());
            case "countEmpty" -> String.valueOf(records.size() - values.size());
            case "countUniqueValues" ->
                String.valueOf(values.stream().distinct().count());
            case "sum" -> path.exact() ? sum(values) : null;
            case "avg" ->
                values.stream().filter(Double.class::isInstance).mapToDouble(value -> (Double) value).average().stream()
                        .boxed()
                        .findFirst()
                        .orElse(null);
            case "min" -> values.stream().min(FieldPath::compare).orElse(null);
            default -> values.stream().max(FieldPath::compare).orElse(null);
        };
    }
}
