package io.github.cameltwenty.options;

import io.github.cameltwenty.catalog.Operation;
import java.util.List;

/** Operations that have options in common. */
public enum OperationFamily {
    FINDS(Operation.FIND_MANY, Operation.FIND_ALL),
    FIND_MANY(Operation.FIND_MANY),
    FIND_ONE(Operation.FIND_ONE),
    FIND_ALL(Operation.FIND_ALL),
    GROUP_BY(Operation.GROUP_BY),
    /** Those that read records in pages, polls for changes among them. */
    PAGES(Operation.FIND_MANY, Operation.FIND_ALL, Operation.GROUP_BY, Operation.CHANGES),
    DELETES(Operation.DELETE_ONE, Operation.DELETE_MANY),
    RESTORES(Operation.RESTORE_ONE, Operation.RESTORE_MANY),
    MERGE(Operation.MERGE_MANY),
    CREATES(Operation.CREATE_ONE, Operation.CREATE_MANY),
    /** Those whose body holds fields of records. */
    TAKES_RECORDS,
    UPSERTS,
    UPDATES(Operation.UPDATE_ONE, Operation.UPDATE_MANY),
    UPSERT_MANY(Operation.UPSERT_MANY),
    /** Those that may be given the id of what they are about. */
    TAKES_ID,
    HAS_DEPTH,
    WRITES_BY_FILTER,
    /** Those over any number of records. */
    BULK,
    /** Those that write any number of records. */
    BULK_WRITES,
    /** Those that write several records in one call. */
    BATCHES,
    /** Those that are about an object of the workspace or its fields, which its name names. */
    OF_OBJECT(
            Operation.GET_FIELDS,
            Operation.UPDATE_OBJECT,
            Operation.DELETE_OBJECT,
            Operation.CREATE_FIELD,
            Operation.UPDATE_FIELD,
            Operation.DELETE_FIELD),
    OF_FIELD(Operation.UPDATE_FIELD, Operation.DELETE_FIELD),
    ENSURE_SCHEMA(Operation.ENSURE_SCHEMA),
    GRAPHQL(Operation.GRAPHQL),
    REST(Operation.REST),
    SEARCH(Operation.SEARCH),
    UPLOAD_FILE(Operation.UPLOAD_FILE),
    ATTACH_FILE(Operation.ATTACH_FILE),
    /** Those whose body is a file. */
    TAKES_FILE(Operation.UPLOAD_FILE, Operation.ATTACH_FILE),
    RUN(Operation.RUN),
    ROTATE_API_KEY(Operation.ROTATE_API_KEY),
    /** Those about a workspace as a whole. */
    WORKSPACE(Operation.EXPORT_WORKSPACE, Operation.IMPORT_WORKSPACE),
    EXPORT_WORKSPACE(Operation.EXPORT_WORKSPACE),
    IMPORT_WORKSPACE(Operation.IMPORT_WORKSPACE),
    /** All steps of a route. */
    PRODUCERS,
    /** Polls for changes. */
    POLLS,
    /** Changes that Twenty pushes. */
    WEBHOOKS;

    private final List<Operation> named;

    OperationFamily(Operation... named) {
        this.named = List.of(named);
    }

    // a switch, as each start would have to make a lambda for each family
    public boolean has(Operation operation) {
        return switch (this) {
            case TAKES_RECORDS -> operation.takesFields() || operation == Operation.FIND_DUPLICATES;
            case UPSERTS -> operation.isUpsert();
            case TAKES_ID -> takesId(operation);
            case HAS_DEPTH -> operation.hasDepth();
            case WRITES_BY_FILTER -> operation.writesByFilter();
            case BULK -> operation.isBulk();
            case BULK_WRITES -> operation.isBulk() && operation != Operation.FIND_ALL;
            case BATCHES ->
                operation == Operation.CREATE_MANY || operation == Operation.UPSERT_MANY || operation.writesByFilter();
            case PRODUCERS -> !operation.isConsumer();
            case POLLS, WEBHOOKS -> operation.isConsumer();
            default -> named.contains(operation);
        };
    }

    private static boolean takesId(Operation operation) {
        return switch (operation) {
            case ATTACH_FILE,
                    DOWNLOAD_FILE,
                    RUN,
                    ROTATE_API_KEY,
                    UPDATE_OBJECT,
                    DELETE_OBJECT,
                    UPDATE_FIELD,
                    DELETE_FIELD -> true;
            default -> operation.needsId();
        };
    }
}
