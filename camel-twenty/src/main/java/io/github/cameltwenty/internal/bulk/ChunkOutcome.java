package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a chunk of a bulk operation.
 *
 * @param results of the records that are done, by index
 * @param failures the records that are refused
 * @param stop what ended the work on the chunk before its end; null where nothing did
 * @param undone the records that are neither done nor refused, as {@code stop} left them
 */
public record ChunkOutcome(
        TreeMap<Integer, Object> results,
        List<TwentyFailure> failures,
        TwentyException stop,
        List<InputRecord> undone) {
    static ChunkOutcome done(List<InputRecord> chunk, List<?> results) {
        TreeMap<Integer, Object> byIndex = new TreeMap<>();
        int first = chunk.get(0).index();
        for (int i = 0; i < results.size(); i++) {
            byIndex.put(i < chunk.size() ? chunk.get(i).index() : first + i, results.get(i));
        }
        return new ChunkOutcome(byIndex, List.of(), null, List.of());
    }

    static ChunkOutcome refused(InputRecord item, TwentyException refusal) {
        return new ChunkOutcome(
                new TreeMap<>(), List.of(new TwentyFailure(item.index(), item.record(), refusal)), null, List.of());
    }

    public static ChunkOutcome stopped(List<InputRecord> chunk, TwentyException cause) {
        return new ChunkOutcome(new TreeMap<>(), List.of(), cause, chunk);
    }

    /** This and what came of the records after it. */
    public ChunkOutcome and(ChunkOutcome later) {
        TreeMap<Integer, Object> bothResults = new TreeMap<>(results);
        bothResults.putAll(later.results);
        List<TwentyFailure> bothFailures = new ArrayList<>(failures);
        bothFailures.addAll(later.failures);
        List<InputRecord> bothUndone = new ArrayList<>(undone);
        bothUndone.addAll(later.undone);
        return new ChunkOutcome(bothResults, bothFailures, stop == null ? later.stop : stop, bothUndone);
    }

    /**
     * Without isolation the first refused record stops the work, after what its chunk could do.
     *
     * @param isolate whether the refused records are told and all others go on
     */
    ChunkOutcome stoppedAtFailure(boolean isolate) {
        if (isolate || failures.isEmpty() || stop != null) {
            return this;
        }
        List<InputRecord> refused = failures.stream().map(ChunkOutcome::item).toList();
        List<TwentyFailure> created = failures.stream()
                .filter(failure -> isCreated(failure.exception()))
                .toList();
        return new ChunkOutcome(results, created, failures.get(0).exception(), refused);
    }

    @SuppressWarnings("unchecked")
    private static InputRecord item(TwentyFailure failure) {
        return new InputRecord(failure.index(), null, (Map<String, Object>) failure.record());
    }

    /**
     * The result of a chunk of one.
     *
     * @throws TwentyException why there is none
     */
    public Object onlyResult() {
        if (!failures.isEmpty()) {
            throw failures.get(0).exception();
        }
        if (stop != null) {
            throw stop;
        }
        return results.firstEntry().getValue();
    }

    /** Whether it is the records' fault and not the server's or the network's. */
    static boolean isRefusal(TwentyException e) {
        return e instanceof TwentyValidationException || e instanceof TwentyNotFoundException;
    }

    /** How many records are refused; of a chunk that is refused as a whole one is. */
    int refused() {
        long told = failures.stream()
                .filter(failure -> !isCreated(failure.exception()))
                .count();
        return (int) told + (stop != null && isRefusal(stop) ? 1 : 0);
    }

    /** Whether a record was created, and is a failure for something else. */
    static boolean isCreated(TwentyException e) {
        return e instanceof TwentyValidationException told
                && told.getCreatedRecordId().isPresent();
    }

    /** Whether some of the records may be there that are no results. */
    public boolean mayHoldMore() {
        return stop != null
                && (mayBeDone(stop) || failures.stream().anyMatch(failure -> isCreated(failure.exception())));
    }

    /** Whether the records of a failed call may be there all the same. */
    public static boolean mayBeDone(TwentyException e) {
        return e instanceof TwentyConnectionException connection && connection.isSent()
                || e instanceof TwentyServerException;
    }
}
