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
    /** A method, a path, a query, and what goes along. */
    REST,
    /** Text to search for. */
    TEXT,
    FILE,
    /** What an object or a field is to be, or a list of them. */
    DEFINITION,
    /** An attachment's id, or the signed address of a file. */
    FILE_ADDRESS,
    /** A JSON object that a workflow is started with. */
    WORKFLOW_INPUT,
    /** The id of an API key, or nothing for the one in use. */
    KEY,
    /** An export of a workspace: where it is, or a zip. */
    WORKSPACE
}
