package io.github.cameltwenty.catalog;

/** What an operation gives, unwrapped from the server's answer. */
public enum OperationResult {
    RECORD,
    RECORDS,
    /** One entry per input: {@code totalCount}, {@code pageInfo}, {@code duplicates}. */
    DUPLICATES,
    /** One entry per group: its values and aggregates. */
    GROUPS,
    /** The {@code data} of a GraphQL answer, or what the operation makes of it. */
    DATA,
    /** What was answered, whatever it is. */
    ANSWER,
    /** The answer as it came. */
    DOCUMENT
}
