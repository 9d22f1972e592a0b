package io.github.cameltwenty;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Values as the text of a filter holds them, so that all versions of Twenty read the same. */
final class FilterValues {
    /** What has a meaning to Twenty's parser, somewhere. */
    private static final Pattern UNREADABLE = Pattern.compile("[,()\\[\\]\"'\\n\\r\\u0085\\u2028\\u2029]");

    /** Twenty 1.0.3 takes the quotes around the choice of a select for a part of it. */
    private static final Pattern CHOICE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** In quotes a number is none, up to November 2025, and {@code "true"} may be false. */
    private static final Pattern LITERAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|true|false");

    private static final Pattern WILDCARD = Pattern.compile("[\\\\%_]");

    private static final int MOST_DIGITS = 1000;

    private FilterValues() {}

    static String written(Object value) {
        if (value instanceof Number) {
            return plain(value);
        }
        String text = value.toString();
        return isBare(text) ? text : quoted(text);
    }

    /** In a list Twenty takes every comma for a separator, even one in quotes. */
    static boolean isListable(Object value) {
        String text = value.toString();
        return !text.isEmpty() && !UNREADABLE.matcher(text).find();
    }

    /** A list of numbers is refused in November 2025, and one of quoted numbers finds nothing on 1.0.3. */
    static boolean isLiteral(Object value) {
        return value instanceof Number || LITERAL.matcher(value.toString()).matches();
    }

    /** As an element of a list. */
    static String listed(Object value) {
        return isChoice(value.toString()) ? value.toString() : '"' + value.toString() + '"';
    }

    /** A text in the pair of quotes that leaves none open. Twenty takes off the outer pair only, so that any may stand inside. */
    static String quoted(String text) {
        char quote = text.indexOf('"') >= 0 && text.indexOf('\'') < 0 ? '\'' : '"';
        return quote + text + quote;
    }

    /** As a pattern that stands for itself: a backslash of Twenty's database makes the wildcards texts. */
    static String escaped(String text) {
        return WILDCARD.matcher(text).replaceAll("\\\\$0");
    }

    private static boolean isBare(String text) {
        return isChoice(text) || isLiteral(text);
    }

    /** Unquoted NULL means none on 2.21. */
    private static boolean isChoice(String text) {
        return CHOICE.matcher(text).matches() && !text.equals("NULL");
    }

    /** Twenty reads the digits up to an {@code E} only. */
    private static String plain(Object number) {
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            if (Math.abs((long) exact.scale()) + exact.precision() > MOST_DIGITS) {
                throw new IllegalArgumentException(number + " is no number that a filter can carry");
            }
            return exact.toPlainString();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(number + " is no number that a filter can carry");
        }
    }
}
