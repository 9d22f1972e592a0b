package io.github.cameltwenty.options;

import io.github.cameltwenty.catalog.Operation;
import java.util.List;
import java.util.function.Predicate;

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
    TAKES_RECORDS(operation -> operation.takesFields() || operation == Operation.FIND_DUPLICATES),
    UPSERTS(Operation::isUpsert),
    UPDATES(Operation.UPDATE_ONE, Operation.UPDATE_MANY),
    UPSERT_MANY(Operation.UPSERT_MANY),
    /** Those that may be given the id of what they are about. */
    TAKES_ID(operation -> operation.needsId()
            || operation == Operation.ATTACH_FILE
            || operation == Operation.DOWNLOAD_FILE
            || operation == Operation.RUN
            || operation == Operation.ROTATE_API_KEY
            || operation.isSchema() && operation.path().endsWith("/{id}")),
    HAS_DEPTH(Operation::hasDepth),
    WRITES_BY_FILTER(Operation::writesByFilter),
    /** Those over any number of records. */
    BULK(Operation::isBulk),
    /** Those that write any number of records. */
    BULK_WRITES(operation -> operation.isBulk() && operation != Operation.FIND_ALL),
    /** Those that write several records in one call. */
    BATCHES(operation ->
            operation == Operation.CREATE_MANY || operation == Operation.UPSERT_MANY || operation.writesByFilter()),
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
    /** All steps of a route. */
    PRODUCERS(operation -> !operation.isConsumer()),
    /** Polls for changes. */
    POLLS(Operation::isConsumer),
    /** Changes that Twenty pushes. */
    WEBHOOKS(Operation::isConsumer);

    private final Predicate<Operation> members;

    OperationFamily(Operation... members) {
        this(List.of(members)::contains);
    }

    OperationFamily(Predicate<Operation> members) {
        this.members = members;
    }

    public boolean has(Operation operation) {
        return members.test(operation);
    }
}
