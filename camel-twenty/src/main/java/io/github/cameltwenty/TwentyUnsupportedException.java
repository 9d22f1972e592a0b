package io.github.cameltwenty;

/**
 * What this server's version does not offer, or no longer: the message says since when, and what to use instead. Nothing was done.
 */
public class TwentyUnsupportedException extends TwentyException {
    private static final long serialVersionUID = 1L;

    public TwentyUnsupportedException(String message, Refusal refusal) {
        super(message, refusal);
    }
}
