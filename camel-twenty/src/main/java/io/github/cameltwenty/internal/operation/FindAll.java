package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.bulk.CursorPlan;
import io.github.cameltwenty.internal.bulk.PagePlan;
import io.github.cameltwenty.internal.bulk.PageSize;
import io.github.cameltwenty.internal.bulk.PageWalk;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.FieldSelection;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.TypedResults;
import io.github.cameltwenty.internal.walk.BackwardPlan;
import io.github.cameltwenty.internal.walk.KeysetPlan;
import io.github.cameltwenty.internal.walk.OrderTrust;
import io.github.cameltwenty.internal.walk.RangeWalk;
import io.github.cameltwenty.internal.walk.WalkOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Every record that matches, as {@link TwentyRecords}. */
public final class FindAll implements Action {
    private static final String ORDER_BY = "order_by";
    private static final String LIMIT = "limit";

    private final RequestReader requests;
    private final EndpointOptions options;
    private final Executor executor;

    public FindAll(RequestReader requests, EndpointOptions options, Executor executor) {
        this.requests = requests;
        this.options = options;
        this.executor = executor;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        Map<String, String> query = new LinkedHashMap<>(requests.readQuery(exchange));
        Supplier<ServerInfo> server = () -> client.server(request(Map.of()), attempts);
        WalkOrder order = order(query, server);
        query.computeIfPresent("fields", (name, wanted) -> withFields(wanted, order.paths()));
        boolean isSizeGiven = query.containsKey(LIMIT);
        query.putIfAbsent(LIMIT, String.valueOf(PageSize.EVERYWHERE));
        Long maxRecords = options.reading().getMaxRecords();
        if (maxRecords != null && maxRecords < Integer.parseInt(query.get(LIMIT))) {
            query.put(LIMIT, maxRecords.toString());
            isSizeGiven = true;
        }
        if (order.idsDescending()) {
            BackwardPlan.begin(query);
        } else {
            query.put(ORDER_BY, order.written());
        }
        TwentyRequest first = request(query);
        Function<TwentyRequest, TwentyResult> send =
                request -> client.send(request, TwentyResult.reader(request), attempts);
        // relations make a record ten times as large
        boolean mayGrow = !isSizeGiven && "0".equals(query.get("depth"));
        RecordIterator records;
        Integer totalCount;
        if (isSideBySide(Integer.parseInt(query.get(LIMIT)))) {
            RangeWalk walk = new RangeWalk(first, send, rangeSettings());
            totalCount = walk.totalCount();
            records = walk;
        } else {
            PageSize size = mayGrow ? new PageSize() : null;
            Function<TwentyRequest, TwentyResult> timed = size == null ? send : size.timing(send);
            OrderTrust trust = new OrderTrust(first, send, () -> isEmptyNothing(server.get(), first));
            PageWalk walk = new PageWalk(first, timed, pageSettings(), () -> plan(order, trust, size));
            totalCount = walk.totalCount();
            records = walk;
        }
        Progress progress = new Progress(exchange, options)
                .toldTo(
                        client.observer(),
                        new ObservedAction(client.baseUrl(), options.resource(), Operation.FIND_ALL));
        // from a cursor on, versions count differently
        if (totalCount != null && !query.containsKey("starting_after")) {
            long total = totalCount;
            progress.of(maxRecords == null ? total : Math.min(total, maxRecords));
        }
        attempts.whileWaiting(progress::tell);
        exchange.getMessage().setBody(TypedResults.lazy(progress.watch(records), options, first));
        exchange.getMessage().setHeader(TwentyConstants.STATUS_CODE, 200);
        if (totalCount != null) {
            exchange.getMessage().setHeader(TwentyConstants.TOTAL_COUNT, totalCount);
        }
    }

    /** The next page is found by the fields of the order; they are cut off afterwards. */
    private static String withFields(String wanted, List<String> paths) {
        return FieldSelection.of(wanted + "," + String.join(",", paths)).toQuery();
    }

    private TwentyRequest request(Map<String, String> query) {
        return TwentyRequest.of(options.resource(), Operation.FIND_ALL, null, query, null);
    }

    private WalkOrder order(Map<String, String> query, Supplier<ServerInfo> server) {
        try {
            return FindAllOrder.read(query.get(ORDER_BY), query.containsKey("starting_after"), options, server);
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    /** Not where one page is enough, nor for settings, of which later versions give all in one answer. */
    private boolean isSideBySide(int page) {
        Long maxRecords = options.reading().getMaxRecords();
        return options.writing().getParallelism() > 1
                && (maxRecords == null || maxRecords > page)
                && !ApiChanges.MOVED.contains(options.resource());
    }

    private static PagePlan plan(WalkOrder order, OrderTrust trust, PageSize size) {
        if (order.idsDescending()) {
            return new BackwardPlan();
        }
        return order.isById() ? new CursorPlan(size) : new KeysetPlan(order, trust, size);
    }

    private PageWalk.Settings pageSettings() {
        return new PageWalk.Settings(
                options.reading().getMaxRecords(),
                options.reading().isPrefetch() ? executor : null,
                options.reading().isStrict());
    }

    private RangeWalk.Settings rangeSettings() {
        return new RangeWalk.Settings(
                options.writing().getParallelism(),
                options.reading().isOrdered(),
                options.reading().getMaxRecords(),
                options.reading().isStrict(),
                executor);
    }

    /** An empty text is nothing on 2.21, a text of its own before (recorded). */
    private static boolean isEmptyNothing(ServerInfo server, TwentyRequest first) {
        if (!server.isRead() && !server.version().equals(ServerInfo.V1_0)) {
            String message =
                    "there are empty texts, and only the server's own document tells where they stand in this order;"
                            + " it could not be read. Order by other fields, or by the id";
            throw new TwentyUnsupportedException(
                    first.action() + ": " + message, first.refusal(0, null, List.of(message)));
        }
        return server.zonesAndLiteralPrefixes();
    }
}
