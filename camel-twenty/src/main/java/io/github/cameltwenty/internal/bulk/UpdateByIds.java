package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.bulk.SeveralRecords.StoredChange;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Changes a chunk in one call where all changes are the same, else in two: the records are looked up, and those that are there
 * changed.
 *
 * @param single changes one record, as the server does it by its id
 */
record UpdateByIds(BulkCalls calls, SeveralRecords records, PartialUpdates updates, ChunkWork single)
        implements ChunkWork {
    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        List<TwentyFailure> refused = new ArrayList<>();
        Map<Integer, Map<String, Object>> changes = new HashMap<>();
        List<InputRecord> sendable = new ArrayList<>();
        for (InputRecord item : chunk) {
            try {
                changes.put(item.index(), updates.sent(item));
                sendable.add(item);
            } catch (TwentyValidationException e) {
                refused.add(new TwentyFailure(item.index(), item.record(), e));
            } catch (TwentyException e) {
                return ChunkOutcome.stopped(chunk, e);
            }
        }
        ChunkOutcome outcome = new ChunkOutcome(new TreeMap<>(), refused, null, List.of());
        return sendable.isEmpty() ? outcome : outcome.and(send(sendable, changes));
    }

    private ChunkOutcome send(List<InputRecord> chunk, Map<Integer, Map<String, Object>> changes) {
        Map<String, Object> first = changes.get(chunk.get(0).index());
        boolean isAlike = EachChange.isPlain(first)
                && !updates.needsStored(chunk.get(0))
                && chunk.stream().allMatch(item -> changes.get(item.index()).equals(first));
        return isAlike ? new AtOnce(records, some -> alike(some, first), single).work(chunk) : inRuns(chunk);
    }

    private ChunkOutcome alike(List<InputRecord> chunk, Map<String, Object> changes) {
        Set<String> ids = new LinkedHashSet<>();
        chunk.forEach(item -> ids.add(item.lowerId()));
        Map<String, Object> changed;
        try {
            changed = records.update(ids, changes);
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(chunk, e);
        }
        List<InputRecord> missing = chunk.stream()
                .filter(item -> !changed.containsKey(item.lowerId()))
                .toList();
        return done(chunk, changed).and(missing(missing));
    }

    /** A record that comes twice is changed twice, in the order given. */
    private ChunkOutcome inRuns(List<InputRecord> chunk) {
        ChunkOutcome all = nothing();
        int start = 0;
        while (start < chunk.size()) {
            List<InputRecord> run = chunk.subList(start, endOfRun(chunk, start));
            all = all.and(all.stop() == null ? each(run) : ChunkOutcome.stopped(run, all.stop()));
            start += run.size();
        }
        return all;
    }

    private static int endOfRun(List<InputRecord> chunk, int start) {
        Set<String> ids = new HashSet<>();
        int end = start;
        while (end < chunk.size() && ids.add(chunk.get(end).lowerId())) {
            end++;
        }
        return end;
    }

    private ChunkOutcome each(List<InputRecord> run) {
        if (run.size() == 1 || records.isRefused()) {
            return single.work(run);
        }
        Map<String, Object> stored;
        try {
            stored = LaterRecords.byId(
                    records.find(run.stream().map(InputRecord::lowerId).toList()));
        } catch (TwentyException e) {
            return records.isRefused() ? single.work(run) : ChunkOutcome.stopped(run, e);
        }
        List<StoredChange> changes = new ArrayList<>();
        List<InputRecord> missing = new ArrayList<>();
        for (InputRecord item : run) {
            if (stored.get(item.lowerId()) instanceof Map<?, ?> before) {
                changes.add(new StoredChange(item, updates.completed(item, before), before));
            } else {
                missing.add(item);
            }
        }
        ChunkOutcome outcome = new EachChange(records, single).work(changes);
        return outcome.and(outcome.stop() == null ? missing(missing) : ChunkOutcome.stopped(missing, outcome.stop()));
    }

    private static ChunkOutcome done(List<InputRecord> chunk, Map<String, Object> changed) {
        TreeMap<Integer, Object> results = new TreeMap<>();
        for (InputRecord item : chunk) {
            Object record = changed.get(item.lowerId());
            if (record != null) {
                results.put(item.index(), record);
            }
        }
        return new ChunkOutcome(results, List.of(), null, List.of());
    }

    /** Softly deleted ones are changed too where the server does so by id; of the others it is known that they are not there. */
    private ChunkOutcome missing(List<InputRecord> missing) {
        if (missing.isEmpty()) {
            return nothing();
        }
        Set<Object> deleted = new HashSet<>();
        if (records.reachesDeleted()) {
            try {
                calls.stored(
                                missing.stream()
                                        .map(InputRecord::lowerId)
                                        .distinct()
                                        .toList(),
                                true)
                        .forEach(record -> deleted.add(BulkCalls.idOf(record)));
            } catch (TwentyException e) {
                return ChunkOutcome.stopped(missing, e);
            }
        }
        ChunkOutcome all = nothing();
        for (InputRecord item : missing) {
            if (!deleted.contains(item.lowerId())) {
                all = all.and(ChunkOutcome.refused(item, calls.notFound(item.id())));
            } else {
                List<InputRecord> one = List.of(item);
                all = all.and(all.stop() == null ? single.work(one) : ChunkOutcome.stopped(one, all.stop()));
            }
        }
        return all;
    }

    private static ChunkOutcome nothing() {
        return new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
    }
}
