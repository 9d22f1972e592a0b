package io.github.cameltwenty.changes;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a poll has come.
 *
 * @param from all changes before it are done
 * @param settled whether no late change from before {@code from} can come any more
 * @param until where the walk that is under way ends; null where none is, or where it is one page
 * @param since where that walk began; null as {@code until} is
 * @param cursor where to go on, by id, among the records of {@code from} alone; empty for their first; null to go on by time
 */
record Position(Instant from, boolean settled, Instant until, Instant since, String cursor) {
    private static final String SEPARATOR = ";";

    static Position at(Instant from) {
        return new Position(from, false, null, null, null);
    }

    static Position settledAt(Instant from) {
        return new Position(from, true, null, null, null);
    }

    Position goOn(Instant time) {
        return new Position(time, settled, until, since, null);
    }

    /** The begin of a walk to {@code end}. */
    Position until(Instant end) {
        return new Position(from, settled, end, from, cursor);
    }

    Position among(Instant time, String nextCursor) {
        return new Position(time, settled, until, since, nextCursor);
    }

    /** Where to read from. The walk after one that is bounded finds what came late to that. */
    Instant readFrom(Duration overlap) {
        return settled || until != null ? from : from.minus(overlap);
    }

    /** Whether it stands amid a walk that is to be gone on with. */
    boolean isAmid() {
        return until != null;
    }

    /** The form in which it is kept. */
    String text() {
        return String.join(
                SEPARATOR,
                Times.text(from),
                settled ? "settled" : "",
                until == null ? "" : Times.text(until),
                since == null ? "" : Times.text(since),
                cursor == null ? "" : ">" + cursor);
    }

    /**
     * @throws IllegalArgumentException where it is no position
     */
    static Position parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        Instant from = Times.of(parts[0]);
        if (parts.length != 5 || from == null) {
            throw new IllegalArgumentException("'" + text + "' is no position of a poll");
        }
        String cursor = parts[4].isEmpty() ? null : parts[4].substring(1);
        return new Position(from, parts[1].equals("settled"), Times.of(parts[2]), Times.of(parts[3]), cursor);
    }
}
