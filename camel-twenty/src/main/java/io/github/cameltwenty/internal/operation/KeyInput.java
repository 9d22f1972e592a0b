package io.github.cameltwenty.internal.operation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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

    private KeyInput() {}

    /**
     * The record with its time of expiry as a moment.
     *
     * @throws IllegalArgumentException where that is over already
     */
    static Map<String, Object> dated(Map<?, ?> record, Instant now) {
        Map<String, Object> dated = new LinkedHashMap<>();
        record.forEach((name, value) -> dated.put(String.valueOf(name), value));
        dated.computeIfPresent(EXPIRES_AT, (name, value) -> moment(value, now));
        return dated;
    }

    private static Object moment(Object value, Instant now) {
        if (!(value instanceof String text)) {
            return value;
        }
        Duration lasts = duration(text.strip());
        if (lasts != null) {
            return now.plus(lasts).truncatedTo(ChronoUnit.MILLIS).toString();
        }
        refusePast(text.strip(), now);
        return text;
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

    private static void refusePast(String text, Instant now) {
        try {
            if (OffsetDateTime.parse(text).toInstant().isBefore(now)) {
                throw new IllegalArgumentException(
                        "expiresAt is '" + text + "', which is over: the token would open nothing");
            }
        } catch (DateTimeException e) {
            // what is no time at all, the check of the records refuses
        }
    }
}
