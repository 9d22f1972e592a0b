package io.github.cameltwenty.sandbox;

import java.util.Collection;
import java.util.regex.Pattern;

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
    endsWith,
    like,
    ilike;

    boolean takesList() {
        return this == in || this == containsAny;
    }

    /** One value to compare with, of the kind that the field holds. */
    boolean takesValue() {
        return !takesList() && !takesPattern() && this != is;
    }

    boolean takesPattern() {
        return this == startsWith || this == endsWith || this == like || this == ilike;
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

    /** The text itself at the beginning or the end. */
    Pattern literal(String text) {
        String quoted = Pattern.quote(text);
        return Pattern.compile(this == startsWith ? quoted + ".*" : ".*" + quoted, Pattern.DOTALL);
    }

    /** SQL's LIKE pattern as a regular expression; up to November 2025 {@code startsWith} is one, too. */
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
