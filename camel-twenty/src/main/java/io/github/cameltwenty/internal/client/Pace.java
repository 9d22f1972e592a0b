package io.github.cameltwenty.internal.client;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyConfigurationException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pace at which a workspace is called, shared by all its clients in this JVM: servers count by workspace (measured on Twenty
 * 2.21: a second key of it is refused too).
 */
final class Pace {
    private final Turn turn = new Turn();
    private final long origin = System.nanoTime();
    private final AtomicLong pausedUntil = new AtomicLong();
    private final AtomicLong sentAt = new AtomicLong();
    private final AtomicLong turnAt = new AtomicLong();
    private final LearnedPace learned =
            new LearnedPace(() -> ThreadLocalRandom.current().nextDouble());
    private volatile Limit limit;

    /**
     * @param interval in nanoseconds, from one request to the next as they really go out
     * @param bucket lets calls go evenly
     */
    record Limit(long interval, Bucket bucket) {
        private static Limit of(Duration interval) {
            return new Limit(
                    interval.toNanos(),
                    Bucket.builder()
                            .withNanosecondPrecision()
                            .addLimit(allowed -> allowed.capacity(2).refillGreedy(1, interval))
                            .build());
        }
    }

    /**
     * Sets the interval, which holds from now on.
     *
     * @param interval zero for none: what another client has set stays
     * @throws IllegalArgumentException where another one is set
     */
    synchronized void limit(Duration interval) {
        if (interval.isZero()) {
            return;
        }
        if (limit == null) {
            sentAt.set(nanoTime() - interval.toNanos());
            turnAt.set(sentAt.get());
            limit = Limit.of(interval);
        } else if (limit.interval() != interval.toNanos()) {
            throw new TwentyConfigurationException(
                    "The workspace is called with another requestsPerMinute or"
                            + " requestsPerSecond already in this JVM. All its clients share one limit: set the same",
                    "requestsPerMinute",
                    "Give all components that call this workspace the same limit, or leave it to one of them.");
        }
    }

    /** Null for none. */
    Limit limit() {
        return limit;
    }

    /** What the server's refusals have told: what holds where no limit is set. */
    LearnedPace learned() {
        return learned;
    }

    Turn turn() {
        return turn;
    }

    /** When the last request went out. */
    AtomicLong sentAt() {
        return sentAt;
    }

    /** When the last call was let go, before its request was made. */
    AtomicLong turnAt() {
        return turnAt;
    }

    /** Until when all calls are held back. */
    AtomicLong pausedUntil() {
        return pausedUntil;
    }

    /** Since this pace is there. */
    long nanoTime() {
        return System.nanoTime() - origin;
    }
}
