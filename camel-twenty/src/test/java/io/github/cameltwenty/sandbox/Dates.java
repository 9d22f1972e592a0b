package io.github.cameltwenty.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

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
            .toFormatter();

    private Dates() {}

    static String now() {
        return WRITTEN.format(Instant.now());
    }

    static String dateTime(Object value) {
        return WRITTEN.format(read(value, "timestamp with time zone"));
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
        return WRITTEN.format(parse(value));
    }

    static String date(Object value) {
        return read(value, "date").atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Instant read(Object value, String databaseType) {
        try {
            return parse(value);
        } catch (DateTimeException e) {
            throw Refusal.invalidSyntax(databaseType, value);
        }
    }

    private static Instant parse(Object value) {
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
