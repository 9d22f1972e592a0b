package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.FieldOptions;
import io.github.cameltwenty.internal.request.InputRecordReader;
import io.github.cameltwenty.internal.request.RequestReader;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Picks the action of an endpoint: the one place that knows them all. */
public final class Actions {
    private Actions() {}

    /**
     * @param options checked
     * @param executor fetches pages ahead and works on chunks side by side
     */
    public static Action of(EndpointOptions options, Executor executor) {
        FieldOptions fields = FieldOptions.of(options.resource(), options.fieldValues());
        RequestReader requests = new RequestReader(options, fields);
        return switch (options.operation()) {
            case FIND_ALL -> new FindAll(requests, options, executor);
            case UPDATE_ONE -> new UpdateOne(requests, options);
            case UPSERT_ONE -> new UpsertOne(requests, options);
            case RESTORE_ONE -> new RestoreOne(requests, options);
            case GET_SERVER_INFO -> new GetServerInfo(options);
            case GET_OBJECTS, GET_FIELDS -> new GetObjects(options);
            case SEARCH -> new Search(requests, options);
            case UPLOAD_FILE -> new UploadFile(requests, options);
            default -> {
                boolean oneCall = !options.operation().isBulk()
                        || options.result().getOutputFormat() == TwentyOutputFormat.envelope;
                yield oneCall
                        ? singleCall(requests, options)
                        : new BulkWrite(requests, new InputRecordReader(options, fields, requests), options, executor);
            }
        };
    }

    private static Action singleCall(RequestReader requests, EndpointOptions options) {
        SingleCall call = new SingleCall(requests, options);
        Optional<CompositeCreate.Parts> parts = options.operation() == Operation.CREATE_ONE
                ? CompositeCreate.Parts.of(options.resource())
                : Optional.empty();
        return parts.<Action>map(found -> new CompositeCreate(found, call, requests, options))
                .orElse(call);
    }
}
