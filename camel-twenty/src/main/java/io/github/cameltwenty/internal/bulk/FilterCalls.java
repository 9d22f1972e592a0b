package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Restores by a filter, which is always one on ids: what it finds is known before. */
public final class FilterCalls {
    private final BulkCalls calls;
    private final boolean isolate;

    public FilterCalls(BulkCalls calls, boolean isolate) {
        this.calls = calls;
        this.isolate = isolate;
    }

    /** Restores in the way that the server has. */
    public ChunkWork restores(ServerInfo server) {
        if (!server.offers(Capability.RESTORE)) {
            return this::restoreByGraphql;
        }
        String path = server.restoreById() ? "/rest/{resource}/restore" : Operation.RESTORE_MANY.path();
        return chunk -> restore(chunk, path);
    }

    /** Brings one record back. */
    Object restoreOne(InputRecord item) {
        return restores(calls.server()).work(List.of(item)).onlyResult();
    }

    private ChunkOutcome restoreByGraphql(List<InputRecord> chunk) {
        return work(chunk, some -> SoftlyDeleted.of(calls)
                .restore(some.stream().map(InputRecord::lowerId).toList()));
    }

    private ChunkOutcome restore(List<InputRecord> chunk, String path) {
        return chunk.size() > 1 && calls.isTooLong(request(chunk, path))
                ? ChunkWork.inHalves(chunk, half -> restore(half, path))
                : work(chunk, some -> (List<?>) calls.send(request(some, path)).value());
    }

    private ChunkOutcome work(List<InputRecord> chunk, ChunkWork.Call call) {
        List<?> answered;
        try {
            answered = call.send(chunk);
        } catch (TwentyException e) {
            if (!isolate || !ChunkOutcome.isRefusal(e)) {
                return ChunkOutcome.stopped(chunk, e);
            }
            return chunk.size() == 1
                    ? ChunkOutcome.refused(chunk.get(0), e)
                    : ChunkWork.inHalves(chunk, half -> work(half, call));
        }
        Map<Object, Object> byId = new HashMap<>();
        answered.forEach(record -> byId.put(BulkCalls.idOf(record), record));
        // one that an earlier process may have restored is there, and no deleted one any more
        List<InputRecord> unsure = chunk.stream()
                .filter(item -> item.isRepeat() && !byId.containsKey(BulkCalls.idOf(item.record())))
                .toList();
        try {
            calls.find(unsure.stream()
                            .map(item -> BulkCalls.idOf(item.record()))
                            .toList())
                    .forEach(record -> byId.put(BulkCalls.idOf(record), record));
        } catch (TwentyException e) {
            // what the answer has is restored, and would not be found to be deleted by a next attempt
            List<InputRecord> sure =
                    chunk.stream().filter(item -> !unsure.contains(item)).toList();
            return outcome(sure, byId).and(ChunkOutcome.stopped(unsure, e));
        }
        return outcome(chunk, byId);
    }

    private ChunkOutcome outcome(List<InputRecord> chunk, Map<Object, Object> byId) {
        TreeMap<Integer, Object> results = new TreeMap<>();
        List<TwentyFailure> missing = new ArrayList<>();
        for (InputRecord item : chunk) {
            Object record = byId.get(BulkCalls.idOf(item.record()));
            if (record == null) {
                missing.add(new TwentyFailure(item.index(), item.record(), calls.notFound(item.id())));
            } else {
                results.put(item.index(), record);
            }
        }
        return new ChunkOutcome(results, missing, null, List.of()).stoppedAtFailure(isolate);
    }

    private TwentyRequest request(List<InputRecord> chunk, String path) {
        List<String> ids = chunk.stream().map(InputRecord::id).toList();
        if (ids.isEmpty()) {
            throw new IllegalStateException("without ids the server would take all records");
        }
        return calls.requestAt(path, Operation.RESTORE_MANY, Map.of("filter", IdFilter.of(ids)), Map.of());
    }
}
