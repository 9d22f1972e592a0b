package io.github.cameltwenty;

import java.util.List;

/** Does a chunk of a bulk operation. Safe for use by many threads. */
@FunctionalInterface
interface ChunkWork {
    /** Never throws a {@link TwentyException}: what goes wrong is in the outcome. */
    Outcome work(List<Item> chunk);

    /** One call for the whole chunk, all or none. */
    @FunctionalInterface
    interface Call {
        /**
         * @return the results in the order of the chunk
         * @throws TwentyException where nothing was done, or it is not known
         */
        List<?> send(List<Item> chunk);
    }

    /**
     * @param isolate whether a refused chunk is halved until each bad record stands alone; else it stops the work
     */
    static ChunkWork of(Call call, boolean isolate) {
        return isolate ? chunk -> isolating(call, chunk) : chunk -> stopping(call, chunk);
    }

    /** For servers that do not take several records of this kind in one call: they said so, and did nothing. */
    static ChunkWork orOneByOne(ChunkWork work) {
        return chunk -> {
            Outcome whole = work.work(chunk);
            if (chunk.size() == 1 || !(whole.stop() instanceof TwentyUnsupportedException)) {
                return whole;
            }
            Outcome all = work.work(chunk.subList(0, 1));
            for (int i = 1; i < chunk.size(); i++) {
                List<Item> next = chunk.subList(i, i + 1);
                all = all.and(all.stop() == null ? work.work(next) : Outcome.stopped(next, all.stop()));
            }
            return all;
        };
    }

    private static Outcome stopping(Call call, List<Item> chunk) {
        try {
            return Outcome.done(chunk, call.send(chunk));
        } catch (TwentyException e) {
            return Outcome.stopped(chunk, e);
        }
    }

    private static Outcome isolating(Call call, List<Item> chunk) {
        Outcome whole = stopping(call, chunk);
        if (whole.stop() == null || !Outcome.isRefusal(whole.stop())) {
            return whole;
        }
        if (chunk.size() == 1) {
            return Outcome.refused(chunk.get(0), whole.stop());
        }
        int half = chunk.size() / 2;
        Outcome first = isolating(call, chunk.subList(0, half));
        List<Item> rest = chunk.subList(half, chunk.size());
        return first.and(first.stop() == null ? isolating(call, rest) : Outcome.stopped(rest, first.stop()));
    }
}
