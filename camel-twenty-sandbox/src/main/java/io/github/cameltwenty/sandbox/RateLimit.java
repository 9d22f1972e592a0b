package io.github.cameltwenty.sandbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The token bucket of Twenty since late 2025. It is filled at each call that goes through, by whole tokens, and the rest
 * of the time since the last one is lost: calls that come fast never earn any.
 */
final class RateLimit {
    private final int most;
    private final Duration window;
    private final LongSupplier nanos;
    private long tokens;
    private long last;

    /** @param nanos the time, of no fixed beginning */
    RateLimit(int most, Duration window, LongSupplier nanos) {
        this.most = most;
        this.window = window;
        this.nanos = nanos;
        this.tokens = most;
        this.last = nanos.getAsLong();
    }

    /** Takes a token, or refuses the call, which costs none. */
    synchronized void take() {
        long now = nanos.getAsLong();
        long earned = (long) ((double) (now - last) * most / window.toNanos());
        long present = Math.min(most, tokens + earned);
        if (present < 1) {
            throw Refusal.of(
                    429, "HttpException", "Limit reached (" + most + " tokens per " + window.toMillis() + " ms)");
        }
        tokens = present - 1;
        last = now;
    }
}
