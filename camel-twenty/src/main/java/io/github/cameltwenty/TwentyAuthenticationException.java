package io.github.cameltwenty;

/**
 * The server does not know the API key, or the key may not do this: 401, 403, or 400 and 500 that say so, as "does not have
 * permission", "requires a session access token" or "Unknown token error"; of GraphQL {@code UNAUTHENTICATED} and
 * {@code FORBIDDEN}. The message tells whether to look at the key, at its role, or for a user's session.
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
