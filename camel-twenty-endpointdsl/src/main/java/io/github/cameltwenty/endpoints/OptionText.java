package io.github.cameltwenty.endpoints;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How the value of an option stands in a URI, so that it arrives as it is. What {@code toD} puts there for an expression is not
 * known here, and may end {@code RAW()}: docs/endpoint-dsl.md says to use a header for text of others.
 */
final class OptionText {
    /** What a URI takes for the next option, for an escape, for a space; and an expression of {@code toD}, which may become any. */
    private static final Pattern SPECIAL = Pattern.compile("[&%+]|\\$(simple)?\\{");

    private static final Pattern RAW = Pattern.compile("RAW\\(.*\\)|RAW\\{.*}", Pattern.DOTALL);

    private OptionText() {}

    /**
     * @throws IllegalArgumentException where no URI can hold the value
     */
    static String of(String option, Object value) {
        String text = text(value);
        if (!SPECIAL.matcher(text).find() || RAW.matcher(text).matches()) {
            return text;
        }
        // RAW() ends at the first bracket that is followed by an &
        if (!text.contains(")&")) {
            return "RAW(" + text + ")";
        }
        if (!text.contains("}&")) {
            return "RAW{" + text + "}";
        }
        throw new IllegalArgumentException("The option " + option
                + " holds both )& and }&, which no URI can hold. Set it by a header of the message");
    }

    private static String text(Object value) {
        if (value instanceof Duration duration) {
            return Long.toString(duration.toMillis());
        }
        return value instanceof Class<?> type ? type.getName() : value.toString();
    }
}
