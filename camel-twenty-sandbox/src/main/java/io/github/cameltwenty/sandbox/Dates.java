package io.github.cameltwenty.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/** Dates as Twenty writes them, out of those that it reads. */
final class Dates {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** Records by when they were changed; those that do not tell come last. */
    static final Comparator<Map<String, Object>> LATEST_FIRST = Comparator.comparing(
                    (Map<String, Object> record) -> Objects.toString(record.get("updatedAt"), ""))
            .reversed();

    private Dates() {}

    static String now() {
        return written(Instant.now());
    }

    /** What the database makes of a moment. */
    static String dateTime(Object value) {
        return written(PostgresDates.read(value, "timestamp with time zone"));
    }

    static String written(Instant moment) {
        return WRITTEN.format(moment);
    }

    static boolean isDateTime(Object value) {
        try {
            parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** @throws DateTimeException where it is none */
    static String parsed(Object value) {
        return written(parse(value));
    }

    /** What the database makes of a day. */
    static String date(Object value) {
        return day(PostgresDates.read(value, "date"));
    }

    static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** ISO 8601 in any of its lengths. */
    static Instant parse(Object value) {
        TemporalAccessor read = READ.parseBest(
                String.valueOf(value).strip().replace(' ', 'T'),
                OffsetDateTime::from,
                LocalDateTime::from,
                LocalDate::from);
        if (read instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return read instanceof LocalDateTime time
                ? time.toInstant(ZoneOffset.UTC)
                : LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
