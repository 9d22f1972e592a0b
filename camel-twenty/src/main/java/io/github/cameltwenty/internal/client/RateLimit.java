package io.github.cameltwenty.internal.client;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucket;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyRateLimitException.Limit;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The limits that the calls of one client keep. Calls go out evenly, with no burst: real servers lose the rest of an
 * interval when they refill their bucket (measured in November 2025), and count some limits over any minute.
 */
public final class RateLimit {
    /** How long before its time a call is let go: threads wake up 0.1 to 0.3 ms late, and a request is made in as much. */
    private static final long LEAD = 600_000;

    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final Pace pace;
    private final Bucket own;
    private final Waits waits;

    /**
     * @param pace shared with the other clients of the workspace
     * @param own the user's own bucket, of which every call takes a token too; null for none
     */
    RateLimit(Pace pace, Bucket own, Waits waits) {
        this.pace = pace;
        this.own = own;
        this.waits = waits;
    }

    /** No limit, for a few calls. */
    static RateLimit none(Waits waits) {
        return new RateLimit(new Pace(), null, waits);
    }

    /** From one call to the next where so many are allowed in a period. */
    public static Duration interval(int calls, Duration period) {
        long allowed = period.toNanos() / calls;
        return Duration.ofNanos(Tempo.ofFigure().spacing(allowed));
    }

    /**
     * Waits for a call's turn.
     *
     * @return when that was, on the pace's clock
     */
    long take(Attempts attempts) throws Waits.Ended {
        awaitPause(attempts);
        if (own != null || pace.limit() != null || pace.learned().knowsLimits()) {
            return takeInTurn(pace.limit(), attempts);
        }
        return pace.nanoTime();
    }

    /** One after the other: callers that wake together for one token would be late with it, and each other's next. */
    private long takeInTurn(Pace.Limit limit, Attempts attempts) throws Waits.Ended {
        waits.beginTurn(attempts.deadline());
        try {
            if (limit != null) {
                take(limit.bucket(), attempts);
            }
            if (own != null) {
                take(own, attempts);
            }
            awaitPause(attempts);
            if (limit != null) {
                awaitInterval(limit.interval(), attempts);
                return pace.nanoTime();
            }
            return takeLearned(attempts);
        } finally {
            waits.endTurn();
        }
    }

    private void take(Bucket bucket, Attempts attempts) throws Waits.Ended {
        long latest = System.nanoTime() + LONGEST_TURN.toNanos();
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        while (!probe.isConsumed()) {
            if (System.nanoTime() + probe.getNanosToWaitForRefill() > latest) {
                throw new Waits.Ended("its turn does not come within " + LONGEST_TURN.toMinutes() + " minutes");
            }
            waits.awaitPace(Duration.ofNanos(probe.getNanosToWaitForRefill()), attempts);
            probe = bucket.tryConsumeAndReturnRemaining(1);
        }
    }

    private long takeLearned(Attempts attempts) throws Waits.Ended {
        long now = pace.nanoTime();
        long wait = pace.learned().timeToNext(now);
        while (wait > 0) {
            waits.awaitPace(Duration.ofNanos(wait), attempts);
            // others may have been refused meanwhile
            awaitPause(attempts);
            now = pace.nanoTime();
            wait = pace.learned().timeToNext(now);
        }
        return pace.learned().take(now);
    }

    /** Nearly to the end: the rest is waited for when the request is ready to go out. */
    private void awaitInterval(long interval, Attempts attempts) throws Waits.Ended {
        long last = Math.max(pace.turnAt().get(), pace.sentAt().get());
        waits.awaitPace(Duration.ofNanos(last + interval - LEAD - pace.nanoTime()), attempts);
        pace.turnAt().set(pace.nanoTime());
    }

    /** How many calls may go at once; empty where nothing limits them. A bucket that is elsewhere is not asked. */
    OptionalLong tokensLeft() {
        Pace.Limit limit = pace.limit();
        return LongStream.concat(
                        own instanceof LocalBucket ? LongStream.of(own.getAvailableTokens()) : LongStream.empty(),
                        limit != null
                                ? LongStream.of(limit.bucket().getAvailableTokens())
                                : pace.learned().tokensLeft(pace.nanoTime()).stream())
                .min();
    }

    /** The limits that the server's refusals have named. */
    List<Limit> learnedLimits() {
        return pace.learned().limits();
    }

    void forgetLearned() {
        pace.learned().forget();
    }

    /** How long all calls are held back still, since the server said that there were too many. */
    Duration heldBack() {
        return Duration.ofNanos(Math.max(0, pace.pausedUntil().get() - pace.nanoTime()));
    }

    /** Called when a request is ready to go out. */
    void beforeSending() {
        long begin = pace.nanoTime();
        long now = begin;
        long interval = pace.limit() == null ? 0 : pace.limit().interval();
        while (now - pace.sentAt().get() < interval && now - begin < 2 * LEAD) {
            Thread.onSpinWait();
            now = pace.nanoTime();
        }
        pace.sentAt().set(now);
        pace.learned().sent(now);
    }

    private void awaitPause(Attempts attempts) throws Waits.Ended {
        long left = pace.pausedUntil().get() - pace.nanoTime();
        while (left > 0) {
            waits.awaitPace(Duration.ofNanos(left), attempts);
            left = pace.pausedUntil().get() - pace.nanoTime();
        }
    }

    /**
     * A call was let in.
     *
     * @param takenAt when its turn was
     */
    void granted(long takenAt) {
        pace.learned().granted(takenAt);
    }

    /** Whether a call was let in whose turn was at that time or later. */
    boolean hasGrantedSince(long time) {
        return pace.learned().grantedAt() >= time;
    }

    /** Whether refusals tell the pace; else a limit that is set does. */
    boolean learns() {
        return pace.limit() == null;
    }

    /** On the pace's clock. */
    long nanoTime() {
        return pace.nanoTime();
    }

    /**
     * Learns from a refusal.
     *
     * @param takenAt when the call's turn was
     * @return how long to wait for the next turn; null where nothing is learned
     */
    Duration refused(TwentyRateLimitException refusal, long takenAt) {
        Limit limit = refusal.getLimit().orElse(null);
        if (limit == null || !learns()) {
            return null;
        }
        long now = pace.nanoTime();
        long wait = pace.learned().refused(limit, takenAt, now);
        pause(Duration.ofNanos(wait));
        return Duration.ofNanos(Math.max(wait, pace.learned().timeToNext(now)));
    }

    /** Holds all calls to the workspace back, since the server said that there were too many. */
    void pause(Duration time) {
        pace.pausedUntil().accumulateAndGet(pace.nanoTime() + time.toNanos(), Math::max);
    }
}
