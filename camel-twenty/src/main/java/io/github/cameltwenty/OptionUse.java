package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.changes.ChangesChecks;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/** Which operations make use of which options. */
final class OptionUse {
    private static final Predicate<Operation> FINDS =
            operation -> operation == Operation.FIND_MANY || operation == Operation.FIND_ALL;
    private static final Predicate<Operation> FINDS_OR_GROUPS = FINDS.or(operation -> operation == Operation.GROUP_BY);
    private static final Predicate<Operation> READS_PAGES = FINDS_OR_GROUPS.or(Operation::isConsumer);
    private static final Predicate<Operation> PRODUCES = operation -> !operation.isConsumer();
    private static final Predicate<Operation> FINDS_ALL = operation -> operation == Operation.FIND_ALL;

    private static final Predicate<Operation> SEARCHES = operation -> operation == Operation.SEARCH;
    private static final Predicate<Operation> UPLOADS = operation -> operation == Operation.UPLOAD_FILE;
    private static final Predicate<Operation> GRAPHQL = operation -> operation == Operation.GRAPHQL;

    /** Which operations make use of an option; of those that are not named, all do. */
    private static final Map<String, Predicate<Operation>> USERS = Map.ofEntries(
            Map.entry("limit", READS_PAGES.or(SEARCHES)),
            Map.entry("orderBy", FINDS_OR_GROUPS),
            Map.entry("filter", READS_PAGES.or(Operation::writesByFilter)),
            Map.entry("fields", operation -> FINDS.test(operation) || operation == Operation.FIND_ONE),
            Map.entry("groupBy", operation -> operation == Operation.GROUP_BY),
            Map.entry("aggregate", operation -> operation == Operation.GROUP_BY),
            Map.entry(
                    "softDelete", operation -> operation == Operation.DELETE_ONE || operation == Operation.DELETE_MANY),
            Map.entry("dryRun", operation -> operation == Operation.MERGE_MANY),
            Map.entry("conflictPriorityIndex", operation -> operation == Operation.MERGE_MANY),
            Map.entry("object", operation -> operation == Operation.GET_FIELDS),
            Map.entry("depthFallback", Operation::hasDepth),
            Map.entry("startingAfter", FINDS.or(SEARCHES)),
            Map.entry("endingBefore", operation -> operation == Operation.FIND_MANY),
            Map.entry("graphqlApi", GRAPHQL),
            Map.entry("variables", GRAPHQL),
            Map.entry("searchInput", SEARCHES),
            Map.entry("includedObjects", SEARCHES),
            Map.entry("excludedObjects", SEARCHES),
            Map.entry("fileName", UPLOADS),
            Map.entry("fileFolder", UPLOADS),
            Map.entry("maxRecords", FINDS_ALL),
            Map.entry("depth", PRODUCES),
            Map.entry("clientIds", PRODUCES),
            Map.entry("outputFormat", PRODUCES),
            Map.entry("outputClass", PRODUCES),
            Map.entry("throwExceptionOnFailure", PRODUCES),
            Map.entry("prefetch", FINDS_ALL),
            Map.entry("strict", FINDS_ALL),
            Map.entry("id", Operation::needsId),
            Map.entry("upsertBy", Operation::isUpsert),
            Map.entry("onDuplicateKey", operation -> operation == Operation.UPSERT_MANY),
            Map.entry("parallelism", OptionUse::isBulkWrite),
            Map.entry("onRecordError", OptionUse::isBulkWrite),
            Map.entry("streaming", OptionUse::isBulkWrite),
            Map.entry(
                    "batchSize",
                    operation -> operation == Operation.CREATE_MANY
                            || operation == Operation.UPSERT_MANY
                            || operation.writesByFilter()));

    private OptionUse() {}

    /** An option that the operation would ignore is a mistake: who deletes by filter means something else. */
    static void refuseUnused(Operation operation, Collection<String> given, boolean fields) {
        for (String option : given) {
            if (!isUsed(operation, option)) {
                throw new IllegalArgumentException("The option " + option + " is not for " + operation.operationName());
            }
        }
        if (fields && !operation.takesFields()) {
            throw new IllegalArgumentException("The options field.* are not for " + operation.operationName());
        }
    }

    static boolean isUsed(Operation operation, String option) {
        if (ChangesChecks.isConsumerOption(option)) {
            return operation.isConsumer();
        }
        Predicate<Operation> users = USERS.get(option);
        return users == null || users.test(operation);
    }

    static boolean isBulkWrite(Operation operation) {
        return operation.isBulk() && operation != Operation.FIND_ALL;
    }
}
