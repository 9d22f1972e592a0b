package io.github.cameltwenty;

/** What a CSV does with a column that the object does not have. */
public enum TwentyUnknownColumns {
    /** The file is refused before its first row, and the nearest name told. */
    refuse,
    /** Its cells stay in the record as texts, under the heading. */
    keep,
    /** It is left out. */
    skip
}
