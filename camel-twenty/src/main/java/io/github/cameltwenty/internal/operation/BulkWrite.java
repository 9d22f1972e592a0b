package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyCheckpointException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.bulk.BatchSize;
import io.github.cameltwenty.internal.bulk.BulkCalls;
import io.github.cameltwenty.internal.bulk.BulkWork;
import io.github.cameltwenty.internal.bulk.ByIds;
import io.github.cameltwenty.internal.bulk.ChunkWork;
import io.github.cameltwenty.internal.bulk.FilterCalls;
import io.github.cameltwenty.internal.bulk.FilterInput;
import io.github.cameltwenty.internal.bulk.PageWalk;
import io.github.cameltwenty.internal.bulk.SettledCreates;
import io.github.cameltwenty.internal.bulk.SoftDeletes;
import io.github.cameltwenty.internal.bulk.SoftlyDeleted;
import io.github.cameltwenty.internal.bulk.UpsertCounts;
import io.github.cameltwenty.internal.bulk.UpsertWork;
import io.github.cameltwenty.internal.checkpoint.Checkpoint;
import io.github.cameltwenty.internal.checkpoint.Checkpoints;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.Observer;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.FilterText;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.request.InputRecordReader;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import io.github.cameltwenty.internal.result.TypedResults;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** An operation over any number of records, by as many calls as that takes. */
public final class BulkWrite implements Action {
    private static final String FILTER = "filter";

    private final String resource;
    private final Operation operation;
    private final EndpointOptions options;
    private final RequestReader requests;
    private final InputRecordReader items;
    private final Executor executor;
    private final Checkpoints checkpoints;

    public BulkWrite(RequestReader requests, InputRecordReader items, EndpointOptions options, Executor executor) {
        this.resource = options.resource();
        this.operation = options.operation();
        this.options = options;
        this.requests = requests;
        this.items = items;
        this.executor = executor;
        this.checkpoints = new Checkpoints(options);
    }

    @Override
    public void start(CamelContext context) {
        checkpoints.start(context);
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        Checkpoint checkpoint = checkpoint(exchange);
        try {
            run(exchange, client, attempts, checkpoint);
        } catch (RuntimeException e) {
            checkpoint.close();
            // what was read to be compared is to be read again
            if (e instanceof TwentyCheckpointException
                    && exchange.getMessage().getBody() instanceof StreamCache cache) {
                cache.reset();
            }
            throw e;
        }
    }

    private Checkpoint checkpoint(Exchange exchange) {
        try {
            return checkpoints.open(exchange);
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    private void run(Exchange exchange, TwentyClient client, Attempts attempts, Checkpoint checkpoint) {
        Map<String, String> query = new LinkedHashMap<>(requests.readQuery(exchange));
        String filter = query.remove(FILTER);
        BulkCalls calls = new BulkCalls(resource, operation, query, client, attempts);
        TwentyRequest named = TwentyRequest.of(resource, operation, null, query, null);
        ServerInfo server = server(filter != null, named, client, attempts);
        List<TwentyFailure> failures = isolating() ? new CopyOnWriteArrayList<>() : new ArrayList<>();
        UpsertCounts counts = new UpsertCounts();
        Observer observer = client.observer();
        ObservedAction observed = new ObservedAction(client.baseUrl(), resource, operation);
        Progress progress =
                new Progress(exchange, options).counting(failures::size).toldTo(observer, observed);
        attempts.whileWaiting(progress::tell);
        Iterator<InputRecord> input;
        if (filter == null) {
            input = checkpoint.input(items.items(exchange, !checkpoint.isKept()));
            progress.ofBody().beginningAt(checkpoint.skipped().orElse(0));
        } else {
            if (checkpoint.isKept()) {
                throw requests.refused(Checkpoints.withFilter());
            }
            FilterInput found = matching(filter, exchange, calls, server);
            found.total().ifPresent(progress::of);
            input = found;
        }
        BatchSize size = (server.isMoved(resource)
                        ? BatchSize.one()
                        : calls.batchSize(options.writing().getBatchSize()))
                .toldTo(observer, observed);
        ChunkWork chunks = chunkWork(calls, counts, filter != null, server, size);
        if (checkpoint.isKept() && operation == Operation.CREATE_MANY) {
            chunks = new SettledCreates(chunks, calls);
        }
        RecordIterator work = progress.watch(checkpoint.results(
                new BulkWork(input, checkpoint.work(chunks), settings(size), failures).toldTo(observer, observed)));
        if (options.writing().isStreaming()) {
            exchange.getMessage().setBody(TypedResults.lazy(work, options, named));
        } else {
            List<Object> results = all(work, exchange.getMessage().getBody());
            new ResultWriter(options, named, exchange).write(calls.status(), results);
        }
        if (isolating()) {
            exchange.getMessage().setHeader(TwentyConstants.FAILURES, failures);
        }
        checkpoint.skipped().ifPresent(skipped -> exchange.getMessage().setHeader(TwentyConstants.SKIPPED, skipped));
        if (operation.isUpsert()) {
            exchange.getMessage().setHeader(TwentyConstants.UPSERT_RESULT, counts);
        }
    }

    /** Asked only where something depends on it. */
    private ServerInfo server(boolean byFilter, TwentyRequest named, TwentyClient client, Attempts attempts) {
        if (ServerNeeds.deletesSoftly(options)) {
            return ServerNeeds.serverOfSoftDelete(named, client, attempts);
        }
        return byFilter || operation == Operation.RESTORE_MANY
                ? client.server(named, attempts)
                : ServerInfo.assumed(ServerInfo.V1_0);
    }

    /** Never the server's own way over a filter: what that would touch is not known before. */
    private FilterInput matching(String filter, Exchange exchange, BulkCalls calls, ServerInfo server) {
        Map<String, Object> changes = requests.readSameForAll(exchange);
        boolean restores = operation == Operation.RESTORE_MANY;
        boolean showsDeleted = server.offers(Capability.RESTORE);
        if (restores && !showsDeleted) {
            return new FilterInput(SoftlyDeleted.matching(calls, filter), OptionalInt.empty(), changes);
        }
        if (operation == Operation.DESTROY_MANY
                && !showsDeleted
                && FilterText.of("The filter", filter).asksFor("deletedAt")) {
            throw requests.refused(
                    new IllegalArgumentException("The filter names deletedAt, but the REST API of this server"
                            + " shows no softly deleted records, so that none would be destroyed: give their ids"));
        }
        String wanted = restores ? "and(deletedAt[is]:NOT_NULL," + filter + ")" : filter;
        PageWalk found = calls.walk(
                wanted, Math.max(60, BatchSize.mostOf(options.writing().getBatchSize())));
        Integer total = found.totalCount();
        return new FilterInput(found, total == null ? OptionalInt.empty() : OptionalInt.of(total), changes);
    }

    private boolean isolating() {
        return options.writing().getOnRecordError() == TwentyRecordError.isolate;
    }

    private BulkWork.Settings settings(BatchSize size) {
        return new BulkWork.Settings(options.action(), size, options.writing().getParallelism(), isolating(), executor);
    }

    private ChunkWork chunkWork(
            BulkCalls calls, UpsertCounts counts, boolean byFilter, ServerInfo server, BatchSize size) {
        boolean softlyByGraphql = ServerNeeds.deletesSoftly(options) && !server.offers(Capability.SOFT_DELETE);
        return switch (operation) {
            case CREATE_MANY -> ChunkWork.orOneByOne(size.work(calls.hasty()::create, calls::create, isolating()));
            case DELETE_MANY ->
                softlyByGraphql ? new SoftDeletes(calls, isolating(), byFilter) : new ByIds(options, calls, byFilter);
            case UPDATE_MANY, DESTROY_MANY -> new ByIds(options, calls, byFilter);
            case RESTORE_MANY -> new FilterCalls(calls, isolating()).restores(server);
            case UPSERT_MANY -> new UpsertWork(options, calls, counts);
            default -> throw new IllegalStateException(operation + " writes no records in bulk");
        };
    }

    private static List<Object> all(RecordIterator work, Object body) {
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
