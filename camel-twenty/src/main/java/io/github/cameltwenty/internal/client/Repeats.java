package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** How often one call has failed, and what that means for another attempt. */
final class Repeats {
    /** The server, or what stands before it, is busy or restarting. Not 500: that is also said to bad input. */
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    /** However many other calls are let in meanwhile. */
    private static final long LONGEST_REFUSAL = Duration.ofMinutes(5).toNanos();

    /** After so many of a limit's windows without a single call let in, it is not this client's calls that use it up. */
    private static final int HOPELESS_WINDOWS = 2;

    private final TwentyRequest request;
    private final int maxRetries;
    private final RateLimit rateLimit;
    private int attempts;
    private int counted;
    private long refusedFrom = -1;

    Repeats(TwentyRequest request, int maxRetries, RateLimit rateLimit) {
        this.request = request;
        this.maxRetries = maxRetries;
        this.rateLimit = rateLimit;
    }

    /**
     * Counts a failed attempt.
     *
     * @param takenAt when its turn was
     * @return whether there may be another
     */
    boolean allow(TwentyException failure, long takenAt) {
        attempts++;
        if (!(failure instanceof TwentyRateLimitException refusal) || isHopeless(refusal, takenAt)) {
            counted++;
        }
        return isRepeatable(failure) && maxRetries > 0 && counted <= maxRetries;
    }

    String action() {
        return request.action();
    }

    /** How many there were. */
    int attempts() {
        return attempts;
    }

    /** How many of them count, at least 1: the more, the longer the next wait. */
    int counted() {
        return Math.max(1, counted);
    }

    /** A refusal of many calls at once says little of each: others are let in, and this one will be. */
    private boolean isHopeless(TwentyRateLimitException refusal, long takenAt) {
        long now = rateLimit.nanoTime();
        if (refusedFrom < 0) {
            refusedFrom = now;
        }
        if (now - refusedFrom > LONGEST_REFUSAL) {
            return true;
        }
        long window = rateLimit.learns()
                ? refusal.getLimit().map(limit -> limit.window().toNanos()).orElse(0L)
                : 0;
        long since = Math.min(takenAt, now - HOPELESS_WINDOWS * window);
        return !rateLimit.hasGrantedSince(since) && now - refusedFrom >= HOPELESS_WINDOWS * window;
    }

    private boolean isRepeatable(TwentyException e) {
        if (e instanceof TwentyRateLimitException) {
            return request.canBeSentAgain() && (e.getGraphqlAnswer() == null || request.isRepeatable());
        }
        if (e instanceof TwentyConnectionException connection && !connection.isSent()) {
            return connection.getCause() instanceof IOException;
        }
        if (Unanswered.isTooLarge(e)) {
            return false;
        }
        return request.isRepeatable() && (mayBeDone(e) || PASSING.contains(e.getStatusCode()));
    }

    /** Whether the server may have done the work though no answer says so. */
    static boolean mayBeDone(TwentyException e) {
        return e instanceof TwentyConnectionException connection && connection.isSent()
                || e instanceof TwentyServerException
                        && (e.getCause() instanceof HttpCaller.BrokenOffException
                                || Wording.TOO_SLOW.isIn(e.getMessages()))
                || PASSING.contains(e.getStatusCode());
    }
}
