package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.check.OptionNames;
import io.github.cameltwenty.internal.checkpoint.Checkpoints;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.options.OptionTable;
import io.github.cameltwenty.internal.request.GraphqlReader;
import io.github.cameltwenty.internal.request.GroupByQuery;
import io.github.cameltwenty.internal.request.RestReader;
import io.github.cameltwenty.internal.request.SearchedObjects;
import io.github.cameltwenty.options.OperationFamily;
import java.util.List;

/** What can be known of an endpoint before its first message. All throw {@link IllegalArgumentException}. */
public final class StartChecks {
    private StartChecks() {}

    /** All that URI and component set, together. */
    public static void check(EndpointOptions options) {
        OptionTable.refuseUnused(options);
        if (options.reading().getDepth() != null) {
            OptionChecks.depth("The option depth", options.reading().getDepth());
        }
        OptionTable.check(List.of(
                options.connection(),
                options.reading(),
                options.writing(),
                options.result(),
                options.graphql(),
                options.message()));
        if (options.message().getId() != null) {
            OptionChecks.uuid("The option id", options.message().getId());
        }
        operation(options);
        output(options);
        CreateKeys.check(options);
        Checkpoints.check(options);
        AttachFile.check(options);
        RunWorkflow.check(options);
        RotateApiKey.check(options);
        ExportWorkspace.check(options);
        GraphqlReader.variables("The option variables", options.message().getVariables());
        RestReader.check(options);
        SearchedObjects.included(options);
        SearchedObjects.excluded(options);
        if (options.given().contains("filter")) {
            OptionChecks.filter(options.operation(), options.message().getFilter());
        }
        String filter = options.message().getFilter();
        if (filter != null && !filter.isBlank() && OptionTable.isUsed(options.operation(), "filter")) {
            OptionChecks.filterText("The option filter", options.resource(), options.operation(), filter);
        }
        OptionNames.check(options);
    }

    private static void operation(EndpointOptions options) {
        Operation operation = options.operation();
        if (operation == Operation.GROUP_BY) {
            GroupByQuery.dimensions(options.reading().getGroupBy(), null);
            GroupByQuery.timeZone(options.reading().getTimeZone());
        }
        if (operation.isUpsert()) {
            OptionChecks.upsertBy(options.writing().getUpsertBy());
        }
        if (operation == Operation.FIND_ALL) {
            FindAllOrder.check(options);
        }
    }

    private static void output(EndpointOptions options) {
        Operation operation = options.operation();
        TwentyOutputFormat format = options.result().getOutputFormat();
        if (options.result().getOutputClass() != null && format != TwentyOutputFormat.object) {
            throw TwentyConfigurationException.value(
                    "outputClass", "The option outputClass goes with outputFormat=object only, not with " + format);
        }
        if (operation == Operation.DOWNLOAD_FILE
                && (format != TwentyOutputFormat.object || options.result().getOutputClass() != null)) {
            throw TwentyConfigurationException.value(
                    "outputFormat",
                    "The options outputFormat and outputClass are not for downloadFile: its"
                            + " result is the content of a file, a stream");
        }
        boolean bulkWrite = OperationFamily.BULK_WRITES.has(operation);
        boolean lazy = operation == Operation.FIND_ALL
                || bulkWrite && options.writing().isStreaming();
        if (lazy && format != TwentyOutputFormat.object) {
            throw TwentyConfigurationException.value(
                    "outputFormat",
                    "The option outputFormat is '" + format
                            + "', but results that come one by one are objects: allowed is object");
        }
        boolean severalCalls = operation.isUpsert()
                || operation == Operation.SEARCH
                || operation == Operation.UPLOAD_FILE
                || operation.isSchema()
                || operation == Operation.ATTACH_FILE
                || operation == Operation.RUN
                || OperationFamily.WORKSPACE.has(operation)
                || bulkWrite && operation != Operation.CREATE_MANY;
        if (severalCalls && format == TwentyOutputFormat.envelope) {
            throw TwentyConfigurationException.value(
                    "outputFormat",
                    "The option outputFormat is 'envelope', but " + operation.operationName()
                            + " makes several calls: allowed are object, json");
        }
    }
}
