package io.github.cameltwenty.internal.csv;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How a file writes numbers, dates and words.
 *
 * @param locale null for none: numbers have a point, dates are ISO 8601
 * @param zone of times that name none
 */
public record Manner(Locale locale, ZoneId zone) {
    /** For an error: what would have helped where no locale is named. */
    String hint() {
        return locale == null ? ", or name the locale of the file" : "";
    }

    String language() {
        return locale == null ? "" : locale.getLanguage();
    }
}
