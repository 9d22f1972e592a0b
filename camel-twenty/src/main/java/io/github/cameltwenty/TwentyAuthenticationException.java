package io.github.cameltwenty;

/**
 * The server does not know the API key, or the key may not do this: 401, 403, or 400 "does not have permission"; of GraphQL
 * {@code UNAUTHENTICATED} and {@code FORBIDDEN}.
 */
public class TwentyAuthenticationException extends TwentyException {
    private static final long serialVersionUID = 1L;

    public TwentyAuthenticationException(String message, Refusal refusal) {
        super(message, refusal);
    }

    public TwentyAuthenticationException(String message, Refusal refusal, Throwable cause) {
        super(message, refusal, cause);
    }
}
