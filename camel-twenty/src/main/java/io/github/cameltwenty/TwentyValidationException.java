package io.github.cameltwenty;

/** What we or the server refuse about the input: 400, 413, 422, or status 0 before any call. */
public class TwentyValidationException extends TwentyException {
    private static final long serialVersionUID = 1L;

    public TwentyValidationException(String message, Refusal refusal) {
        super(message, refusal);
    }

    public TwentyValidationException(String message, Refusal refusal, Throwable cause) {
        super(message, refusal, cause);
    }
}
