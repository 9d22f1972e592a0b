package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Updates the one record that has the same key, or creates it. */
final class UpsertOne implements Action {
    private final String resource;
    private final RequestReader requests;
    private final TwentyConfiguration configuration;

    UpsertOne(String resource, RequestReader requests, TwentyConfiguration configuration) {
        this.resource = resource;
        this.requests = requests;
        this.configuration = configuration;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        BulkCalls calls = new BulkCalls(resource, Operation.UPSERT_ONE, request.query(), client, attempts);
        UpsertCounts counts = new UpsertCounts();
        Item item = new Item(0, null, (Map<String, Object>) request.body());
        Outcome outcome = new UpsertWork(resource, configuration, calls, counts).work(List.of(item));
        new ResultWriter(configuration, request, exchange).write(calls.status(), outcome.onlyResult());
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
