package io.github.cameltwenty;

/** What becomes of records with the same key in the input of an upsert. */
public enum TwentyDuplicateKey {
    /** They become one: later fields win. */
    merge,
    /** The later ones are refused. */
    refuse
}
