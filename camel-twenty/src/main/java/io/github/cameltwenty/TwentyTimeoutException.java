package io.github.cameltwenty;

/**
 * An answer did not come in time, or was too large to be read: beyond {@code connectTimeout}, {@code responseTimeout},
 * {@code callTimeout} or {@code maxResponseSize}. With the status of an answer of success that came in part; else 0.
 */
public class TwentyTimeoutException extends TwentyConnectionException {
    private static final long serialVersionUID = 1L;

    public TwentyTimeoutException(String message, Refusal refusal, boolean sent, Throwable cause) {
        super(message, refusal, sent, cause);
    }
}
