package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.internal.record.InputRecord;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several records in one call, and what the server refuses of them by itself; all one by one where it turns out not to take such a
 * call. No refusal ends it, so that all records are done or told.
 *
 * @param several the whole chunk in one call
 * @param singles each by a call of its own
 */
record AtOnce(SeveralRecords records, ChunkWork several, ChunkWork singles) implements ChunkWork {
    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        if (chunk.size() == 1 || records.isRefused()) {
            return singles.work(chunk);
        }
        // before the search, which would take a refusal of one half for one of both
        if (!records.fits(chunk.stream().map(InputRecord::lowerId).collect(Collectors.toSet()))) {
            return ChunkWork.inHalves(chunk, this);
        }
        ChunkOutcome outcome =
                Isolation.inOrder(several, singles, this::isRefusal).work(chunk);
        boolean isFormRefused = outcome.stop() != null && records.isRefused();
        return isFormRefused
                ? new ChunkOutcome(outcome.results(), outcome.failures(), null, List.of())
                        .and(singles.work(outcome.undone()))
                : outcome;
    }

    private boolean isRefusal(ChunkOutcome outcome) {
        return outcome.stop() != null && ChunkOutcome.isRefusal(outcome.stop()) && !records.isRefused();
    }
}
