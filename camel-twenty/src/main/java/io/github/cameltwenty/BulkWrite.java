package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.JsonList;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** An operation over any number of records, by as many calls as that takes. */
final class BulkWrite implements Action {
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
        Map<String, String> query = requests.readQuery(exchange);
        BulkCalls calls = new BulkCalls(resource, operation, query, client, attempts);
        List<TwentyFailure> failures = isolating() ? new CopyOnWriteArrayList<>() : new ArrayList<>();
        UpsertCounts counts = new UpsertCounts();
        BulkWork work = new BulkWork(items.items(exchange), chunkWork(calls, counts), settings(), failures);
        TwentyRequest named = TwentyRequest.of(resource, operation, null, query, null);
        if (configuration.isStreaming()) {
            exchange.getMessage().setBody(Results.lazy(work, configuration.getOutputClass(), named));
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

    private boolean isolating() {
        return configuration.getOnRecordError() == TwentyRecordError.isolate;
    }

    private BulkWork.Settings settings() {
        boolean oneByOne = operation == Operation.UPDATE_MANY || operation == Operation.DELETE_MANY;
        return new BulkWork.Settings(
                resource + "/" + operation.operationName(),
                oneByOne ? 1 : configuration.getBatchSize(),
                configuration.getParallelism(),
                isolating(),
                executor);
    }

    private ChunkWork chunkWork(BulkCalls calls, UpsertCounts counts) {
        return switch (operation) {
            case CREATE_MANY -> ChunkWork.of(calls::create, isolating());
            case UPDATE_MANY -> ChunkWork.of(chunk -> List.of(calls.update(chunk.get(0))), isolating());
            case DELETE_MANY -> ChunkWork.of(chunk -> List.of(calls.delete(chunk.get(0))), isolating());
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
