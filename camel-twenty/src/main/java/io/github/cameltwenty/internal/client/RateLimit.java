package io.github.cameltwenty.internal.client;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The pace of all calls to one workspace with one key. Calls go out evenly, with no burst: real servers lose the rest of an
 * interval when they refill their bucket (measured in November 2025), and count some limits over any minute.
 */
public final class RateLimit {
    /** As much slower than allowed: a call that arrives late makes the next one come too early for the server. */
    private static final double MARGIN = 0.008;

    /** In nanoseconds: what a busy machine delays a call by. */
    private static final long LEAST_MARGIN = 400_000;

    /** How long before its time a call is let go: threads wake up 0.1 to 0.3 ms late, and a request is made in as much. */
    private static final long LEAD = 600_000;

    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final List<Bucket> buckets;
    private final long interval;
    private final Waits waits;
    private final long origin = System.nanoTime();
    private final AtomicLong sentAt;
    private long turnAt;
    private final AtomicLong pausedUntil = new AtomicLong();

    /**
     * @param interval from one request to the next as they really go out, however late a turn was used; zero for no limit
     * @param bucket the user's own, of which every call takes a token too; null for none
     */
    public RateLimit(Duration interval, Bucket bucket, Waits waits) {
        this.buckets = Stream.of(interval.isZero() ? null : evenly(interval), bucket)
                .filter(Objects::nonNull)
                .toList();
        this.interval = interval.toNanos();
        this.turnAt = -this.interval;
        this.sentAt = new AtomicLong(turnAt);
        this.waits = waits;
    }

    /** From one call to the next where so many are allowed in a period. */
    public static Duration interval(int calls, Duration period) {
        long allowed = period.toNanos() / calls;
        return Duration.ofNanos(allowed + Math.max(Math.round(allowed * MARGIN), LEAST_MARGIN));
    }

    /** A bucket that lets calls go evenly. */
    private static Bucket evenly(Duration interval) {
        return Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(2).refillGreedy(1, interval))
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
    }

    /** One after the other: callers that wake together for one token would be late with it, and each other's next. */
    private void takeInTurn(Instant deadline) throws Waits.Ended {
        waits.beginTurn(deadline);
        try {
            for (Bucket bucket : buckets) {
                take(bucket, deadline);
            }
            awaitPause(deadline);
            awaitInterval(deadline);
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

    /** Nearly to the end: the rest is waited for when the request is ready to go out. */
    private void awaitInterval(Instant deadline) throws Waits.Ended {
        long last = Math.max(turnAt, sentAt.get());
        waits.await(Duration.ofNanos(last + interval - LEAD - nanoTime()), deadline);
        turnAt = nanoTime();
    }

    /** Called when a request is ready to go out. */
    void beforeSending() {
        long begin = nanoTime();
        long now = begin;
        while (now - sentAt.get() < interval && now - begin < 2 * LEAD) {
            Thread.onSpinWait();
            now = nanoTime();
        }
        sentAt.set(now);
    }

    /** Since this limit is there: zero is before all that happens to it. */
    private long nanoTime() {
        return System.nanoTime() - origin;
    }

    private void awaitPause(Instant deadline) throws Waits.Ended {
        long left = pausedUntil.get() - nanoTime();
        while (left > 0) {
            waits.await(Duration.ofNanos(left), deadline);
            left = pausedUntil.get() - nanoTime();
        }
    }

    /** Holds all calls back, since the server said that there were too many. */
    void pause(Duration time) {
        pausedUntil.accumulateAndGet(nanoTime() + time.toNanos(), Math::max);
    }
}
