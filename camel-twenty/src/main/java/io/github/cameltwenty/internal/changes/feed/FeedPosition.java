package io.github.cameltwenty.internal.changes.feed;

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
public record FeedPosition(Instant from, boolean settled, Instant until, Instant since, String cursor) {
    private static final String SEPARATOR = ";";

    public static FeedPosition at(Instant from) {
        return new FeedPosition(from, false, null, null, null);
    }

    public static FeedPosition settledAt(Instant from) {
        return new FeedPosition(from, true, null, null, null);
    }

    public FeedPosition goOn(Instant time) {
        return new FeedPosition(time, settled, until, since, null);
    }

    /** The begin of a walk to {@code end}. */
    public FeedPosition until(Instant end) {
        return new FeedPosition(from, settled, end, from, cursor);
    }

    /**
     * One that the server's own time has come to: what has a later one is looked at again.
     *
     * @param now in whole seconds, so up to one less than it is
     */
    public FeedPosition notAfter(Instant now) {
        return from.isAfter(now.plusSeconds(1)) ? new FeedPosition(now, false, until, since, null) : this;
    }

    /** One that does not go back behind what is done. */
    public FeedPosition notBefore(Instant done) {
        return from.isBefore(done) ? new FeedPosition(done, settled, until, since, cursor) : this;
    }

    public FeedPosition among(Instant time, String nextCursor) {
        return new FeedPosition(time, settled, until, since, nextCursor);
    }

    /** Where to read from. The walk after one that is bounded finds what came late to that. */
    public Instant readFrom(Duration overlap) {
        return settled || until != null ? from : from.minus(overlap);
    }

    /** Nothing from before this time is read again: by the walk from here on, and by the one after it. */
    public Instant keepFrom(Duration overlap) {
        Instant next = until == null ? from : until.minus(overlap);
        Instant here = readFrom(overlap);
        return here.isBefore(next) ? here : next;
    }

    /** Whether it stands amid a walk that is to be gone on with. */
    public boolean isAmid() {
        return until != null;
    }

    /** The form in which it is kept. */
    public String text() {
        return String.join(
                SEPARATOR,
                Timestamps.text(from),
                settled ? "settled" : "",
                until == null ? "" : Timestamps.text(until),
                since == null ? "" : Timestamps.text(since),
                cursor == null ? "" : ">" + cursor);
    }

    /**
     * @throws IllegalArgumentException where it is no position
     */
    public static FeedPosition parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        Instant from = Timestamps.of(parts[0]);
        if (parts.length != 5 || from == null) {
            throw new IllegalArgumentException("'" + text + "' is no position of a poll");
        }
        String cursor = parts[4].isEmpty() ? null : parts[4].substring(1);
        return new FeedPosition(
                from, parts[1].equals("settled"), Timestamps.of(parts[2]), Timestamps.of(parts[3]), cursor);
    }
}
