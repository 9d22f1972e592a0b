package io.github.cameltwenty.internal.operation;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.BulkCalls;
import io.github.cameltwenty.internal.bulk.ChunkOutcome;
import io.github.cameltwenty.internal.bulk.FilterCalls;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Restores one record by a filter on its id: the path by id is documented, but refused by servers of late 2025. */
public final class RestoreOne implements Action {
    private final RequestReader requests;
    private final EndpointOptions options;

    public RestoreOne(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.readIdOnly(exchange);
        String id = request.body().toString();
        BulkCalls calls = new BulkCalls(options.resource(), Operation.RESTORE_ONE, request.query(), client, attempts);
        ChunkOutcome outcome = new FilterCalls(calls, true)
                .restores(client.server(request, attempts))
                .work(List.of(new InputRecord(0, id, Map.of(ID, id))));
        new ResultWriter(options, request, exchange).write(calls.status(), outcome.onlyResult());
    }
}
