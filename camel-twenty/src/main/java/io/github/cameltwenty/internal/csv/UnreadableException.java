package io.github.cameltwenty.internal.csv;

import java.io.IOException;

/** What a file has in it is no text that can be read; reading it again would not help, as it might with other errors. */
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
