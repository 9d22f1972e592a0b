package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calls of later servers that name their records by a filter, which is always one on ids: what it finds is known before. */
public final class FilterCalls {
    private final BulkCalls calls;
    private final boolean isolate;

    public FilterCalls(BulkCalls calls, boolean isolate) {
        this.calls = calls;
        this.isolate = isolate;
    }

    public ChunkOutcome restore(List<InputRecord> chunk) {
        return work(chunk, Operation.RESTORE_MANY, Operation.RESTORE_MANY.path(), Map.of());
    }

    /** As the newest servers restore: at the path of the resource. */
    public ChunkOutcome restoreAtResource(List<InputRecord> chunk) {
        return work(chunk, Operation.RESTORE_MANY, "/rest/{resource}/restore", Map.of());
    }

    /** Brings one record back, in the way that the server has: 1.0.3 by GraphQL alone (recorded). */
    Object restoreOne(InputRecord item) {
        ServerInfo server = calls.server();
        if (!server.offers(Capability.RESTORE)) {
            return restoreByGraphql(item);
        }
        List<InputRecord> one = List.of(item);
        return (server.restoreById() ? restoreAtResource(one) : restore(one)).onlyResult();
    }

    private Object restoreByGraphql(InputRecord item) {
        Resource resource = calls.fields().resource();
        if (resource == null) {
            throw calls.refusal("The record " + item.id() + " is softly deleted, and the REST API of this server cannot"
                    + " restore it: restore it in Twenty");
        }
        String mutation = "restore" + GraphqlNames.capitalized(resource.singular());
        String document = "mutation Restore($id: UUID!) { %s(id: $id) { id } }".formatted(mutation);
        calls.graphql(GraphqlCall.repeatableMutation(document, Map.of(ID, item.id())), mutation);
        return calls.findOne(item.id());
    }

    private ChunkOutcome work(List<InputRecord> chunk, Operation call, String path, Object body) {
        if (isTooLong(chunk, call, path)) {
            return ChunkWork.inHalves(chunk, half -> work(half, call, path, body));
        }
        List<?> answered;
        try {
            answered = (List<?>) calls.send(request(chunk, call, path, body)).value();
        } catch (TwentyException e) {
            if (!isolate || !ChunkOutcome.isRefusal(e)) {
                return ChunkOutcome.stopped(chunk, e);
            }
            return chunk.size() == 1
                    ? ChunkOutcome.refused(chunk.get(0), e)
                    : ChunkWork.inHalves(chunk, half -> work(half, call, path, body));
        }
        Map<Object, Object> byId = new HashMap<>();
        answered.forEach(record -> byId.put(BulkCalls.idOf(record), record));
        TreeMap<Integer, Object> results = new TreeMap<>();
        List<TwentyFailure> missing = new ArrayList<>();
        for (InputRecord item : chunk) {
            Object record = byId.get(BulkCalls.idOf(item.record()));
            if (record == null) {
                missing.add(new TwentyFailure(item.index(), item.record(), calls.notFound(item)));
            } else {
                results.put(item.index(), record);
            }
        }
        return new ChunkOutcome(results, missing, null, List.of()).stoppedAtFailure(isolate);
    }

    private boolean isTooLong(List<InputRecord> chunk, Operation call, String path) {
        return chunk.size() > 1 && calls.isTooLong(request(chunk, call, path, null));
    }

    private TwentyRequest request(List<InputRecord> chunk, Operation call, String path, Object body) {
        List<String> ids = chunk.stream().map(InputRecord::id).toList();
        if (ids.isEmpty()) {
            throw new IllegalStateException("without ids the server would take all records");
        }
        return calls.requestAt(path, call, Map.of("filter", IdFilter.of(ids)), body);
    }
}
