package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.BulkCalls;
import io.github.cameltwenty.internal.bulk.PartialUpdates;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.RequestReader;
import java.util.Map;
import org.apache.camel.Exchange;

/** Changes one record, and of it what the body names: what the server would change besides is read before. */
public final class UpdateOne implements Action {
    private final RequestReader requests;
    private final EndpointOptions options;
    private final SingleCall call;

    public UpdateOne(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
        this.call = new SingleCall(requests, options);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        BulkCalls calls = new BulkCalls(options.resource(), Operation.UPDATE_ONE, request.query(), client, attempts);
        Map<String, Object> changes =
                new PartialUpdates(options, calls).changes(request.id(), (Map<String, Object>) request.body());
        call.send(exchange, request.withBody(changes), client, attempts);
    }
}
