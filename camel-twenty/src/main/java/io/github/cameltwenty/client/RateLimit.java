package io.github.cameltwenty.client;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pace of all calls to one workspace with one key. Calls go out evenly, with no burst: real servers lose the rest of an
 * interval when they refill their bucket (measured in November 2025), and count some limits over any minute.
 */
public final class RateLimit {
    /** As much slower than allowed, so that the network's jitter never makes two calls too close for the server. */
    private static final double MARGIN = 1.005;

    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final List<Bucket> buckets;
    private final Waits waits;
    private final AtomicLong pausedUntil = new AtomicLong(Long.MIN_VALUE);

    /**
     * @param buckets one token of each is taken by every call
     */
    public RateLimit(List<Bucket> buckets, Waits waits) {
        this.buckets = List.copyOf(buckets);
        this.waits = waits;
    }

    /** A bucket that lets calls go evenly. */
    public static Bucket evenly(int calls, Duration period) {
        Duration interval = Duration.ofNanos(Math.round(period.toNanos() * MARGIN / calls));
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, interval))
                .build();
    }

    /**
     * Waits for a call's turn.
     *
     * @param deadline null for none
     */
    void take(Instant deadline) throws Waits.Ended {
        awaitPause(deadline);
        if (!buckets.isEmpty()) {
            takeInTurn(deadline);
        }
        awaitPause(deadline);
    }

    /** One after the other: callers that wake together for one token would be late with it, and each other's next. */
    private void takeInTurn(Instant deadline) throws Waits.Ended {
        waits.beginTurn(deadline);
        try {
            for (Bucket bucket : buckets) {
                take(bucket, deadline);
            }
        } finally {
            waits.endTurn();
        }
    }

    private void take(Bucket bucket, Instant deadline) throws Waits.Ended {
        long latest = System.nanoTime() + LONGEST_TURN.toNanos();
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        while (!probe.isConsumed()) {
            if (System.nanoTime() + probe.getNanosToWaitForRefill() > latest) {
                throw new Waits.Ended("its turn does not come within " + LONGEST_TURN.toMinutes() + " minutes");
            }
            waits.await(Duration.ofNanos(probe.getNanosToWaitForRefill()), deadline);
            probe = bucket.tryConsumeAndReturnRemaining(1);
        }
    }

    private void awaitPause(Instant deadline) throws Waits.Ended {
        long left = pausedUntil.get() - System.nanoTime();
        while (pausedUntil.get() != Long.MIN_VALUE && left > 0) {
            waits.await(Duration.ofNanos(left), deadline);
            left = pausedUntil.get() - System.nanoTime();
        }
    }

    /** Holds all calls back, since the server said that there were too many. */
    void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        pausedUntil.accumulateAndGet(until, (old, wanted) -> old == Long.MIN_VALUE || wanted - old > 0 ? wanted : old);
    }
}
