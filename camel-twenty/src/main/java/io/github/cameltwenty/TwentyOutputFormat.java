package io.github.cameltwenty;

/** What the message body is after an operation. */
public enum TwentyOutputFormat {
    /** The result unwrapped: a {@code Map}, or a {@code List} of them. */
    object,
    /** The same as JSON text. */
    json,
    /** The server's answer as it came, as a stream. */
    envelope
}
