package io.github.cameltwenty;

/**
 * What we or the server refuse about the input: 400, 413, 422, or 500 with the database's word on it, as "invalid input syntax"
 * or "violates … constraint"; of GraphQL {@code BAD_USER_INPUT}, {@code GRAPHQL_VALIDATION_FAILED},
 * {@code GRAPHQL_PARSE_FAILED} and {@code CONFLICT}; status 0 before any call.
 */
public class TwentyValidationException extends TwentyException {
    private static final long serialVersionUID = 1L;

    public TwentyValidationException(String message, Refusal refusal) {
        super(message, refusal);
    }

    public TwentyValidationException(String message, Refusal refusal, Throwable cause) {
        super(message, refusal, cause);
    }
}
