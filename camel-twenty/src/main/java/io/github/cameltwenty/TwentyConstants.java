package io.github.cameltwenty;

import org.apache.camel.spi.Metadata;

/** The headers that the component reads from a message and sets on it. */
public final class TwentyConstants {
    @Metadata(
            description = "The id of the record, a UUID: for findOne, updateOne and deleteOne (permanent"
                    + " unless softDelete is set), where it holds for one step. Set by changes.",
            javaType = "String")
    public static final String ID = "CamelTwentyId";

    @Metadata(
            label = "producer",
            description = "How deep related records are nested: 0, 1 or 2, which servers from about 1.6 on refuse."
                    + " For all operations that answer with records. Holds for one step.",
            javaType = "Integer")
    public static final String DEPTH = "CamelTwentyDepth";

    @Metadata(
            label = "producer",
            description =
                    "How many records findMany and search give at the most, or a page of findAll has, from 1. Holds for one"
                            + " step.",
            javaType = "Integer")
    public static final String LIMIT = "CamelTwentyLimit";

    @Metadata(
            label = "producer",
            description = "The order of findMany and findAll: as the option orderBy. Holds for one step.",
            javaType = "String")
    public static final String ORDER_BY = "CamelTwentyOrderBy";

    @Metadata(
            label = "producer",
            description =
                    "The filter of findMany and findAll, in Twenty's own writing, not encoded. Holds for one step.",
            javaType = "String")
    public static final String FILTER = "CamelTwentyFilter";

    @Metadata(
            label = "producer",
            description =
                    "The cursor after which findMany, findAll and search start: the CamelTwentyEndCursor of the page before."
                            + " Holds for one step.",
            javaType = "String")
    public static final String STARTING_AFTER = "CamelTwentyStartingAfter";

    @Metadata(
            label = "producer",
            description = "The cursor before which findMany ends: the CamelTwentyStartCursor of the page after."
                    + " Holds for one step.",
            javaType = "String")
    public static final String ENDING_BEFORE = "CamelTwentyEndingBefore";

    @Metadata(
            label = "producer",
            description =
                    "The variables of a GraphQL document, a Map or a JSON object: for graphql. They win over those of"
                            + " the option variables and of the body. Holds for one step.",
            javaType = "Object")
    public static final String VARIABLES = "CamelTwentyVariables";

    @Metadata(
            label = "producer",
            description = "The text to search for: for search. Holds for one step.",
            javaType = "String")
    public static final String SEARCH_INPUT = "CamelTwentySearchInput";

    @Metadata(
            label = "producer",
            description = "The path that rest calls: as the option path. Holds for one step.",
            javaType = "String")
    public static final String PATH = "CamelTwentyPath";

    @Metadata(
            label = "producer",
            description = "What rest does at its path: GET, POST, PUT, PATCH or DELETE. Holds for one step.",
            javaType = "String")
    public static final String METHOD = "CamelTwentyMethod";

    @Metadata(
            label = "producer",
            description =
                    "What stands behind the question mark of rest's path: a Map of names to values, which may be any"
                            + " texts, or a text as in a URL. Holds for one step.",
            javaType = "Object")
    public static final String QUERY = "CamelTwentyQuery";

    @Metadata(
            label = "producer",
            description = "The name under which it is kept how far an input is done: as the option checkpoint, for the"
                    + " operations that write many records. Holds for one step.",
            javaType = "String")
    public static final String CHECKPOINT = "CamelTwentyCheckpoint";

    @Metadata(
            label = "producer",
            description = "Where exportWorkspace writes to: as the option exportTo. Holds for one step.",
            javaType = "String")
    public static final String EXPORT_TO = "CamelTwentyExportTo";

    @Metadata(
            label = "producer",
            description = "The export that importWorkspace reads: as the option importFrom. Holds for one step.",
            javaType = "String")
    public static final String IMPORT_FROM = "CamelTwentyImportFrom";

    @Metadata(
            label = "producer",
            description =
                    "The moment from which on exportWorkspace takes what has changed: as the option since. Holds for one"
                            + " step.",
            javaType = "String")
    public static final String SINCE = "CamelTwentySince";

    @Metadata(
            label = "producer",
            description = "Set after every answer: its HTTP status, as 200 or 201.",
            javaType = "Integer")
    public static final String STATUS_CODE = "CamelTwentyStatusCode";

    @Metadata(
            label = "producer",
            description =
                    "Set after findMany and findAll: how many records match. Twenty 1.0 counts from the cursor on.",
            javaType = "Integer")
    public static final String TOTAL_COUNT = "CamelTwentyTotalCount";

    @Metadata(
            label = "producer",
            description =
                    "Set after findMany, and after search where the server has pages: whether there are more records. Always false with endingBefore in"
                            + " Twenty 1.0.",
            javaType = "Boolean")
    public static final String HAS_NEXT_PAGE = "CamelTwentyHasNextPage";

    @Metadata(
            label = "producer",
            description = "Set after findMany: the cursor of the first record; absent where there is none.",
            javaType = "String")
    public static final String START_CURSOR = "CamelTwentyStartCursor";

    @Metadata(
            label = "producer",
            description =
                    "Set after findMany, and after search where the server has pages: the cursor of the last record;"
                            + " absent where there is none.",
            javaType = "String")
    public static final String END_CURSOR = "CamelTwentyEndCursor";

    @Metadata(
            label = "producer",
            description = "Set where calls were repeated: how often, in this step, until its body was there.",
            javaType = "Integer")
    public static final String RETRIES = "CamelTwentyRetries";

    @Metadata(
            label = "producer",
            description =
                    "Set by operations that write many records, with onRecordError=isolate: the refused records, each"
                            + " a TwentyFailure; empty where there are none. With streaming it fills as the results are taken.",
            javaType = "java.util.List")
    public static final String FAILURES = "CamelTwentyFailures";

    @Metadata(
            label = "producer",
            description = "Set with a checkpoint: how many records of the input an earlier run had done, so that they"
                    + " are not among the results; 0 in the first run.",
            javaType = "Integer")
    public static final String SKIPPED = "CamelTwentySkipped";

    @Metadata(
            label = "producer",
            description = "Set by upsertOne: created, updated or unchanged. Set by upsertMany: a Map with the number of"
                    + " each.",
            javaType = "Object")
    public static final String UPSERT_RESULT = "CamelTwentyUpsertResult";

    @Metadata(
            label = "consumer",
            description = "Set by changes: what happened to the record: created, updated, deleted (softly), restored or"
                    + " destroyed.",
            javaType = "String")
    public static final String EVENT = "CamelTwentyEvent";

    @Metadata(label = "consumer", description = "Set by changes: the kind of record, as people.", javaType = "String")
    public static final String RESOURCE = "CamelTwentyResource";

    @Metadata(
            label = "consumer",
            description = "Set by changes: the record's updatedAt, as 2026-01-31T12:00:00.000Z; absent where it is not"
                    + " known.",
            javaType = "String")
    public static final String UPDATED_AT = "CamelTwentyUpdatedAt";

    @Metadata(
            label = "consumer",
            description = "Set by changes where a webhook brings an update: the names of the fields that were written.",
            javaType = "java.util.List")
    public static final String UPDATED_FIELDS = "CamelTwentyUpdatedFields";

    @Metadata(
            label = "consumer",
            description = "Set by changes: how the change became known: poll or webhook.",
            javaType = "String")
    public static final String EVENT_SOURCE = "CamelTwentyEventSource";

    /** An exchange property, a {@link java.time.Instant}: when waiting for retries and for the rate limit ends. */
    public static final String DEADLINE = "CamelTwentyDeadline";

    private TwentyConstants() {}
}
