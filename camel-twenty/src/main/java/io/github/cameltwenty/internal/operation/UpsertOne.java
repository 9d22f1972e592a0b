package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.BulkCalls;
import io.github.cameltwenty.internal.bulk.ChunkOutcome;
import io.github.cameltwenty.internal.bulk.UpsertCounts;
import io.github.cameltwenty.internal.bulk.UpsertWork;
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

/** Updates the one record that has the same key, or creates it. */
public final class UpsertOne implements Action {
    private final RequestReader requests;
    private final EndpointOptions options;

    public UpsertOne(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        BulkCalls calls = new BulkCalls(options.resource(), Operation.UPSERT_ONE, request.query(), client, attempts);
        UpsertCounts counts = new UpsertCounts();
        InputRecord item = new InputRecord(0, null, (Map<String, Object>) request.body());
        ChunkOutcome outcome = new UpsertWork(options, calls, counts).work(List.of(item));
        new ResultWriter(options, request, exchange).write(calls.status(), outcome.onlyResult());
        exchange.getMessage().setHeader(TwentyConstants.UPSERT_RESULT, result(counts));
    }

    private static String result(UpsertCounts counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
