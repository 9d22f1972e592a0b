package io.github.cameltwenty.examples.benchmarks;

/**
 * The rate limit of Twenty as measured in November 2025: refilled in whole tokens at each call that goes through, and the rest of
 * the interval is lost. It starts full.
 */
final class TokenBucket {
    private final int capacity;
    private final long nanosPerToken;
    private long tokens;
    private long filledAt = System.nanoTime();

    TokenBucket(int calls, long periodMillis) {
        this.capacity = calls;
        this.tokens = calls;
        this.nanosPerToken = periodMillis * 1_000_000 / calls;
    }

    /** As Twenty names it in its refusal. */
    String print() {
        return capacity + " tokens per " + capacity * nanosPerToken / 1_000_000 + " ms";
    }

    boolean take() {
        long now = System.nanoTime();
        long earned = (now - filledAt) / nanosPerToken;
        long filled = Math.min(capacity, tokens + earned);
        if (filled < 1) {
            return false;
        }
        tokens = filled - 1;
        filledAt = now;
        return true;
    }
}
