package io.github.cameltwenty.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Twenty's database reads them: also the American 12/31/2026, and words. Without a zone they are UTC. */
final class PostgresDates {
    private static final String TIME =
            "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)?\\s*" + "(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})" + TIME);
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");

    private PostgresDates() {}

    /** @param databaseType as the database's words name it */
    static Instant read(Object given, String databaseType) {
        String text = Postgres.text(given);
        String date = text.strip();
        try {
            Instant read = read(date);
            if (read != null) {
                return read;
            }
        } catch (DateTimeException e) {
            throw outOfRange(text);
        }
        throw LONG_NUMBER.matcher(date).matches() ? outOfRange(text) : Refusal.invalidSyntax(databaseType, text);
    }

    /** Null where it does not look like a date. */
    private static Instant read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return instant(iso, 1, 2, 3);
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.matches()) {
            return instant(american, 3, 1, 2);
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() ? instant(digits, 1, 2, 3) : word(text);
    }

    private static Instant word(String text) {
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "now" -> Instant.now();
            case "today" -> today;
            case "tomorrow" -> today.plus(1, ChronoUnit.DAYS);
            case "yesterday" -> today.minus(1, ChronoUnit.DAYS);
            case "epoch" -> Instant.EPOCH;
            default -> null;
        };
    }

    private static Instant instant(Matcher read, int year, int month, int day) {
        LocalDate date = LocalDate.of(number(read, year), number(read, month), number(read, day));
        LocalTime time = LocalTime.of(number(read, 4), number(read, 5), number(read, 6));
        String fraction = read.group(7);
        long nanos = fraction == null ? 0 : (long) (Double.parseDouble("0" + fraction) * 1e9);
        return date.atTime(time).plusNanos(nanos).toInstant(zone(read.group(8)));
    }

    private static int number(Matcher read, int group) {
        return read.group(group) == null ? 0 : Integer.parseInt(read.group(group));
    }

    private static ZoneOffset zone(String zone) {
        return zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static Refusal outOfRange(String text) {
        return Refusal.byDatabase("date/time field value out of range: \"" + text + "\"");
    }
}
