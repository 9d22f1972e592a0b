package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.changes.ChangesChecks;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.camel.util.TimeUtils;

/** The rules that option values keep, wherever they come from. All throw {@link IllegalArgumentException}. */
final class OptionChecks {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern OBJECT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
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
            Map.entry("parallelism", OptionChecks::isBulkWrite),
            Map.entry("onRecordError", OptionChecks::isBulkWrite),
            Map.entry("streaming", OptionChecks::isBulkWrite),
            Map.entry(
                    "batchSize",
                    operation -> operation == Operation.CREATE_MANY
                            || operation == Operation.UPSERT_MANY
                            || operation.writesByFilter()));

    private static final Form FROM_1 = new Form(text -> text.matches("0*[1-9]\\d{0,8}"), "whole numbers from 1");
    private static final Form FROM_0 = new Form(text -> text.matches("\\d{1,9}"), "whole numbers from 0");
    private static final Form DURATION =
            new Form(OptionChecks::isDuration, "milliseconds, or a duration as 2s or 1m30s");
    private static final Form SWITCH = Form.oneOf("true", "false");

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("depth", Form.oneOf("0", "1", "2")),
            Map.entry("limit", FROM_1),
            Map.entry("batchSize", FROM_1),
            Map.entry("parallelism", FROM_1),
            Map.entry("maxRecords", FROM_1),
            Map.entry("requestsPerMinute", FROM_1),
            Map.entry("requestsPerSecond", FROM_1),
            Map.entry("maxRetries", FROM_0),
            Map.entry("retryDelay", DURATION),
            Map.entry("maxRetryDelay", DURATION),
            Map.entry("overlap", DURATION),
            Map.entry("delay", DURATION),
            Map.entry("initialDelay", DURATION),
            Map.entry("maxMessagesPerPoll", FROM_0),
            Map.entry("deletions", SWITCH),
            Map.entry("reconcile", SWITCH),
            Map.entry("debounce", DURATION),
            Map.entry("sweepDelay", DURATION),
            Map.entry("signatureTolerance", DURATION),
            Map.entry("maxBodySize", FROM_1),
            Map.entry("webhookAck", Form.oneOf("before", "after")),
            Map.entry("outputFormat", Form.oneOf("object", "json", "envelope")),
            Map.entry("graphqlApi", Form.oneOf("core", "metadata")),
            Map.entry("onRecordError", Form.oneOf("stop", "isolate")),
            Map.entry("onDuplicateKey", Form.oneOf("merge", "refuse")),
            Map.entry("streaming", SWITCH),
            Map.entry("clientIds", SWITCH),
            Map.entry("prefetch", SWITCH),
            Map.entry("strict", SWITCH),
            Map.entry("throwExceptionOnFailure", SWITCH),
            Map.entry("depthFallback", SWITCH),
            Map.entry("softDelete", SWITCH),
            Map.entry("dryRun", SWITCH),
            Map.entry("conflictPriorityIndex", FROM_0),
            Map.entry("apiVersion", Form.oneOf("auto", "1.0", "current")),
            Map.entry("catalog", Form.oneOf("twenty", "workspace")),
            Map.entry("customObject", SWITCH));

    private OptionChecks() {}

    static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    static String uuid(String name, String value) {
        if (!isUuid(value)) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "'; it must be a UUID, as 20202020-a000-4485-94de-70c2a98daef2");
        }
        return value;
    }

    static int depth(String name, Object value) {
        if (value instanceof Integer depth && depth >= 0 && depth <= 2) {
            return depth;
        }
        throw new IllegalArgumentException(name + " is '" + value + "'; allowed are 0, 1, 2");
    }

    static int limit(String name, Object value) {
        if (value instanceof Integer limit && limit >= 1) {
            return limit;
        }
        throw new IllegalArgumentException(name + " is '" + value + "'; allowed are whole numbers from 1");
    }

    /** Before Camel binds them, whose own words would not say what is allowed. */
    static void refuseMalformed(Map<String, Object> parameters) {
        FORMS.forEach((option, form) -> {
            boolean given = parameters.get(option) instanceof String text && !text.startsWith("#");
            if (given && !form.fits().test((String) parameters.get(option))) {
                throw new IllegalArgumentException(
                        "The option " + option + " is '" + parameters.get(option) + "'; allowed are " + form.allowed());
            }
        });
    }

    /** What the text of an option must look like. */
    private record Form(Predicate<String> fits, String allowed) {
        static Form oneOf(String... values) {
            return new Form(Set.of(values)::contains, String.join(", ", values));
        }
    }

    private static boolean isDuration(String text) {
        try {
            return TimeUtils.toMilliSeconds(text) >= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    static void resource(String name, TwentyConfiguration configuration) {
        Collection<String> own = names(configuration.getCustomObjects());
        boolean declared = configuration.isCustomObject() || own.contains(name);
        boolean workspaces = configuration.getCatalog().equals("workspace");
        if (declared || workspaces) {
            if (!OBJECT_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' cannot be the name of an object");
            }
        } else if (!Operation.GENERAL.equals(name)
                && Catalog.twenty().resource(name).isEmpty()) {
            List<String> nearest = Catalog.nearest(name, own);
            if (nearest.isEmpty()) {
                nearest = Catalog.twenty().nearestResources(name);
            }
            throw new IllegalArgumentException("Unknown resource '" + name + "'" + suggestedSentence(nearest)
                    + " For an object of the workspace's own set customObject=true, or name it in customObjects");
        }
    }

    private static List<String> names(String option) {
        return option == null
                ? List.of()
                : Arrays.stream(option.split(",")).map(String::strip).toList();
    }

    /** What the workspace itself says. */
    static void resourceOf(ServerInfo server, String name) {
        Catalog workspace = server.workspace();
        if (workspace.resource(name).isEmpty() && !server.metadata().contains(name)) {
            throw new IllegalArgumentException("Unknown resource '" + name + "'"
                    + suggestedSentence(workspace.nearestResources(name)) + " The workspace has "
                    + String.join(", ", workspace.resources().keySet()));
        }
    }

    static Operation operation(String resource, String name) {
        return Operation.find(resource, name).orElseThrow(() -> {
            List<String> known = Operation.of(resource).stream()
                    .map(Operation::operationName)
                    .toList();
            return new IllegalArgumentException("Unknown operation '" + name + "' of " + resource
                    + suggestedSentence(Catalog.nearest(name, known)) + " There are " + String.join(", ", known));
        });
    }

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

    /** All values that URI and component set. */
    static void values(Operation operation, TwentyConfiguration configuration) {
        depth("The option depth", configuration.getDepth());
        if (configuration.getLimit() != null) {
            limit("The option limit", configuration.getLimit());
        }
        if (configuration.getId() != null) {
            uuid("The option id", configuration.getId());
        }
        positive("The option batchSize", configuration.getBatchSize());
        positive("The option parallelism", configuration.getParallelism());
        atLeastZero("The option maxRetries", configuration.getMaxRetries());
        atLeastZero("The option retryDelay", configuration.getRetryDelay());
        atLeastZero("The option maxRetryDelay", configuration.getMaxRetryDelay());
        if (configuration.getMaxRecords() != null) {
            positive("The option maxRecords", configuration.getMaxRecords());
        }
        if (configuration.getRequestsPerMinute() != null) {
            positive("The option requestsPerMinute", configuration.getRequestsPerMinute());
        }
        if (configuration.getRequestsPerSecond() != null) {
            positive("The option requestsPerSecond", configuration.getRequestsPerSecond());
        }
        oneOf("The option apiVersion", configuration.getApiVersion(), "auto", "1.0", "current");
        oneOf("The option catalog", configuration.getCatalog(), "twenty", "workspace");
        if (operation == Operation.GROUP_BY) {
            GroupByQuery.dimensions(configuration.getGroupBy());
        }
        output(operation, configuration);
        GraphqlReader.variables("The option variables", configuration.getVariables());
        SearchedObjects.included(configuration);
        SearchedObjects.excluded(configuration);
        if (operation.isUpsert()) {
            upsertBy(configuration.getUpsertBy());
        }
        if (operation == Operation.FIND_ALL && configuration.getOrderBy() != null) {
            walkableOrder("The option orderBy", configuration.getOrderBy());
        }
    }

    private static void output(Operation operation, TwentyConfiguration configuration) {
        TwentyOutputFormat format = configuration.getOutputFormat();
        if (configuration.getOutputClass() != null && format != TwentyOutputFormat.object) {
            throw new IllegalArgumentException(
                    "The option outputClass goes with outputFormat=object only, not with " + format);
        }
        boolean lazy = operation == Operation.FIND_ALL || isBulkWrite(operation) && configuration.isStreaming();
        if (lazy && format != TwentyOutputFormat.object) {
            throw new IllegalArgumentException("The option outputFormat is '" + format
                    + "', but results that come one by one are objects: allowed is object");
        }
        boolean severalCalls = operation.isUpsert()
                || SEARCHES.or(UPLOADS).test(operation)
                || isBulkWrite(operation) && operation != Operation.CREATE_MANY;
        if (severalCalls && format == TwentyOutputFormat.envelope) {
            throw new IllegalArgumentException("The option outputFormat is 'envelope', but " + operation.operationName()
                    + " makes several calls: allowed are object, json");
        }
    }

    private static void oneOf(String name, String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw new IllegalArgumentException(name + " is '" + value + "'; allowed are " + String.join(", ", allowed));
        }
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is '" + value + "'; allowed are whole numbers from 1");
        }
    }

    private static void atLeastZero(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is '" + value + "'; allowed are whole numbers from 0");
        }
    }

    /** The pages of such an order cannot be walked: its cursor is refused (recorded on 1.0.3) or rows are lost. */
    static void walkableOrder(String name, String order) {
        for (String field : order.split(",")) {
            String path = field.strip().replaceFirst("\\[.*", "");
            if (path.contains(".")) {
                throw new IllegalArgumentException(
                        name + " is '" + order + "', but findAll cannot walk an order by " + path
                                + ": Twenty refuses the cursors of composite fields. Leave it out, or sort what is found");
            }
        }
    }

    /** The fields of an upsert's key. */
    static List<String> upsertBy(String option) {
        if (option == null || option.isBlank()) {
            throw new IllegalArgumentException(
                    "The option upsertBy is missing: name the field by which a record is known, as"
                            + " domainName.primaryLinkUrl or emails.primaryEmail");
        }
        return Arrays.stream(option.split(",")).map(String::strip).toList();
    }

    private static boolean isBulkWrite(Operation operation) {
        return operation.isBulk() && operation != Operation.FIND_ALL;
    }

    static String didYouMean(String name, Collection<String> known) {
        return suggestion(Catalog.nearest(name, known));
    }

    private static String suggestedSentence(List<String> nearest) {
        return nearest.isEmpty() ? "." : suggestion(nearest);
    }

    static String suggestion(List<String> nearest) {
        return nearest.isEmpty() ? "" : ", did you mean " + String.join(", ", nearest) + "?";
    }
}
