package io.github.cameltwenty;

/** What a refused record does to the others of its operation. */
public enum TwentyRecordError {
    /** The operation ends, telling what is done. */
    stop,
    /** The others are written, the refused ones are listed. */
    isolate
}
