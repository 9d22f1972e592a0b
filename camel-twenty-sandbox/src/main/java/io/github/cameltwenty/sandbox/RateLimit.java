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
    private final RateLimit also;
    private long tokens;
    private long last;

    RateLimit(int most, Duration window, LongSupplier nanos) {
        this(most, window, nanos, null);
    }

    /**
     * @param nanos the time, of no fixed beginning
     * @param also another bucket that each call takes a token of; null for none
     */
    RateLimit(int most, Duration window, LongSupplier nanos, RateLimit also) {
        this.also = also;
        this.most = most;
        this.window = window;
        this.nanos = nanos;
        this.tokens = most;
        this.last = nanos.getAsLong();
    }

    /** Takes a token, or refuses the call, which costs none. */
    synchronized void take() {
        long now = nanos.getAsLong();
        for (RateLimit limit = this; limit != null; limit = limit.also) {
            limit.check(now);
        }
        for (RateLimit limit = this; limit != null; limit = limit.also) {
            limit.tokens = limit.present(now) - 1;
            limit.last = now;
        }
    }

    private void check(long now) {
        if (present(now) < 1) {
            throw Refusal.of(
                    429, "HttpException", "Limit reached (" + most + " tokens per " + window.toMillis() + " ms)");
        }
    }

    private long present(long now) {
        long earned = (long) ((double) (now - last) * most / window.toNanos());
        return Math.min(most, tokens + earned);
    }
}
