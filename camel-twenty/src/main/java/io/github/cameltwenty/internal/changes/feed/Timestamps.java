package io.github.cameltwenty.internal.changes.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Timestamps as Twenty shows them: cut to milliseconds, while its database keeps microseconds. */
public final class Timestamps {
    public static final String UPDATED_AT = "updatedAt";

    private Timestamps() {}

    /** Null where it is none. */
    public static Instant of(Object value) {
        try {
            return value == null
                    ? null
                    : OffsetDateTime.parse(value.toString()).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * @throws IllegalStateException where the record has none
     */
    public static Instant updatedAt(Map<?, ?> record) {
        Instant time = of(record.get(UPDATED_AT));
        if (time == null) {
            throw new IllegalStateException("The record " + record.get("id") + " has no " + UPDATED_AT
                    + ", by which changes are found, but " + record.get(UPDATED_AT));
        }
        return time;
    }

    /** The next moment that Twenty shows. */
    public static Instant after(Instant time) {
        return time.plusMillis(1);
    }

    /** As in filters: always with milliseconds. */
    public static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "")
                + String.format(".%03dZ", time.getNano() / 1_000_000);
    }
}
