package io.github.cameltwenty.internal.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times: stored in UTC, given back with milliseconds. A date alone is midnight, a time without a zone is in UTC. */
final class Dates {
    private static final String ISO = "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern DATE = Pattern.compile(ISO);
    private static final Pattern DATE_TIME = Pattern.compile("(" + ISO
            + ")[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)" + "(Z|[+-](?:0[0-9]|1[0-4])(?::?[0-9]{2})?)?");
    private static final Pattern WITH_SLASHES = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int MICROSECONDS_THAT_ROUND_UP = 500;

    private Dates() {}

    static StoredForm dateTime(Object value, Storage storage) {
        if (!(value instanceof String text)) {
            return StoredForm.refused(Texts.shown(value) + " is no date-time: write 2026-05-05T10:00:00Z");
        }
        Matcher american = WITH_SLASHES.matcher(text);
        if (american.matches()) {
            return american(american, text);
        }
        Instant instant;
        try {
            instant = instant(text).orElse(null);
        } catch (DateTimeException e) {
            return StoredForm.refused(Texts.shown(text) + " is no date that exists");
        }
        if (instant == null) {
            String problem = Texts.shown(text) + " is no date-time: write 2026-05-05T10:00:00Z";
            // "now" and much else is read by the database of the first two
            return storage.isStrict() || text.isBlank() ? StoredForm.refused(problem) : StoredForm.unsure(problem);
        }
        int beyondMillis = instant.getNano() / 1_000 % 1_000;
        return beyondMillis < MICROSECONDS_THAT_ROUND_UP
                ? StoredForm.stored(text(instant))
                : StoredForm.unknown("whether it is cut or rounded to milliseconds");
    }

    private static StoredForm american(Matcher given, String text) {
        String date = given.group(3) + "-" + given.group(1) + "-" + given.group(2);
        try {
            String stored = text(LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC));
            return StoredForm.changed(stored, Texts.shown(text) + " leaves open which is the month: write " + date);
        } catch (DateTimeException e) {
            return StoredForm.refused(
                    Texts.shown(text) + " is no date that exists: write the year, the month, the day");
        }
    }

    /**
     * The instant of an ISO 8601 date or date-time; empty where it is neither.
     *
     * @throws DateTimeException where there is no such date or time
     */
    static Optional<Instant> instant(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (DATE.matcher(upper).matches()) {
            return Optional.of(LocalDate.parse(upper).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        Matcher parts = DATE_TIME.matcher(upper);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDateTime time = LocalDate.parse(parts.group(1)).atTime(LocalTime.parse(parts.group(2)));
        ZoneOffset zone = parts.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(3));
        return Optional.of(OffsetDateTime.of(time, zone).toInstant());
    }

    /** As servers write it. */
    static String text(Instant instant) {
        return STORED.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    static StoredForm date(Object value) {
        if (value instanceof String text && DATE.matcher(text).matches()) {
            try {
                return StoredForm.stored(LocalDate.parse(text).toString());
            } catch (DateTimeException e) {
                return StoredForm.refused(Texts.shown(text) + " is no date that exists");
            }
        }
        String problem = Texts.shown(value) + " is no date: write 2026-05-05";
        return value instanceof String text && !text.isBlank()
                ? StoredForm.unsure(problem)
                : StoredForm.refused(problem);
    }
}
