package io.github.cameltwenty.internal.changes.poll;

import io.github.cameltwenty.internal.changes.feed.FeedPosition;
import java.time.Duration;

/** Tells of a pass that does not go on: nothing overtakes a message that fails each time. */
final class Standstill {
    /** Of one message, before Camel is told that the feed does not go on. */
    private static final int MOST_FAILURES = 2;

    private static final Duration MOST_WAIT = Duration.ofMinutes(1);

    private final String resource;
    private int failures;
    private FeedPosition failedAt;
    private boolean isWaiting;
    private long waitingSince;

    Standstill(String resource) {
        this.resource = resource;
    }

    /**
     * A message has failed, and others are still on their way.
     *
     * @throws IllegalStateException where these do not end
     */
    void waitForOthers() {
        long now = System.nanoTime();
        if (!isWaiting) {
            isWaiting = true;
            waitingSince = now;
        } else if (now - waitingSince > MOST_WAIT.toNanos()) {
            throw new IllegalStateException(resource + "/changes does not go on: a message has failed, and others"
                    + " that were on their way with it have not come to an end for "
                    + Duration.ofNanos(now - waitingSince).toSeconds() + " s");
        }
    }

    /**
     * @param to what has failed
     */
    void wentBack(FeedPosition to) {
        isWaiting = false;
        failures = to != null && to.equals(failedAt) ? failures + 1 : 1;
        failedAt = to;
    }

    /**
     * Of a pass whose last message has failed.
     *
     * @throws IllegalStateException where it has failed a few times
     */
    void requireProgress() {
        if (failures >= MOST_FAILURES) {
            throw new IllegalStateException(resource + "/changes does not go on: the change after " + failedAt.from()
                    + " has failed " + (failures + 1) + " times in a row. It comes again");
        }
    }

    void forget() {
        isWaiting = false;
        failures = 0;
        failedAt = null;
    }
}
