package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.catalog.OperationResult;
import io.github.cameltwenty.internal.observe.Observer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests as they are: at the pace of the workspace, and again where that does no harm. Safe for use by many threads. */
final class PacedCalls {
    private static final Logger LOG = LoggerFactory.getLogger(TwentyClient.class);

    private final HttpCaller http;
    private final Authorizations authorizations;
    private final RateLimit rateLimit;
    private final Waits waits;
    private final String baseUrl;
    private final Observer observer;
    private final AtomicLong retries = new AtomicLong();

    /**
     * @param baseUrl by which the observer knows the workspace
     */
    PacedCalls(
            HttpCaller http,
            Authorizations authorizations,
            RateLimit rateLimit,
            Waits waits,
            String baseUrl,
            Observer observer) {
        this.http = http;
        this.authorizations = authorizations;
        this.rateLimit = rateLimit;
        this.waits = waits;
        this.baseUrl = baseUrl;
        this.observer = observer;
    }

    /** How many calls were repeated. */
    long retries() {
        return retries.get();
    }

    <T> T send(TwentyRequest whole, AnswerReader<T> reader, Attempts attempts, LostAnswer<T> lost) {
        return attempts.context().within(() -> sendInTurn(whole, reader, attempts, lost));
    }

    private <T> T sendInTurn(TwentyRequest whole, AnswerReader<T> reader, Attempts attempts, LostAnswer<T> lost) {
        TwentyRequest request = whole.within(attempts.policy().bounds());
        boolean mayBeDone = request.isRepeat();
        Repeats repeats = new Repeats(request, attempts.policy().maxRetries(), rateLimit);
        Authorization by = null;
        long held = 0;
        while (true) {
            long takenAt = rateLimit.nanoTime();
            try {
                by = by == null ? authorizations.of(request) : by;
                held -= rateLimit.nanoTime();
                takenAt = takeTurn(request, attempts);
                Duration waited = Duration.ofNanos(held + takenAt);
                held = 0;
                T answer = http.send(request, reader, by, repeats.attempts(), waited);
                rateLimit.granted(takenAt);
                tellRead(request, answer);
                return mayBeDone ? lost.repeated(answer) : answer;
            } catch (TwentyException e) {
                by = authorizations.next(by, request, e);
                if (by != null) {
                    continue;
                }
                if (mayBeDone && Uncertain.isRefusal(e)) {
                    Optional<T> found = find(lost, request, e);
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
                TwentyException told = mayBeDone && !request.isRead() ? Uncertain.afterAttempts(request, e) : e;
                if (!repeats.allow(e, takenAt) || !request.isRead() && attempts.isLeft(e)) {
                    throw told;
                }
                mayBeDone |= Repeats.mayBeDone(e);
                Duration wait = e instanceof TwentyRateLimitException limited
                        ? waitAfterRefusal(limited, takenAt, attempts, repeats.counted(), told)
                        : attempts.backoff(repeats.counted());
                long from = rateLimit.nanoTime();
                waitBeforeRepeat(repeats, attempts, wait, e, told);
                held = e instanceof TwentyRateLimitException ? rateLimit.nanoTime() - from : 0;
            }
        }
    }

    private void tellRead(TwentyRequest request, Object answer) {
        OperationResult result = request.operation().result();
        boolean gives = result == OperationResult.RECORD || result == OperationResult.RECORDS;
        if (observer != Observer.NONE && gives && request.isRead() && answer instanceof GivenRecords given) {
            observer.read(SentCall.action(baseUrl, request), given.records(), given.isPage());
        }
    }

    private long takeTurn(TwentyRequest request, Attempts attempts) {
        try {
            return rateLimit.take(attempts);
        } catch (Waits.Ended | RuntimeException e) {
            throw HttpCaller.notSent(request, e);
        }
    }

    private static <T> Optional<T> find(LostAnswer<T> lost, TwentyRequest request, TwentyException refusal) {
        try {
            return lost.find(refusal);
        } catch (TwentyException e) {
            throw request.isCreate() ? Uncertain.afterLookUp(request, refusal, e) : e;
        }
    }

    /** All calls to the workspace wait as long as the refused one. */
    private Duration waitAfterRefusal(
            TwentyRateLimitException refusal, long takenAt, Attempts attempts, int attempt, TwentyException told) {
        Duration asked = refusal.getRetryAfter().orElse(null);
        if (asked != null && asked.compareTo(attempts.policy().maxRetryDelay()) > 0) {
            throw told;
        }
        Duration learned = rateLimit.refused(refusal, takenAt);
        if (learned != null) {
            return learned;
        }
        Duration wait = asked == null ? attempts.backoff(attempt) : Attempts.after(asked, attempt);
        rateLimit.pause(wait);
        return wait;
    }

    private void waitBeforeRepeat(
            Repeats repeats, Attempts attempts, Duration wait, TwentyException cause, TwentyException told) {
        LOG.info(
                "{}: attempt {} failed ({}), the next in {} ms",
                repeats.action(),
                repeats.attempts(),
                cause.getMessage(),
                wait.toMillis());
        try {
            waits.await(wait, attempts);
        } catch (Waits.Ended e) {
            told.addSuppressed(e);
            throw told;
        }
        attempts.countRetry();
        retries.incrementAndGet();
    }
}
