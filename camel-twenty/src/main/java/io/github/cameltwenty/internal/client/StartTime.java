package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConnectionException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * How long starts may wait for a server that does not answer. Camel stops what has started only, so that each wait of a start holds
 * up a stop too: it is one short time for all that start together. Safe for use by many threads.
 */
final class StartTime {
    static final Duration MOST = Duration.ofMillis(1500);

    /** What starts so long after an unanswered call does not start together with that. */
    private static final Duration APART = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private Duration used = Duration.ZERO;
    private long usedAt;

    StartTime(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * @param call gets the time that is left for it, which is never quite nothing
     */
    <T> T spend(Function<Duration, T> call) {
        Duration left = left();
        long begin = nanoTime.getAsLong();
        try {
            return call.apply(left);
        } catch (TwentyConnectionException e) {
            use(begin);
            throw e;
        }
    }

    private synchronized Duration left() {
        if (nanoTime.getAsLong() - usedAt > APART.toNanos()) {
            used = Duration.ZERO;
        }
        Duration left = MOST.minus(used);
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    private synchronized void use(long begin) {
        usedAt = nanoTime.getAsLong();
        used = used.plusNanos(usedAt - begin);
    }
}
