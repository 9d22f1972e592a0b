package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The rules that option values keep, wherever they come from. All throw {@link IllegalArgumentException}. */
final class OptionChecks {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern OBJECT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

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

    /** Of an option that lists names, separated by commas; none where it is not set. */
    static List<String> names(String option) {
        return option == null || option.isBlank()
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

    /** A blank one was meant to narrow what is written to. */
    static void filter(Operation operation, String filter) {
        if (operation.writesByFilter() && (filter == null || filter.isBlank())) {
            throw new IllegalArgumentException(
                    "The option filter is blank: " + operation.operationName() + " would write to what the body names");
        }
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
        boolean lazy =
                operation == Operation.FIND_ALL || OptionUse.isBulkWrite(operation) && configuration.isStreaming();
        if (lazy && format != TwentyOutputFormat.object) {
            throw new IllegalArgumentException("The option outputFormat is '" + format
                    + "', but results that come one by one are objects: allowed is object");
        }
        boolean severalCalls = operation.isUpsert()
                || operation == Operation.SEARCH
                || operation == Operation.UPLOAD_FILE
                || OptionUse.isBulkWrite(operation) && operation != Operation.CREATE_MANY;
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
        return names(option);
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
