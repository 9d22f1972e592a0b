package io.github.cameltwenty;

/**
 * No answer, so status 0: the server cannot be reached, the connection broke before the answer's body began, or the call's turn
 * did not come in time. With the status of the last answer where an earlier attempt may have arrived, and what it did cannot be
 * seen.
 */
public class TwentyConnectionException extends TwentyException {
    private static final long serialVersionUID = 1L;

    private final boolean sent;

    public TwentyConnectionException(String message, Refusal refusal, boolean sent, Throwable cause) {
        super(message, refusal, cause);
        this.sent = sent;
    }

    /** Whether the request may have arrived, so that its work may be done; false: it certainly was not. */
    public boolean isSent() {
        return sent;
    }
}
