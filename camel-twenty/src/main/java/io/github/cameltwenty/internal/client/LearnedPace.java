package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyRateLimitException.Limit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;

/**
 * What the refusals of a server have taught about its limits. Nothing is held back before the first. From then on calls go as the
 * server's buckets fill: what they have gathered at once, then evenly. All times are nanoseconds of one clock.
 */
final class LearnedPace {
    /** Then a call is sent too early: the server refuses it, or the limit is another one now. */
    private static final long KNOWN_FOR = Duration.ofMinutes(10).toNanos();

    /** So many of them must be let in for all to be forgotten: the server may have a token or two left. */
    private static final int PROBES = 3;

    /** Twenty has two. What names another with each refusal is not Twenty. */
    private static final int MOST_LIMITS = 8;

    private static final long LONG_AGO = Long.MIN_VALUE / 4;

    /**
     * After so many calls at the even pace, a gap of two intervals: who else calls the workspace would else never be let in, since a
     * call that comes before its interval is over earns nothing. It costs nothing, as two calls may follow it.
     */
    private static final int CALLS_BETWEEN_GAPS = 32;

    private final Map<Duration, ServerBucket> buckets = new LinkedHashMap<>();
    private final Tempo tempo = Tempo.learned();
    private final DoubleSupplier random;

    /** When a refusal was last heard of that told something; when a limit was last named. */
    private long refusedAt;

    private long namedAt;
    private long grantedAt = LONG_AGO;
    private long takenAt = LONG_AGO;
    private long calmAt = LONG_AGO;
    private long probedAt = LONG_AGO;
    private long gapAt = LONG_AGO;
    private int letIn;
    private int evenCalls;
    private int refusedInARow;
    private int refusedInWindow;
    private long windowFrom;

    /**
     * @param random from 0 to 1
     */
    LearnedPace(DoubleSupplier random) {
        this.random = random;
    }

    synchronized boolean knowsLimits() {
        return !buckets.isEmpty();
    }

    /** As the server has named them. */
    synchronized List<Limit> limits() {
        return buckets.values().stream().map(ServerBucket::limit).toList();
    }

    /** As if none had been named. */
    synchronized void forget() {
        buckets.clear();
    }

    /** How many calls may go at once; empty where no limit is known. */
    synchronized OptionalLong tokensLeft(long now) {
        return buckets.values().stream()
                .mapToLong(bucket -> bucket.tokens(spacing(bucket), now))
                .min();
    }

    /** In nanoseconds, until the next call may go; 0 or less for at once. */
    synchronized long timeToNext(long now) {
        calmDown(now);
        long early = timeToProbe(now);
        return early >= 0 ? early : timeTo(isGap() ? 2 : 1, now);
    }

    private long timeTo(int earned, long now) {
        return buckets.values().stream()
                .mapToLong(bucket -> bucket.timeTo(earned, spacing(bucket), now))
                .max()
                .orElse(0);
    }

    /**
     * A call goes.
     *
     * @return when; of two never the same
     */
    synchronized long take(long now) {
        takenAt = Math.max(now, takenAt + 1);
        if (timeToProbe(now) == 0) {
            probedAt = takenAt;
            namedAt = now;
            return takenAt;
        }
        if (isGap()) {
            gapAt = takenAt;
            evenCalls = 0;
        } else if (buckets.values().stream().anyMatch(ServerBucket::isEmpty)) {
            evenCalls++;
        }
        buckets.values().forEach(bucket -> bucket.take(spacing(bucket), now));
        return takenAt;
    }

    /** The last call is on its way later than it was let go. */
    synchronized void sent(long now) {
        buckets.values().forEach(bucket -> bucket.sent(now));
    }

    /**
     * A call was let in.
     *
     * @param takenAt when it was let go
     */
    synchronized void granted(long takenAt) {
        if (takenAt == probedAt) {
            namedAt = LONG_AGO;
            letIn++;
            sent(takenAt);
            if (letIn == PROBES) {
                buckets.clear();
            }
        }
        if (takenAt >= grantedAt) {
            grantedAt = takenAt;
            refusedInARow = 0;
        }
    }

    /** When the last call that was let in was let go. */
    synchronized long grantedAt() {
        return grantedAt;
    }

    /**
     * A call was refused.
     *
     * @param limit as the server named it
     * @param takenAt when the call was let go
     * @return how long all calls are to wait, in nanoseconds
     */
    synchronized long refused(Limit limit, long takenAt, long now) {
        namedAt = now;
        letIn = 0;
        ServerBucket bucket = buckets.get(limit.window());
        if (bucket == null || !bucket.limit().equals(limit)) {
            if (buckets.size() == MOST_LIMITS && bucket == null) {
                buckets.remove(buckets.keySet().iterator().next());
            }
            buckets.put(limit.window(), new ServerBucket(limit, now));
            refusedAt = now;
            return 0;
        }
        if (takenAt == probedAt || takenAt <= refusedAt) {
            // it tells nothing new: it was to find out, or went before the last refusal was heard of
            return 0;
        }
        adapt(bucket, takenAt, now);
        refusedAt = now;
        bucket.drain(spacing(bucket), now);
        double least = refusedInARow > 1 ? 0.5 : 0.1;
        return (long) ((least + random.getAsDouble() / 2) * bucket.interval());
    }

    private void adapt(ServerBucket bucket, long takenAt, long now) {
        if (now - windowFrom > bucket.limit().window().toNanos()) {
            windowFrom = now;
            refusedInWindow = 0;
        }
        refusedInARow++;
        refusedInWindow++;
        if (refusedInARow > 1 || takenAt == gapAt) {
            tempo.crowded();
        } else {
            tempo.late(refusedInWindow);
        }
    }

    private void calmDown(long now) {
        long window = buckets.values().stream()
                .mapToLong(bucket -> bucket.limit().window().toNanos())
                .max()
                .orElse(Long.MAX_VALUE);
        if (now - Math.max(refusedAt, calmAt) > window / 2) {
            calmAt = now;
            tempo.calm();
        }
    }

    /** Only a call that is early beyond doubt tells something, and does not overtake the one before; -1 for none. */
    private long timeToProbe(long now) {
        if (now - namedAt <= KNOWN_FOR || buckets.isEmpty()) {
            return -1;
        }
        long interval = buckets.values().stream()
                .mapToLong(ServerBucket::interval)
                .max()
                .orElseThrow();
        long early = timeTo(1, now);
        return early < interval / 2 ? -1 : Math.max(0, early - interval * 7 / 10);
    }

    private boolean isGap() {
        return evenCalls >= CALLS_BETWEEN_GAPS;
    }

    private long spacing(ServerBucket bucket) {
        return tempo.spacing(bucket.interval());
    }
}
