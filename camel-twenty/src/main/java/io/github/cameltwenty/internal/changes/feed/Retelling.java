package io.github.cameltwenty.internal.changes.feed;

import java.time.Instant;

/**
 * The changes that are to be told once more, whatever a repository says that it has of them: a feed was set back over them.
 *
 * @param from the first of their times
 * @param until the last of their times: when the feed was set back
 */
record Retelling(Instant from, Instant until) {
    private static final String SEPARATOR = ";";

    boolean covers(Change change) {
        return change.at() != null
                && !change.at().isBefore(from)
                && !change.at().isAfter(until);
    }

    /** The form in which it is kept. */
    String text() {
        return Timestamps.text(from) + SEPARATOR + Timestamps.text(until);
    }

    /**
     * @throws IllegalArgumentException where it is none
     */
    static Retelling parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        Instant from = Timestamps.of(parts[0]);
        Instant until = parts.length == 2 ? Timestamps.of(parts[1]) : null;
        if (from == null || until == null) {
            throw new IllegalArgumentException("'" + text + "' is no time from which changes are told once more");
        }
        return new Retelling(from, until);
    }
}
