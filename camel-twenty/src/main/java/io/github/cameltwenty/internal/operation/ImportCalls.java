package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.bulk.BatchSize;
import io.github.cameltwenty.internal.bulk.BulkCalls;
import io.github.cameltwenty.internal.bulk.BulkWork;
import io.github.cameltwenty.internal.bulk.IdLookUp;
import io.github.cameltwenty.internal.bulk.UpsertCounts;
import io.github.cameltwenty.internal.bulk.UpsertRules;
import io.github.cameltwenty.internal.bulk.UpsertWork;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.FilePart;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.record.RecordWithId;
import io.github.cameltwenty.internal.workspace.ImportTarget;
import io.github.cameltwenty.options.GraphqlOptions;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;

/** The calls of an import, which are those of other operations. */
final class ImportCalls implements ImportTarget {
    private static final Map<String, String> PLAIN = Map.of("depth", "0");

    private final EndpointOptions options;
    private final Executor executor;
    private final Exchange exchange;
    private final TwentyClient client;
    private final Attempts attempts;
    private final InnerActions inner;
    /** By object; each remembers whether the server refuses its calls of GraphQL. */
    private final Map<String, IdLookUp> lookUps = new ConcurrentHashMap<>();

    private final TwentyRequest named =
            TwentyRequest.of(Operation.GENERAL, Operation.IMPORT_WORKSPACE, null, Map.of(), null);

    ImportCalls(EndpointOptions options, Executor executor, Exchange exchange, TwentyClient client, Attempts attempts) {
        this.options = options;
        this.executor = executor;
        this.exchange = exchange;
        this.client = client;
        this.attempts = attempts;
        this.inner = new InnerActions(options, executor, exchange, client, attempts);
    }

    @Override
    public ServerInfo server() {
        return client.documentedServer(named, attempts);
    }

    @Override
    public String baseUrl() {
        return client.baseUrl();
    }

    @Override
    public Optional<String> workspaceId() {
        return client.workspaceId(named);
    }

    @Override
    public List<Map<?, ?>> objects() {
        List<Map<?, ?>> objects = new ArrayList<>();
        List<?> told = inner.run(Operation.GENERAL, Operation.GET_OBJECTS, silent -> {}, Map.of(), null)
                .getBody(List.class);
        told.forEach(object -> objects.add((Map<?, ?>) object));
        return objects;
    }

    @Override
    public RecordIterator records(String plural) {
        return inner.records(plural, reading -> {
            reading.reading().setDepth(0);
            reading.result().setProgress(0);
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> ensure(Map<String, Object> schema, boolean dryRun) {
        return inner.run(
                        Operation.GENERAL,
                        Operation.ENSURE_SCHEMA,
                        making -> making.writing().setDryRun(dryRun),
                        Map.of(),
                        schema)
                .getBody(Map.class);
    }

    @Override
    public void setOptions(String plural, String field, List<Map<String, Object>> all) {
        inner.run(
                Operation.GENERAL,
                Operation.UPDATE_FIELD,
                change -> {
                    change.message().setObject(plural);
                    change.message().setField(field);
                },
                Map.of(),
                Map.of("options", all));
    }

    @Override
    public Set<String> find(String plural, Collection<String> ids, boolean deleted) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        IdLookUp lookUp = lookUps.computeIfAbsent(plural, object -> new IdLookUp(calls(object)));
        return deleted ? lookUp.deleted(ids) : lookUp.living(ids);
    }

    private BulkCalls calls(String plural) {
        return new BulkCalls(plural, Operation.UPSERT_MANY, PLAIN, client, attempts);
    }

    @Override
    public Written write(String plural, List<Map<String, Object>> records, boolean creates) {
        EndpointOptions upsert = inner.options(plural, Operation.UPSERT_MANY);
        settings(upsert);
        upsert.writing().setUpsertBy(RecordWithId.ID);
        UpsertCounts counts = new UpsertCounts();
        BulkCalls calls = calls(plural);
        ObservedAction observed = new ObservedAction(client.baseUrl(), plural, Operation.IMPORT_WORKSPACE);
        BatchSize size = calls.batchSize(upsert.writing().getBatchSize()).toldTo(client.observer(), observed);
        List<InputRecord> items = new ArrayList<>();
        records.forEach(record -> items.add(new InputRecord(items.size(), null, record)));
        List<TwentyFailure> failures = new CopyOnWriteArrayList<>();
        UpsertWork work = new UpsertWork(upsert, calls, counts)
                .by(new UpsertRules(ImportTarget.ONLY_OF_NEW, true, creates, true));
        BulkWork.Settings settings =
                new BulkWork.Settings(upsert.action(), size, options.writing().getParallelism(), true, executor);
        try (BulkWork written =
                new BulkWork(items.iterator(), work, settings, failures).toldTo(client.observer(), observed)) {
            while (written.hasNext()) {
                written.next();
            }
        } catch (TwentyBatchException e) {
            throw stopped(e);
        }
        return new Written(counts.get("created"), counts.get("updated"), counts.get("unchanged"), failures);
    }

    private void settings(EndpointOptions write) {
        write.writing().setOnRecordError(TwentyRecordError.isolate);
        write.writing().setParallelism(options.writing().getParallelism());
        write.result().setProgress(0);
    }

    /** What it was that stopped it: what is done is found by the next run. */
    private static TwentyException stopped(TwentyBatchException e) {
        return e.getCause() instanceof TwentyException cause ? cause : e;
    }

    @Override
    public List<TwentyFailure> deleteSoftly(String plural, List<String> ids) {
        return byIds(plural, Operation.DELETE_MANY, ids);
    }

    @Override
    public List<TwentyFailure> restore(String plural, List<String> ids) {
        return byIds(plural, Operation.RESTORE_MANY, ids);
    }

    @SuppressWarnings("unchecked")
    private List<TwentyFailure> byIds(String plural, Operation operation, List<String> ids) {
        try {
            List<TwentyFailure> failures = inner.run(
                            plural,
                            operation,
                            write -> {
                                settings(write);
                                write.reading().setDepth(0);
                                write.writing().setSoftDelete(operation == Operation.DELETE_MANY);
                            },
                            Map.of(),
                            ids)
                    .getHeader(TwentyConstants.FAILURES, List.class);
            return failures == null ? List.of() : failures;
        } catch (TwentyBatchException e) {
            throw stopped(e);
        }
    }

    @Override
    public void attach(Map<String, Object> attachment, File file) {
        String guessed = URLConnection.guessContentTypeFromName(file.name());
        FilePart part = new FilePart(
                file.name(),
                guessed == null ? "application/octet-stream" : guessed,
                file.length(),
                file.content()::open,
                true);
        Map<?, ?> stored = (Map<?, ?>) new FileUploads(named, client, attempts)
                .upload(part, GraphqlOptions.ATTACHMENT)
                .value();
        Map<String, Object> record = new LinkedHashMap<>(attachment);
        record.values().removeIf(value -> value == null);
        record.putAll(AttachFile.ofFile(part.name(), stored, server().fields(AttachFile.RESOURCE)));
        new BulkCalls(AttachFile.RESOURCE, Operation.CREATE_MANY, PLAIN, client, attempts)
                .create(List.of(new InputRecord(0, null, record)));
    }

    @Override
    public RecordIterator watch(String plural, long total, long done, RecordIterator records) {
        Progress progress = new Progress(exchange, inner.options(plural, Operation.IMPORT_WORKSPACE))
                .of(total)
                .beginningAt(done)
                .toldTo(client.observer(), new ObservedAction(client.baseUrl(), plural, Operation.IMPORT_WORKSPACE));
        attempts.whileWaiting(progress::tell);
        return progress.watch(records);
    }
}
