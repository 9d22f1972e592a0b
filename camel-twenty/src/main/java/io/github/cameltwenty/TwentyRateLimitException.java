package io.github.cameltwenty;

import java.time.Duration;
import java.util.Optional;

/**
 * Too many calls: 429, or 400 "Too many requests" of Twenty 1.0's metadata API; of GraphQL {@code TOO_MANY_REQUESTS},
 * {@code LIMIT_REACHED}, or the message "Limit reached".
 */
public class TwentyRateLimitException extends TwentyException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;
    private final transient Limit limit;

    /**
     * What a server allows.
     *
     * @param calls from 1
     * @param window in which so many calls are allowed
     */
    public record Limit(int calls, Duration window) {}

    /**
     * @param retryAfter how long the server asks to wait, or null where it does not say
     * @param limit null where the server does not say
     */
    public TwentyRateLimitException(String message, Refusal refusal, Duration retryAfter, Limit limit) {
        super(message, refusal);
        this.retryAfter = retryAfter;
        this.limit = limit;
    }

    /**
     * How long the server asks to wait: by {@code Retry-After}, else by {@code X-RateLimit-Reset}, else by the limit that its
     * message names; empty where it does not say.
     */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What the server allows, as its message names it: "Limit reached (100 tokens per 60000 ms)"; empty where it does not say. */
    public Optional<Limit> getLimit() {
        return Optional.ofNullable(limit);
    }
}
