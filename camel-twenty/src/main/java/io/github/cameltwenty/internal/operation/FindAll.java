package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.PageWalk;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.TypedResults;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every record that matches, as {@link TwentyRecords}. */
public final class FindAll implements Action {
    private static final Logger LOG = LoggerFactory.getLogger(FindAll.class);
    private static final String ORDER_BY = "order_by";

    private final RequestReader requests;
    private final EndpointOptions options;
    private final Executor executor;

    public FindAll(RequestReader requests, EndpointOptions options, Executor executor) {
        this.requests = requests;
        this.options = options;
        this.executor = executor;
        warnOfOrder();
    }

    private void warnOfOrder() {
        String order = options.reading().getOrderBy();
        if (order != null && !order.strip().matches("id(\\[.*])?")) {
            LOG.warn(
                    "{} walks in the order {}: real servers lose or repeat records in other orders than by id,"
                            + " above all where the field may be null",
                    options.action(),
                    order);
        }
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        Map<String, String> query = new LinkedHashMap<>(requests.readQuery(exchange));
        checkOrder(query);
        query.putIfAbsent(ORDER_BY, "id");
        query.putIfAbsent("limit", "60");
        Long maxRecords = options.reading().getMaxRecords();
        if (maxRecords != null && maxRecords < Integer.parseInt(query.get("limit"))) {
            query.put("limit", maxRecords.toString());
        }
        TwentyRequest first = TwentyRequest.of(options.resource(), Operation.FIND_ALL, null, query, null);
        PageWalk walk = new PageWalk(
                first,
                request -> client.send(request, TwentyResult.reader(request), attempts),
                new PageWalk.Settings(
                        maxRecords,
                        options.reading().isPrefetch() ? executor : null,
                        options.reading().isStrict()));
        Progress progress = new Progress(exchange, options);
        // from a cursor on, versions count differently
        if (walk.totalCount() != null && !query.containsKey("starting_after")) {
            long total = walk.totalCount();
            progress.of(maxRecords == null ? total : Math.min(total, maxRecords));
        }
        attempts.whileWaiting(progress::tell);
        exchange.getMessage().setBody(TypedResults.lazy(progress.watch(walk), options, first));
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
