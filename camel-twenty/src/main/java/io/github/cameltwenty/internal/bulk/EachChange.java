package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.bulk.SeveralRecords.StoredChange;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes records that were looked up, each in its own way, in one call.
 *
 * @param singles changes one record, as the server does it by its id
 */
record EachChange(SeveralRecords records, ChunkWork singles) {
    /** What a change for many at once would take for something else: for a create, or a restore. */
    private static final List<String> TIMES = List.of("createdAt", "updatedAt", "deletedAt");

    /** Whether a call for many does the same as one for each. */
    static boolean isPlain(Map<String, Object> changes) {
        return !changes.isEmpty() && changes.keySet().stream().noneMatch(TIMES::contains);
    }

    ChunkOutcome work(List<StoredChange> changes) {
        Map<Integer, StoredChange> byIndex = new LinkedHashMap<>();
        List<InputRecord> plain = new ArrayList<>();
        List<InputRecord> others = new ArrayList<>();
        for (StoredChange change : changes) {
            byIndex.put(change.item().index(), change);
            (isPlain(change.changes()) ? plain : others).add(change.item());
        }
        ChunkOutcome outcome = nothing();
        if (!plain.isEmpty()) {
            outcome = new AtOnce(records, chunk -> atOnce(chunk, byIndex), singles).work(plain);
        }
        return outcome.and(
                outcome.stop() == null || others.isEmpty()
                        ? singles.work(others)
                        : ChunkOutcome.stopped(others, outcome.stop()));
    }

    private ChunkOutcome atOnce(List<InputRecord> chunk, Map<Integer, StoredChange> byIndex) {
        Map<String, Object> changed;
        try {
            changed = records.updateEach(
                    chunk.stream().map(item -> byIndex.get(item.index())).toList());
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(chunk, e);
        }
        TreeMap<Integer, Object> results = new TreeMap<>();
        List<InputRecord> left = new ArrayList<>();
        for (InputRecord item : chunk) {
            Object record = changed.get(byIndex.get(item.index()).id());
            if (record == null) {
                left.add(item);
            } else {
                results.put(item.index(), record);
            }
        }
        return new ChunkOutcome(results, List.of(), null, List.of()).and(singles.work(left));
    }

    private static ChunkOutcome nothing() {
        return new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
    }
}
