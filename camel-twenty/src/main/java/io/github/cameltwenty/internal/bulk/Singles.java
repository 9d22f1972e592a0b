package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.internal.record.InputRecord;
import java.util.List;
import java.util.TreeMap;

/**
 * Each record of a chunk by a call of its own. A refused one is a failure.
 *
 * @param untilFailure whether the first failure ends it: those behind are left untouched and untold
 */
record Singles(ChunkWork.Call call, boolean untilFailure) implements ChunkWork {
    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        ChunkWork one = ChunkWork.of(call, true);
        ChunkOutcome all = new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
        for (int i = 0; i < chunk.size(); i++) {
            all = all.and(one.work(chunk.subList(i, i + 1)));
            if (all.stop() != null) {
                return i + 1 == chunk.size()
                        ? all
                        : all.and(ChunkOutcome.stopped(chunk.subList(i + 1, chunk.size()), all.stop()));
            }
            if (untilFailure && !all.failures().isEmpty()) {
                return all;
            }
        }
        return all;
    }
}
