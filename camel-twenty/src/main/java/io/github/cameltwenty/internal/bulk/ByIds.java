package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordWithId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes or deletes a chunk of records that are named by their ids: in the fewest calls that its server has for that, else one by
 * one.
 */
public final class ByIds implements ChunkWork {
    private final EndpointOptions options;
    private final BulkCalls calls;
    private final PartialUpdates updates;
    private final boolean goneIsDone;
    private volatile Optional<SeveralRecords> several;

    /**
     * @param goneIsDone whether what is not there any more counts as deleted, as where a filter has found it before
     */
    public ByIds(EndpointOptions options, BulkCalls calls, boolean goneIsDone) {
        this.options = options;
        this.calls = calls;
        this.updates = new PartialUpdates(options, calls);
        this.goneIsDone = goneIsDone;
    }

    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        return sorted(atOnceOrSingly(chunk)).stoppedAtFailure(isolating());
    }

    private ChunkOutcome atOnceOrSingly(List<InputRecord> chunk) {
        if (chunk.size() > 1) {
            try {
                Optional<SeveralRecords> known = several();
                if (known.isPresent()) {
                    return atOnce(known.get()).work(chunk);
                }
            } catch (TwentyException e) {
                return ChunkOutcome.stopped(chunk, e);
            }
        }
        return new Singles(one(), !isolating()).work(chunk);
    }

    /** Asked of the server once in an operation. */
    private Optional<SeveralRecords> several() {
        if (several == null) {
            several = SeveralRecords.of(calls);
        }
        return several;
    }

    private ChunkWork atOnce(SeveralRecords records) {
        Singles singles = new Singles(one(), false);
        if (options.operation() == Operation.UPDATE_MANY) {
            return new UpdateByIds(calls, records, updates, singles);
        }
        boolean softly = options.operation() == Operation.DELETE_MANY
                && options.writing().isSoftDelete();
        return new AtOnce(records, new DeleteByIds(calls, records, softly, goneIsDone), singles);
    }

    private ChunkWork.Call one() {
        return switch (options.operation()) {
            case UPDATE_MANY -> updates::updateFirst;
            case DESTROY_MANY -> chunk -> List.of(destroy(chunk.get(0)));
            default -> chunk -> List.of(calls.delete(chunk.get(0)));
        };
    }

    private Object destroy(InputRecord item) {
        try {
            return calls.delete(item);
        } catch (TwentyNotFoundException e) {
            if (SoftlyDeleted.destroy(calls, item)) {
                return Map.of(RecordWithId.ID, item.id());
            }
            throw e;
        }
    }

    private boolean isolating() {
        return options.writing().getOnRecordError() == TwentyRecordError.isolate;
    }

    /** In the order of the input. */
    static ChunkOutcome sorted(ChunkOutcome outcome) {
        return new ChunkOutcome(
                outcome.results(),
                outcome.failures().stream()
                        .sorted(Comparator.comparing(failure -> failure.index()))
                        .toList(),
                outcome.stop(),
                outcome.undone().stream()
                        .sorted(Comparator.comparing(InputRecord::index))
                        .toList());
    }
}
