package io.github.cameltwenty.internal.client;

import java.util.List;
import java.util.Optional;

/** Counts the pages without a record that come one after the other while the server says that there are more. */
public final class EmptyPages {
    /** In the place of messages and events of channels that are not visible, Twenty gives none: of 200,000 in a row so many. */
    public static final int MOST = 1000;

    private int inARow;

    /**
     * Why the walk is to end behind a page that others follow.
     *
     * @return empty where it goes on
     */
    public Optional<String> reasonToStop(List<?> page) {
        inARow = page.isEmpty() ? inARow + 1 : 0;
        return inARow < MOST
                ? Optional.empty()
                : Optional.of(
                        "the server says that there are more records, but its last " + MOST + " pages were empty");
    }
}
