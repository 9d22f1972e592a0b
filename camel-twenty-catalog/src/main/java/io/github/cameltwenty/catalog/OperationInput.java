package io.github.cameltwenty.catalog;

/** What an operation takes from the message. */
public enum OperationInput {
    NONE,
    ID,
    RECORD,
    RECORDS,
    /** An id and the fields to change. */
    CHANGES,
    /** Records or ids. */
    DUPLICATES,
    /** Two to nine records or ids. */
    MERGE,
    /** A GraphQL document, with its variables. */
    GRAPHQL,
    /** Text to search for. */
    TEXT,
    FILE,
    /** The id of an API key, or nothing for the one in use. */
    KEY
}
