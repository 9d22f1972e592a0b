package io.github.cameltwenty.internal.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and a time: ISO 8601, or a date as in {@link DateCell} and a time. One without a zone is in that of the file; a date alone
 * is the beginning of that day.
 */
final class DateTimeCell implements CellType {
    private static final Pattern ZONED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](.+?) ?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE_AND_TIME = Pattern.compile(
            "(.*\\d[^\\d:]*?)(?:T|,? +)(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:\\s?[AaPp]\\.?[Mm]\\.?)?)");
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final List<DateTimeFormatter> TIMES =
            List.of(time("H:mm[:ss][.SSS]"), time("h:mm[:ss] a"), time("h:mm[:ss]a"));

    private final DateCell dates;
    private final ZoneId zone;

    DateTimeCell(Manner manner) {
        this.dates = new DateCell(manner);
        this.zone = manner.zone();
    }

    private static DateTimeFormatter time(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                // else 24:00 would be the beginning of that day, not of the next
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** What names its zone stays as it is, so that what was written is read again. */
    @Override
    public Object read(String cell) {
        String text = cell.strip();
        Matcher zoned = ZONED.matcher(text);
        if (zoned.matches()) {
            String iso = zoned.group(1) + "T" + zoned.group(2) + zoned.group(3);
            try {
                Instant instant = OffsetDateTime.parse(iso).toInstant();
                return iso.equals(text) ? iso : STORED.format(instant);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("'" + text + "' is no time that exists", e);
            }
        }
        Matcher parts = DATE_AND_TIME.matcher(text);
        if (!parts.matches()) {
            return STORED.format(dates.date(text).atStartOfDay(zone));
        }
        LocalTime time = time(parts.group(2), text);
        return STORED.format(
                zoned(dates.date(parts.group(1).replaceFirst(",$", "")).atTime(time), text));
    }

    private ZonedDateTime zoned(LocalDateTime local, String text) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + text + "' does not exist in " + zone + ", where summer time begins");
        }
        if (offsets.size() > 1) {
            throw new IllegalArgumentException("'" + text + "' is there twice in " + zone
                    + ", where summer time ends: write it with its offset, as "
                    + WITH_OFFSET.format(local.atOffset(offsets.get(0))) + " or "
                    + WITH_OFFSET.format(local.atOffset(offsets.get(1))));
        }
        return local.atZone(zone);
    }

    private static LocalTime time(String given, String text) {
        String time = given.replace(".m", "m").replace(".M", "M").replaceFirst("(?<=[mM])\\.$", "");
        for (DateTimeFormatter form : TIMES) {
            try {
                return LocalTime.parse(time, form);
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        throw new IllegalArgumentException("'" + text + "' has no time that exists: write it as 17:30");
    }
}
