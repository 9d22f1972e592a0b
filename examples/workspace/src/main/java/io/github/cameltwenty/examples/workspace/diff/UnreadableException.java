package io.github.cameltwenty.examples.workspace.diff;

import java.io.IOException;

/** Something cannot be read, as the records of an object that a role may not see; the rest can. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean isGone;

    /** @param isGone whether the server's version serves it to nobody */
    public UnreadableException(String why, boolean isGone, Throwable cause) {
        super(why, cause);
        this.isGone = isGone;
    }

    boolean isGone() {
        return isGone;
    }
}
