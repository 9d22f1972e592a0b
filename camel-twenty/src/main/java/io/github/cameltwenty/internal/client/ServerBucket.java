package io.github.cameltwenty.internal.client;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyRateLimitException.Limit;
import java.time.Duration;

/**
 * A token bucket of a server, as its words name it, kept along here. As measured on Twenty of November 2025 and 2.21, it earns at
 * each call that goes through the whole tokens of the time since the one before, and loses the rest.
 */
final class ServerBucket {
    /** All that it earns is added by hand. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Limit limit;
    private final long interval;
    private final Bucket tokens;
    private long last;

    /** Empty, as a server's is when it refuses a call. */
    ServerBucket(Limit limit, long now) {
        this.limit = limit;
        this.interval = Math.max(1, limit.window().toNanos() / limit.calls());
        this.tokens = Bucket.builder()
                .addLimit(bucket -> bucket.capacity(limit.calls())
                        .refillIntervally(limit.calls(), NEVER)
                        .initialTokens(0))
                .build();
        this.last = now;
    }

    Limit limit() {
        return limit;
    }

    /** In nanoseconds. */
    long interval() {
        return interval;
    }

    boolean isEmpty() {
        return tokens.getAvailableTokens() == 0;
    }

    /**
     * In nanoseconds, until it has earned so many tokens; 0 or less where it holds one.
     *
     * @param spacing in which one is taken to be earned
     */
    long timeTo(int earned, long spacing, long now) {
        return isEmpty() ? last + earned * spacing - now : 0;
    }

    /** What it holds, with what it earns at the next call. */
    long tokens(long spacing, long now) {
        return Math.min(limit.calls(), tokens.getAvailableTokens() + Math.max(0, (now - last) / spacing));
    }

    /** A call goes through. */
    void take(long spacing, long now) {
        long earned = (now - last) / spacing;
        if (earned > 0) {
            tokens.addTokens(earned);
        }
        tokens.tryConsume(1);
        last = Math.max(last, now);
    }

    /** The last call is on its way later than it was let go. */
    void sent(long now) {
        last = Math.max(last, now);
    }

    /** It has nothing left, says the server; when the next call may try is for others to say. */
    void drain(long spacing, long now) {
        tokens.tryConsumeAsMuchAsPossible();
        last = now - spacing;
    }
}
