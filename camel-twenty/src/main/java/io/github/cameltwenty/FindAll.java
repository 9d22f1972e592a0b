package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import io.github.cameltwenty.client.TwentyResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;

/** Every record that matches, as {@link TwentyRecords}. */
final class FindAll implements Action {
    private static final String ORDER_BY = "order_by";

    private final String resource;
    private final RequestReader requests;
    private final TwentyConfiguration configuration;
    private final Executor executor;

    FindAll(String resource, RequestReader requests, TwentyConfiguration configuration, Executor executor) {
        this.resource = resource;
        this.requests = requests;
        this.configuration = configuration;
        this.executor = executor;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        Map<String, String> query = new LinkedHashMap<>(requests.readQuery(exchange));
        checkOrder(query);
        query.putIfAbsent(ORDER_BY, "id");
        query.putIfAbsent("limit", "60");
        Long maxRecords = configuration.getMaxRecords();
        if (maxRecords != null && maxRecords < Integer.parseInt(query.get("limit"))) {
            query.put("limit", maxRecords.toString());
        }
        TwentyRequest first = TwentyRequest.of(resource, Operation.FIND_ALL, null, query, null);
        PageWalk walk = new PageWalk(
                first,
                request -> client.send(request, TwentyResult.reader(request), attempts),
                new PageWalk.Settings(
                        maxRecords, configuration.isPrefetch() ? executor : null, configuration.isStrict()));
        exchange.getMessage().setBody(Results.lazy(walk, configuration, first));
        exchange.getMessage().setHeader(TwentyConstants.STATUS_CODE, 200);
        if (walk.totalCount() != null) {
            exchange.getMessage().setHeader(TwentyConstants.TOTAL_COUNT, walk.totalCount());
        }
    }

    private void checkOrder(Map<String, String> query) {
        if (query.containsKey(ORDER_BY)) {
            try {
                OptionChecks.walkableOrder("The order", query.get(ORDER_BY));
            } catch (IllegalArgumentException e) {
                throw requests.refused(e);
            }
        }
    }
}
