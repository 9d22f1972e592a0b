package io.github.cameltwenty.examples.workspace.diff;

import java.io.IOException;

/** The records of one object cannot be read, as where a role may not see it; those of others can. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String why, Throwable cause) {
        super(why, cause);
    }
}
