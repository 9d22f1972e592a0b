package io.github.cameltwenty.internal.check;

/** A record that must not be sent. */
public final class RecordRefusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /** @param path names joined by dots, with places in brackets */
    RecordRefusal(String path, String message) {
        super(message);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
