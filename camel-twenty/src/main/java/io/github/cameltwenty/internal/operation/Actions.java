package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.check.RecordCheck;
import io.github.cameltwenty.internal.check.WorkspaceFields;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.FieldOptions;
import io.github.cameltwenty.internal.request.InputRecordReader;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.options.OperationFamily;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/** Picks the action of an endpoint: the one place that knows them all. */
public final class Actions {
    private Actions() {}

    /**
     * @param options checked
     * @param executor fetches pages ahead and works on chunks side by side
     */
    public static Action of(EndpointOptions options, Executor executor) {
        WorkspaceFields workspace = new WorkspaceFields();
        Action action = ToldWrites.of(pick(options, workspace, executor), options);
        boolean isWorkspaces = options.connection().getCatalog().equals("workspace");
        return isWorkspaces && OperationFamily.TAKES_RECORDS.has(options.operation())
                ? new WorkspaceKnown(action, workspace, options)
                : action;
    }

    private static Action pick(EndpointOptions options, WorkspaceFields workspace, Executor executor) {
        Optional<CompositeCreate.Parts> parts = options.operation() == Operation.CREATE_ONE
                ? CompositeCreate.Parts.of(options.resource())
                : Optional.empty();
        Set<String> besides =
                parts.map(CompositeCreate.Parts::member).map(Set::of).orElse(Set.of());
        FieldOptions fields = FieldOptions.of(options.resource(), options.fieldValues());
        if (CreateKeys.isFor(options)) {
            return keys(fields, options, workspace);
        }
        RecordCheck check = RecordCheck.of(options, workspace, besides);
        check.checkOptions(fields.values());
        RequestReader requests = new RequestReader(options, fields, check);
        return switch (options.operation()) {
            case FIND_ALL -> new FindAll(requests, options, executor);
            case GROUP_BY -> new GroupBy(requests, options);
            case UPDATE_ONE -> new UpdateOne(requests, options);
            case DELETE_ONE, DESTROY_ONE -> new DeleteOne(requests, options);
            case UPSERT_ONE -> new UpsertOne(requests, options);
            case RESTORE_ONE -> new RestoreOne(requests, options);
            case GET_SERVER_INFO -> new GetServerInfo(options);
            case GET_OBJECTS, GET_FIELDS -> new GetObjects(options);
            case SEARCH -> new Search(requests, options);
            case UPLOAD_FILE -> new UploadFile(requests, options);
            case CREATE_OBJECT, UPDATE_OBJECT, DELETE_OBJECT, CREATE_FIELD, UPDATE_FIELD, DELETE_FIELD, ENSURE_SCHEMA ->
                new ChangeSchema(options);
            case ATTACH_FILE -> new AttachFile(requests, options);
            case DOWNLOAD_FILE -> new DownloadFile(requests);
            case RUN -> new RunWorkflow(requests, options);
            case ROTATE_API_KEY -> new RotateApiKey(requests, options, executor);
            case EXPORT_WORKSPACE -> new ExportWorkspace(requests, options, executor);
            case IMPORT_WORKSPACE -> new ImportWorkspace(requests, options, executor);
            default -> {
                boolean oneCall = !options.operation().isBulk()
                        || options.result().getOutputFormat() == TwentyOutputFormat.envelope;
                yield oneCall
                        ? singleCall(requests, options, parts, workspace)
                        : new BulkWrite(
                                requests, new InputRecordReader(options, fields, check, requests), options, executor);
            }
        };
    }

    /** Checked when their own fields are read: the body may say more than is sent. */
    private static Action keys(FieldOptions fields, EndpointOptions options, WorkspaceFields workspace) {
        RecordCheck own = RecordCheck.of(options, workspace, KeyInput.OWN);
        RequestReader requests = new RequestReader(options, fields, own);
        RecordCheck sent = RecordCheck.of(options, workspace, Set.of(KeyInput.ROLE, KeyInput.ROLE_ID));
        return new CreateKeys(new SingleCall(requests, options), requests, sent, options);
    }

    private static Action singleCall(
            RequestReader requests,
            EndpointOptions options,
            Optional<CompositeCreate.Parts> parts,
            WorkspaceFields workspace) {
        SingleCall call = new SingleCall(requests, options);
        if (parts.isEmpty()) {
            return call;
        }
        RecordCheck check = RecordCheck.ofParts(options, parts.get().resource(), workspace);
        return new CompositeCreate(parts.get(), call, requests, check, options);
    }
}
