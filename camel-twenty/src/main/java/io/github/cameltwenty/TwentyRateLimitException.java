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

    /**
     * @param retryAfter how long the server asks to wait, or null where it does not say
     */
    public TwentyRateLimitException(String message, Refusal refusal, Duration retryAfter) {
        super(message, refusal);
        this.retryAfter = retryAfter;
    }

    /**
     * How long the server asks to wait: by {@code Retry-After}, else by {@code X-RateLimit-Reset}, else by the limit that its
     * message names; empty where it does not say.
     */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
