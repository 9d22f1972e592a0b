package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.JsonList;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** An operation over any number of records, by as many calls as that takes. */
final class BulkWrite implements Action {
    private static final String FILTER = "filter";

    private final String resource;
    private final Operation operation;
    private final TwentyConfiguration configuration;
    private final RequestReader requests;
    private final ItemReader items;
    private final Executor executor;

    BulkWrite(
            String resource,
            Operation operation,
            TwentyConfiguration configuration,
            RequestReader requests,
            ItemReader items,
            Executor executor) {
        this.resource = resource;
        this.operation = operation;
        this.configuration = configuration;
        this.requests = requests;
        this.items = items;
        this.executor = executor;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        Map<String, String> query = new LinkedHashMap<>(requests.readQuery(exchange));
        String filter = query.remove(FILTER);
        BulkCalls calls = new BulkCalls(resource, operation, query, client, attempts);
        TwentyRequest named = TwentyRequest.of(resource, operation, null, query, null);
        ServerInfo server = asksServer(filter) ? client.server(named, attempts) : ServerInfo.assumed(ServerInfo.V1_0);
        List<TwentyFailure> failures = isolating() ? new CopyOnWriteArrayList<>() : new ArrayList<>();
        UpsertCounts counts = new UpsertCounts();
        Iterator<Item> input = filter == null ? items.items(exchange) : matching(filter, exchange, calls);
        boolean single = isOneByOne(filter != null, server);
        BulkWork work = new BulkWork(input, chunkWork(calls, counts, single, server), settings(single), failures);
        if (configuration.isStreaming()) {
            exchange.getMessage().setBody(Results.lazy(work, configuration, named));
        } else {
            List<Object> results = all(work, exchange.getMessage().getBody());
            new ResultWriter(configuration, named, exchange).write(calls.status(), results);
        }
        if (isolating()) {
            exchange.getMessage().setHeader(TwentyConstants.FAILURES, failures);
        }
        if (operation.isUpsert()) {
            exchange.getMessage().setHeader(TwentyConstants.UPSERT_RESULT, counts);
        }
    }

    private boolean asksServer(String filter) {
        return filter != null || operation == Operation.RESTORE_MANY;
    }

    /** Never the server's own way over a filter: what that would touch is not known before. */
    private Iterator<Item> matching(String filter, Exchange exchange, BulkCalls calls) {
        Map<String, Object> changes = requests.readSameForAll(exchange);
        String wanted = operation == Operation.RESTORE_MANY ? "and(" + filter + ",deletedAt[is]:NOT_NULL)" : filter;
        return new Matching(calls.walk(wanted, Math.max(60, configuration.getBatchSize())), changes);
    }

    private boolean isolating() {
        return configuration.getOnRecordError() == TwentyRecordError.isolate;
    }

    private BulkWork.Settings settings(boolean single) {
        return new BulkWork.Settings(
                resource + "/" + operation.operationName(),
                single ? 1 : configuration.getBatchSize(),
                configuration.getParallelism(),
                isolating(),
                executor);
    }

    private boolean isOneByOne(boolean byFilter, ServerInfo server) {
        if (server.isMoved(resource)) {
            return true;
        }
        return switch (operation) {
            case UPDATE_MANY -> !byFilter || !server.offers(Capability.UPDATE_BY_FILTER);
            case DELETE_MANY -> !byFilter || !server.offers(Capability.DELETE_BY_FILTER);
            case DESTROY_MANY -> true;
            default -> false;
        };
    }

    private ChunkWork chunkWork(BulkCalls calls, UpsertCounts counts, boolean single, ServerInfo server) {
        FilterCalls atOnce = new FilterCalls(calls, isolating());
        return switch (operation) {
            case CREATE_MANY -> ChunkWork.orOneByOne(ChunkWork.of(calls::create, isolating()));
            case UPDATE_MANY ->
                single ? ChunkWork.of(chunk -> List.of(calls.update(chunk.get(0))), isolating()) : atOnce::update;
            case DELETE_MANY, DESTROY_MANY ->
                ChunkWork.of(single ? chunk -> List.of(calls.delete(chunk.get(0))) : atOnce::delete, isolating());
            case RESTORE_MANY -> server.restoreById() ? atOnce::restoreAtResource : atOnce::restore;
            case UPSERT_MANY -> new UpsertWork(resource, configuration, calls, counts);
            default -> throw new IllegalStateException(operation + " writes no records in bulk");
        };
    }

    private static List<Object> all(BulkWork work, Object body) {
        List<Object> results = new JsonList();
        try {
            work.forEachRemaining(results::add);
            return results;
        } catch (TwentyException e) {
            if (body instanceof StreamCache cache) {
                cache.reset();
            }
            if (e instanceof TwentyBatchException stopped) {
                results.addAll(stopped.getCreated());
                throw new TwentyBatchException(
                        results, stopped.getFailures(), stopped.getNextIndex(), (TwentyException) stopped.getCause());
            }
            throw e;
        }
    }
}
