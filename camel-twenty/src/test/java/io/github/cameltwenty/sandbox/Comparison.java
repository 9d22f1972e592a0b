package io.github.cameltwenty.sandbox;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The comparators of filters, in the order in which Twenty lists them. */
enum Comparison {
    eq,
    neq,
    in,
    containsAny,
    is,
    gt,
    gte,
    lt,
    lte,
    startsWith,
    like,
    ilike;

    static Optional<Comparison> of(String name) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.name().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    boolean takesList() {
        return this == in || this == containsAny;
    }

    /** One value to compare with, of the kind that the field holds. */
    boolean takesValue() {
        return !takesList() && !takesPattern() && this != is;
    }

    /** {@code startsWith} is SQL's LIKE in Twenty, too: it wants its own %. */
    boolean takesPattern() {
        return this == startsWith || this == like || this == ilike;
    }

    /**
     * @param operand a set for {@link #takesList}, a {@link Pattern} for {@link #takesPattern}, whether nothing is
     *     wanted for {@link #is}, else a value to compare with
     */
    Boolean test(Object value, Object operand) {
        if (this == is) {
            return (value == null) == (Boolean) operand;
        }
        if (value == null) {
            return null;
        }
        return switch (this) {
            case eq -> FieldPath.compare(value, operand) == 0;
            case neq -> FieldPath.compare(value, operand) != 0;
            case in -> ((Collection<?>) operand).contains(value);
            case containsAny ->
                value instanceof Collection<?> values && values.stream().anyMatch(((Collection<?>) operand)::contains);
            case gt -> FieldPath.compare(value, operand) > 0;
            case gte -> FieldPath.compare(value, operand) >= 0;
            case lt -> FieldPath.compare(value, operand) < 0;
            case lte -> FieldPath.compare(value, operand) <= 0;
            default -> ((Pattern) operand).matcher(FieldPath.text(value)).matches();
        };
    }

    /** SQL's LIKE pattern as a regular expression. */
    Pattern pattern(String like) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '\\' && i + 1 < like.length()) {
                regex.append(Pattern.quote(String.valueOf(like.charAt(++i))));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        int flags = this == ilike ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
    }
}
