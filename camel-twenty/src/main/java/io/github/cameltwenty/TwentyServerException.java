package io.github.cameltwenty;

/**
 * The server failed (5xx, or 400 "Query read timeout"), or what answered is not Twenty: a redirect, a login page, a proxy, a broken-off answer; of GraphQL
 * {@code INTERNAL_SERVER_ERROR} and {@code TIMEOUT}. Status 0 where {@code findAll} found pages that do not fit together.
 */
public class TwentyServerException extends TwentyException {
    private static final long serialVersionUID = 1L;

    public TwentyServerException(String message, Refusal refusal) {
        super(message, refusal);
    }

    public TwentyServerException(String message, Refusal refusal, Throwable cause) {
        super(message, refusal, cause);
    }
}
