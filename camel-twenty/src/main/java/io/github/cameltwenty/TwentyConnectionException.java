package io.github.cameltwenty;

/** No answer: the server cannot be reached, or the connection broke before it answered. */
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
