package io.github.cameltwenty;

/** What happens to a record that Twenty would refuse, or store otherwise than it is meant. */
public enum TwentyRecordCheck {
    /** It is refused before the call. */
    strict,
    /** It is sent, and told in the log, once for each field. */
    warn,
    /** It is sent. */
    off
}
