package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What Twenty 2.21 takes for a value of each type, in its own words where it does not. Names are those of fields, or of
 * parts as {@code emails.primaryEmail}; no value is null.
 */
final class StrictChecks {
    /** After ISO 8601. That 05/06/2026 is May is recorded, the others are in its sources. */
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "uuuu.M.d",
                    "uuuu/M/d",
                    "M-d-uuuu",
                    "M/d/uuuu",
                    "M.d.uuuu",
                    "MMMM d, uuuu",
                    "MMM d, uuuu",
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "d-MMM-uuuu",
                    "uuuu-MMM-d")
            .map(pattern ->
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private StrictChecks() {}

    static String text(String name, Object given) {
        if (!(given instanceof String text)) {
            throw refused("Invalid string value %s for text field \"%s\"", given, name);
        }
        if (text.indexOf('\u0000') >= 0) {
            // the status and these words are recorded, the name of the error is not
            throw Refusal.of(500, "InternalServerErrorException", "Data validation error.");
        }
        return text;
    }

    static String email(String name, Object given) {
        if (!(given instanceof String text) || !text.isEmpty() && !Emails.isAddress(text)) {
            throw refused("Invalid string value %s for email field \"%s\"", given, name);
        }
        return text(name, given);
    }

    static String uuid(String name, Object given) {
        if (!(given instanceof String text) || !Values.isUuid(text)) {
            throw refused("Invalid UUID value %s for field \"%s\"", given, name);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    static Boolean bool(String name, Object given) {
        if (given instanceof Boolean bool) {
            return bool;
        }
        throw refused("Invalid boolean value %s for field \"%s\"", given, name);
    }

    static Number number(String name, Object given) {
        if (given instanceof Number) {
            return JavaScript.number(given);
        }
        throw refused("Invalid number value %s for field \"%s\"", given, name);
    }

    /** The one type of number that may come as a text. */
    static Number numeric(String name, Object given) {
        if ("".equals(given)) {
            return null;
        }
        Number number = JavaScript.number(given);
        if (number == null) {
            throw Refusal.badRequest("Invalid number value NaN for field \"" + name + "\"");
        }
        return number;
    }

    /** An amount, of which nothing smaller than a millionth is kept. */
    static Number whole(Number amount) {
        return amount == null
                ? null
                : JavaScript.number(new BigDecimal(amount.toString()).setScale(0, RoundingMode.DOWN));
    }

    static String dateTime(String name, Object given) {
        Instant moment = moment(given);
        if (moment == null) {
            throw refused(
                    "Invalid value %s for date-time field \"%s\". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'",
                    given, name);
        }
        return Dates.written(moment);
    }

    static String date(String name, Object given) {
        Instant moment = moment(given);
        if (moment == null) {
            throw refused("Invalid value %s for date field \"%s\". Expected format: 'YYYY-MM-DD'", given, name);
        }
        return Dates.day(moment);
    }

    /** Null where it is none. */
    private static Instant moment(Object given) {
        if (!(given instanceof String text)) {
            return null;
        }
        try {
            return Dates.parse(text);
        } catch (DateTimeException e) {
            return DATES.stream()
                    .map(format -> day(text, format))
                    .filter(day -> day != null)
                    .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static LocalDate day(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Object choice(String name, Field field, Object given) {
        if (!field.values().isEmpty() && !field.values().contains(given)) {
            throw Refusal.badRequest("Invalid value \"" + FieldPath.text(given) + "\" for field \"" + name
                    + "\". Valid values are: " + String.join(", ", field.values()));
        }
        return given;
    }

    static List<?> choices(String name, Field field, Object given) {
        List<?> values = texts(name, given);
        if (!field.values().isEmpty() && !field.values().containsAll(values)) {
            throw refused("Invalid value %s for multi select field \"%s\"", given, name);
        }
        return values;
    }

    /** A single text counts as a list of one. */
    static List<?> texts(String name, Object given) {
        if (given instanceof String text) {
            return List.of(text(name, text));
        }
        if (!(given instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw refused("Invalid value %s for field \"%s - Array values need to be string\"", given, name);
        }
        return list;
    }

    /** An object or a list, also one in a text of JSON. */
    static Object json(String name, Object given) {
        Object read = given instanceof String text ? Json.readOrNull(text) : given;
        if (!(read instanceof Map) && !(read instanceof List)) {
            throw refused("Invalid object value %s for field \"%s\"", given, name);
        }
        return read;
    }

    private static Refusal refused(String message, Object given, String name) {
        return Refusal.badRequest(String.format(message, JavaScript.inspect(given), name));
    }
}
