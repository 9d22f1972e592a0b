package io.github.cameltwenty;

/** What {@code general/rest} does at its path. */
public enum TwentyMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether a body goes along. */
    public boolean hasBody() {
        return this == POST || this == PUT || this == PATCH;
    }
}
