package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.List;

/**
 * Deletes records softly where REST would destroy them. Nothing here falls back to REST.
 *
 * @param isolate whether a refused record lets the others go on
 * @param goneIsDone whether what is not there any more counts as deleted, as where a filter has found it before
 */
public record SoftDeletes(BulkCalls calls, boolean isolate, boolean goneIsDone) implements ChunkWork {
    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        SoftlyDeleted softly;
        try {
            softly = SoftlyDeleted.of(calls);
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(chunk, e);
        }
        DeleteByIds several = new DeleteByIds(calls, softly, true, goneIsDone);
        Isolation deletes = Isolation.inOrder(
                several, one -> single(several, one), outcome -> isRefusal(outcome) && !softly.isRefused());
        return ByIds.sorted(deletes.work(chunk)).stoppedAtFailure(isolate);
    }

    private static ChunkOutcome single(ChunkWork several, List<InputRecord> one) {
        ChunkOutcome outcome = several.work(one);
        return isRefusal(outcome) ? ChunkOutcome.refused(one.get(0), outcome.stop()) : outcome;
    }

    private static boolean isRefusal(ChunkOutcome outcome) {
        return outcome.stop() != null && ChunkOutcome.isRefusal(outcome.stop());
    }
}
