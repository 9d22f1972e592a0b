package io.github.cameltwenty.sandbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as Twenty's language sees them: every number is a double, and nearly anything can be made one. */
final class JavaScript {
    /** Integers beyond it are not all doubles. */
    private static final double LARGEST_SAFE = 9007199254740991.0;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private JavaScript() {}

    /** What {@code Number(value)} makes of it, as JSON writes that: null where it is NaN or infinite. */
    static Number number(Object given) {
        if (given instanceof Number number) {
            return number(number.doubleValue());
        }
        if (given instanceof Boolean bool) {
            return Boolean.TRUE.equals(bool) ? 1 : 0;
        }
        if (given instanceof List<?> list && list.size() < 2) {
            boolean nothing = list.isEmpty() || list.get(0) == null;
            return parsed(nothing ? "" : FieldPath.text(list.get(0)).strip());
        }
        return given instanceof String text ? parsed(text.strip()) : null;
    }

    private static Number parsed(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("0[xX][0-9a-fA-F]+")) {
            return number(Double.parseDouble("0x" + text.substring(2) + "p0"));
        }
        return DECIMAL.matcher(text).matches() ? number(Double.parseDouble(text)) : null;
    }

    private static Number number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        if (value != Math.rint(value)) {
            return value;
        }
        if (Math.abs(value) <= Integer.MAX_VALUE) {
            return (int) value;
        }
        return Math.abs(value) <= LARGEST_SAFE
                ? (Number) (long) value
                : new BigDecimal(Double.toString(value)).toBigInteger();
    }

    /** A value as {@code util.inspect} shows it in error messages. What takes several lines there is one line here. */
    static String inspect(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "[]"
                    : list.stream().map(JavaScript::inspect).collect(Collectors.joining(", ", "[ ", " ]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "{}"
                    : map.entrySet().stream()
                            .map(entry -> name((String) entry.getKey()) + ": " + inspect(entry.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return value instanceof Number number ? String.valueOf(number(number.doubleValue())) : String.valueOf(value);
    }

    private static String name(String name) {
        return NAME.matcher(name).matches() ? name : quoted(name);
    }

    private static String quoted(String text) {
        String quote = !text.contains("'") ? "'" : !text.contains("\"") ? "\"" : !text.contains("`") ? "`" : "'";
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\u0000", "\\x00");
        return quote + (quote.equals("'") ? escaped.replace("'", "\\'") : escaped) + quote;
    }
}
