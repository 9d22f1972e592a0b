package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.TwentyUnknownColumns;
import io.github.cameltwenty.options.CsvOptions;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How files are read and written.
 *
 * @param resource plural name of the object
 * @param delimiter null to find it out, a comma for writing
 * @param charset null to find it out, UTF-8 for writing
 * @param headings headings of the files and the columns that are meant by them
 * @param columns that are written, by heading; none for all
 * @param onlyHeadings whether only these headings are columns of the object
 * @param isMarked whether a byte order mark is written
 * @param unknownRecords what is done where a look-up finds no record
 */
public record CsvSettings(
        String resource,
        Character delimiter,
        Charset charset,
        Manner manner,
        TwentyUnknownColumns unknown,
        Map<String, String> headings,
        boolean onlyHeadings,
        List<String> columns,
        boolean isMarked,
        UnknownRecords unknownRecords) {
    private static final String TAB = "tab";

    /**
     * @throws IllegalArgumentException naming the option that cannot be
     */
    public static CsvSettings of(CsvOptions options) {
        if (isNone(options.getResource())) {
            throw new IllegalArgumentException(
                    "The option resource is missing: name the object, as in new TwentyCsvDataFormat(\"people\")");
        }
        return new CsvSettings(
                options.getResource(),
                delimiter(options.getDelimiter()),
                charset(options.getCharset()),
                new Manner(locale(options.getLocale()), zone(options.getTimeZone())),
                options.getUnknownColumns(),
                headings(options.getHeadings()),
                options.isOnlyHeadings(),
                names(options.getColumns()),
                options.isByteOrderMark(),
                UnknownRecords.of(options.getUnknownRecords()));
    }

    /** As by default: records that are not found are made. */
    CsvSettings(
            String resource,
            Character delimiter,
            Charset charset,
            Manner manner,
            TwentyUnknownColumns unknown,
            Map<String, String> headings,
            List<String> columns,
            boolean isMarked) {
        this(
                resource,
                delimiter,
                charset,
                manner,
                unknown,
                headings,
                false,
                columns,
                isMarked,
                UnknownRecords.of(null));
    }

    private static boolean isNone(String option) {
        return option == null || option.isBlank();
    }

    private static Character delimiter(String option) {
        if (option == null || option.isEmpty()) {
            return null;
        }
        String text = option.equals(TAB) || option.equals("\\t") ? "\t" : option;
        if (text.length() > 1 || "\"\r\n\uFEFF".contains(text)) {
            throw new IllegalArgumentException(
                    "The option delimiter is '" + option + "'; it must be one character, or tab");
        }
        return text.charAt(0);
    }

    private static Charset charset(String option) {
        try {
            return isNone(option) ? null : Charset.forName(option);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("The option charset is '" + option + "', which is none", e);
        }
    }

    private static Locale locale(String option) {
        if (isNone(option)) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(option.replace('_', '-'));
        if (!Arrays.asList(Locale.getAvailableLocales()).contains(locale) || locale.equals(Locale.ROOT)) {
            throw new IllegalArgumentException(
                    "The option locale is '" + option + "', which is none: write a language and a country, as de-DE");
        }
        return locale;
    }

    private static ZoneId zone(String option) {
        try {
            return ZoneId.of(option);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The option timeZone is '" + option + "', which is none: write it as Europe/Berlin", e);
        }
    }

    private static Map<String, String> headings(String option) {
        Map<String, String> headings = new LinkedHashMap<>();
        for (String one : names(option)) {
            int equals = one.lastIndexOf('=');
            if (equals < 1 || equals == one.length() - 1) {
                throw new IllegalArgumentException("The option headings has '" + one
                        + "': write the heading of the file, = and the column, as Mail=emails.primaryEmail");
            }
            headings.put(one.substring(0, equals), one.substring(equals + 1).strip());
        }
        return headings;
    }

    static List<String> names(String option) {
        return isNone(option)
                ? List.of()
                : Arrays.stream(option.split("[,\n]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
