package io.github.cameltwenty.internal.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What ends a call: a time in which nothing has moved, and for most calls nothing counts as moving. */
final class CallDeadline {
    private final Duration most;
    private final LongSupplier moved;
    private final String why;
    private long before;
    private long since = System.nanoTime();

    CallDeadline(Duration most, LongSupplier moved, String why) {
        this.most = most;
        this.moved = moved;
        this.why = why;
        this.before = moved.getAsLong();
    }

    boolean isBroken() {
        long now = System.nanoTime();
        long soFar = moved.getAsLong();
        if (soFar != before) {
            before = soFar;
            since = now;
            return false;
        }
        return TimeUnit.NANOSECONDS.toMillis(now - since) >= most.toMillis();
    }

    @Override
    public String toString() {
        return why + most.toMillis() + " ms";
    }
}
