package io.github.cameltwenty;

/**
 * No such record: 404, or 400 with one of the three wordings of Twenty 1.0, or, of a setting, as "Webhook not found"; of GraphQL
 * {@code NOT_FOUND}.
 */
public class TwentyNotFoundException extends TwentyException {
    private static final long serialVersionUID = 1L;

    public TwentyNotFoundException(String message, Refusal refusal) {
        super(message, refusal);
    }

    public TwentyNotFoundException(String message, Refusal refusal, Throwable cause) {
        super(message, refusal, cause);
    }
}
