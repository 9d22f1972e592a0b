package io.github.cameltwenty.internal.operation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.util.TimeUtils;

/** What a message may say of an API key that is to be made. */
final class KeyInput {
    static final String EXPIRES_AT = "expiresAt";
    static final String ROLE = "role";
    static final String ROLE_ID = "roleId";

    /** Fields that this and {@link KeyRoles} look after themselves. */
    static final Set<String> OWN = Set.of(EXPIRES_AT, ROLE, ROLE_ID);

    /** As Camel writes durations, with days; a number alone would be milliseconds. */
    private static final Pattern DURATION = Pattern.compile("(?i)(\\d+(d|h|m|s|ms))+");

    private static final Pattern ISO_DURATION = Pattern.compile("P(?=[\\dT]).+");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private KeyInput() {}

    /**
     * The record with its time of expiry as a moment.
     *
     * @throws IllegalArgumentException where that is none, or over already
     */
    static Map<String, Object> dated(Map<?, ?> record, Instant now) {
        Map<String, Object> dated = new LinkedHashMap<>();
        record.forEach((name, value) -> dated.put(String.valueOf(name), value));
        dated.computeIfPresent(EXPIRES_AT, (name, value) -> moment(value, now));
        return dated;
    }

    private static Object moment(Object value, Instant now) {
        if (value == null) {
            return null; // told of by the check of the records
        }
        Instant moment = of(value, now);
        if (moment.isBefore(now)) {
            throw new IllegalArgumentException(
                    EXPIRES_AT + " is '" + value + "', which is over: the token would open nothing");
        }
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Instant of(Object value, Instant now) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        return value instanceof ZonedDateTime time
                ? time.toInstant()
                : read(String.valueOf(value).strip(), now);
    }

    private static Instant read(String text, Instant now) {
        Duration lasts = duration(text);
        if (lasts != null) {
            return now.plus(lasts);
        }
        try {
            return DATE.matcher(text).matches()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    EXPIRES_AT + " is '" + text + "'; allowed are a time as 2030-01-01T00:00:00Z, a day as 2030-01-01,"
                            + " and a duration as 90d",
                    e);
        }
    }

    /** Null for what is none. */
    private static Duration duration(String text) {
        try {
            if (DURATION.matcher(text).matches()) {
                return Duration.ofMillis(TimeUtils.toMilliSeconds(text));
            }
            return ISO_DURATION.matcher(text).matches() ? Duration.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
