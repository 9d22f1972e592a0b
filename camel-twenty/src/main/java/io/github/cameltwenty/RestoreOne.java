package io.github.cameltwenty;

import static io.github.cameltwenty.RecordWithId.ID;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Restores one record by a filter on its id: the path by id is documented, but refused by servers of late 2025. */
final class RestoreOne implements Action {
    private final String resource;
    private final RequestReader requests;
    private final TwentyConfiguration configuration;

    RestoreOne(String resource, RequestReader requests, TwentyConfiguration configuration) {
        this.resource = resource;
        this.requests = requests;
        this.configuration = configuration;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.readIdOnly(exchange);
        String id = request.body().toString();
        BulkCalls calls = new BulkCalls(resource, Operation.RESTORE_ONE, request.query(), client, attempts);
        FilterCalls restores = new FilterCalls(calls, true);
        List<Item> chunk = List.of(new Item(0, id, Map.of(ID, id)));
        Outcome outcome = client.server(request, attempts).restoreById()
                ? restores.restoreAtResource(chunk)
                : restores.restore(chunk);
        new ResultWriter(configuration, request, exchange).write(calls.status(), outcome.onlyResult());
    }
}
