package io.github.cameltwenty.examples.workspace;

/** The command is not to be understood, or lacks something; nothing was done. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
