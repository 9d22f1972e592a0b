package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the typed orders of GraphQL, as {@code [{name: {lastName: AscNullsFirst}}, {employees: DescNullsLast}]}. */
final class TypedOrder {
    static final List<String> DIRECTIONS = List.of("AscNullsFirst", "AscNullsLast", "DescNullsFirst", "DescNullsLast");

    private TypedOrder() {}

    static OrderBy read(Object given, Fields fields) {
        List<?> orders = given == null ? List.of() : given instanceof List<?> list ? list : List.of(given);
        List<String> terms = new ArrayList<>();
        for (Object order : orders) {
            Bodies.object(order).forEach((name, value) -> {
                if (value instanceof Map<?, ?> parts) {
                    parts.forEach((part, direction) -> terms.add(term(name + "." + part, direction)));
                } else {
                    terms.add(term(name, value));
                }
            });
        }
        return OrderBy.parse(String.join(",", terms), fields);
    }

    private static String term(String field, Object direction) {
        if (!Set.copyOf(DIRECTIONS).contains(direction)) {
            throw GraphqlErrors.badInput(
                    "Scalar field \"" + field + "\" requires a direction value (" + String.join(", ", DIRECTIONS) + ")",
                    GraphqlErrors.QUERY);
        }
        return field + "[" + direction + "]";
    }
}
