package io.github.cameltwenty.internal.csv;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** A date: ISO 8601, or in digits as is usual in the file's locale, the year with all four. */
final class DateCell implements CellType {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LONG_YEAR = Pattern.compile("(^|.*\\D)\\d{4}(\\D.*|$)");
    private static final DateTimeFormatter STRICT_ISO =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter usual;
    private final String example;

    DateCell(Manner manner) {
        Locale locale = manner.locale();
        if (locale == null) {
            usual = null;
            example = "2026-05-31" + manner.hint();
        } else {
            usual = DateTimeFormatter.ofPattern(pattern(locale), locale).withResolverStyle(ResolverStyle.STRICT);
            example = "2026-05-31 or " + usual.format(LocalDate.of(2026, 5, 31));
        }
    }

    /** The short form of the locale, with any number of digits for day and month. */
    private static String pattern(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .replaceAll("[yu]+", "uuuu")
                .replaceAll("M+|L+", "M")
                .replaceAll("d+", "d")
                .replaceAll(" ?G+", "");
    }

    @Override
    public Object read(String cell) {
        return date(cell.strip()).toString();
    }

    /**
     * @throws IllegalArgumentException where it is no date, or none that exists
     */
    LocalDate date(String text) {
        boolean isIso = ISO.matcher(text).matches();
        if (!isIso && usual == null) {
            throw new IllegalArgumentException("'" + text + "' is no date: write it as " + example);
        }
        try {
            return LocalDate.parse(text, isIso ? STRICT_ISO : usual);
        } catch (DateTimeParseException e) {
            String remark = LONG_YEAR.matcher(text).matches() ? "" : ", with four digits of the year";
            throw new IllegalArgumentException(
                    "'" + text + "' is no date that exists: write it as " + example + remark, e);
        }
    }
}
