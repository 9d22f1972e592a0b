package io.github.cameltwenty.internal.changes.feed;

/** What happened to a record, in Twenty's words: the values of {@code CamelTwentyEvent}. */
public enum ChangeEvent {
    created,
    updated,
    /** Softly: the record can be restored. */
    deleted,
    restored,
    /** For good. */
    destroyed
}
