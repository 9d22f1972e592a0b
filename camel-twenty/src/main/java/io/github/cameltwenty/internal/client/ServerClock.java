package io.github.cameltwenty.internal.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.LongSupplier;

/** A server's own time, by the {@code Date} of its answers. Safe for use by many threads. */
public final class ServerClock {
    /** Whole seconds, answers that take long, and the clocks of several servers behind one address. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private Reading last;
    private String lastDate;
    private SetBack setBack = new SetBack(0, Instant.MAX);

    /**
     * @param number of such events so far; 0 where there was none
     * @param to the earliest time that what happened since the last of them may have
     */
    public record SetBack(int number, Instant to) {}

    private record Reading(Instant date, long nanos) {
        Instant at(long now) {
            return date.plusNanos(now - nanos);
        }
    }

    public ServerClock() {
        this(System::nanoTime);
    }

    /**
     * @param nanoTime as of {@link System#nanoTime}
     */
    public ServerClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * @param date of an answer, as HTTP writes it; null and what is no date tell nothing
     */
    public synchronized void answered(String date) {
        Instant told = read(date);
        if (told == null) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (last != null && Duration.between(told, last.at(now)).compareTo(TOLERANCE) > 0) {
            // what was stamped right after the last answer already had the new time
            setBack = new SetBack(setBack.number + 1, last.date.minus(Duration.between(told, last.at(now))));
        }
        last = new Reading(told, now);
    }

    /** Null where it is no date. Many answers come in a second, and to read one takes longer than all else here. */
    private Instant read(String date) {
        if (date == null || date.equals(lastDate)) {
            return date == null ? null : last.date;
        }
        try {
            Instant read = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            lastDate = date;
            return read;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * A moment of {@link System#nanoTime} in the server's time, or up to a second before: by the newest answer, and null where
     * none has told.
     */
    public synchronized Instant at(long nanos) {
        return last == null ? null : last.at(nanos);
    }

    /** By the clock of this machine, where the server's agrees with it, as far as whole seconds tell; else by the server's. */
    public synchronized Instant now() {
        Instant here = Instant.now();
        Instant earliest = at(nanoTime.getAsLong());
        if (earliest == null || here.isAfter(earliest) && here.isBefore(earliest.plus(SECOND))) {
            return here;
        }
        return here.isAfter(earliest) ? earliest.plus(SECOND) : earliest;
    }

    public synchronized SetBack setBack() {
        return setBack;
    }
}
