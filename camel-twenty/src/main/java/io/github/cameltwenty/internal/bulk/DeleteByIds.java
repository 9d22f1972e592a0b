package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Deletes a chunk in one call. A record that is named twice is there once only, unless it is deleted softly.
 *
 * @param softly whether the records can be restored; one that is softly deleted already is done too
 * @param goneIsDone whether what is not there any more counts as deleted
 */
record DeleteByIds(BulkCalls calls, Deletes deletes, boolean softly, boolean goneIsDone) implements ChunkWork {
    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        Set<String> ids = new LinkedHashSet<>();
        chunk.forEach(item -> ids.add(item.lowerId()));
        Set<String> done = new HashSet<>(goneIsDone ? ids : Set.of());
        if (!softly) {
            // what an earlier process may have deleted is gone; softly deleted ones are there still, and looked for
            chunk.stream().filter(InputRecord::isRepeat).forEach(item -> done.add(item.lowerId()));
        }
        try {
            IdCalls.Answer answer = deletes.delete(ids);
            done.addAll(LaterRecords.byId(answer.records()).keySet());
            if (answer.isRepeat() && !softly) {
                // what is gone is not there to tell that the first attempt deleted it
                done.addAll(ids);
            }
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(chunk, e);
        }
        List<String> others = ids.stream().filter(id -> !done.contains(id)).toList();
        if (!softly || others.isEmpty()) {
            return outcome(chunk, done);
        }
        try {
            done.addAll(deletes.deleted(others));
            return outcome(chunk, done);
        } catch (TwentyException e) {
            Map<Boolean, List<InputRecord>> known =
                    chunk.stream().collect(Collectors.partitioningBy(item -> done.contains(item.lowerId())));
            return outcome(known.get(true), done).and(ChunkOutcome.stopped(known.get(false), e));
        }
    }

    private ChunkOutcome outcome(List<InputRecord> chunk, Set<String> done) {
        TreeMap<Integer, Object> results = new TreeMap<>();
        List<TwentyFailure> missing = new ArrayList<>();
        for (InputRecord item : chunk) {
            boolean isDone = softly ? done.contains(item.lowerId()) : done.remove(item.lowerId());
            if (isDone) {
                results.put(item.index(), Map.of(ID, item.id()));
            } else {
                missing.add(new TwentyFailure(item.index(), item.record(), calls.notFound(item.id())));
            }
        }
        return new ChunkOutcome(results, missing, null, List.of());
    }
}
