package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.List;

/** Does a chunk of a bulk operation. Safe for use by many threads. */
@FunctionalInterface
public interface ChunkWork {
    /** Never throws a {@link TwentyException}: what goes wrong is in the outcome. */
    ChunkOutcome work(List<InputRecord> chunk);

    /** Told when the results of a chunk, and of all before it, have been taken. */
    default void taken(List<InputRecord> chunk) {
        // most need not know
    }

    /** One call for the whole chunk, all or none. */
    @FunctionalInterface
    interface Call {
        /**
         * @return the results in the order of the chunk
         * @throws TwentyException where nothing was done, or it is not known
         */
        List<?> send(List<InputRecord> chunk);
    }

    /**
     * @param isolate whether the bad records of a refused chunk are found and the others written; else it stops the work
     */
    static ChunkWork of(Call call, boolean isolate) {
        return isolate ? new Isolation(call)::work : chunk -> stopping(call, chunk);
    }

    /** For servers that do not take several records of this kind in one call: they said so, and did nothing. */
    static ChunkWork orOneByOne(ChunkWork work) {
        return chunk -> {
            ChunkOutcome whole = work.work(chunk);
            if (chunk.size() == 1 || !(whole.stop() instanceof TwentyUnsupportedException)) {
                return whole;
            }
            return oneByOne(work).work(chunk);
        };
    }

    /** Each record of a chunk by itself, until something stops the work. */
    static ChunkWork oneByOne(ChunkWork work) {
        return chunk -> {
            ChunkOutcome all = work.work(chunk.subList(0, 1));
            for (int i = 1; i < chunk.size(); i++) {
                List<InputRecord> next = chunk.subList(i, i + 1);
                all = all.and(all.stop() == null ? work.work(next) : ChunkOutcome.stopped(next, all.stop()));
            }
            return all;
        };
    }

    /** The whole chunk, or what stopped it. */
    static ChunkOutcome stopping(Call call, List<InputRecord> chunk) {
        try {
            return ChunkOutcome.done(chunk, call.send(chunk));
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(chunk, e);
        }
    }

    /** The second half only where nothing has stopped the first. */
    static ChunkOutcome inHalves(List<InputRecord> chunk, ChunkWork work) {
        int half = chunk.size() / 2;
        ChunkOutcome first = work.work(chunk.subList(0, half));
        List<InputRecord> rest = chunk.subList(half, chunk.size());
        return first.and(first.stop() == null ? work.work(rest) : ChunkOutcome.stopped(rest, first.stop()));
    }
}
