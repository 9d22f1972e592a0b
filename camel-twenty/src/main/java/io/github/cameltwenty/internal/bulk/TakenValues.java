package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Creates that a server refuses since a softly deleted record, which look-ups do not see, holds a unique value of theirs. */
final class TakenValues {
    /** The words of 1.0.3, November 2025 and 2.21. */
    private static final List<String> WORDS =
            List.of("duplicate key value", "Duplicate ", "A duplicate entry was detected", "Record already exists");

    private final BulkCalls calls;
    private final KeyedServer server;

    TakenValues(BulkCalls calls, KeyedServer server) {
        this.calls = calls;
        this.server = server;
    }

    /** Whether a create was refused for that. */
    boolean isCause(ChunkOutcome outcome, UpsertWrite create) {
        return outcome.failures().stream()
                .anyMatch(failure -> failure.index() == create.group().first().index() && saysSo(failure));
    }

    private static boolean saysSo(TwentyFailure failure) {
        return failure.exception().getMessages().stream()
                .anyMatch(message -> WORDS.stream().anyMatch(message::contains));
    }

    /**
     * The outcome, with the ids of the records that hold the keys.
     *
     * @param restore makes such a record the one that was given; null where that is not wanted
     */
    ChunkOutcome explain(
            ChunkOutcome outcome, List<UpsertWrite> refused, BiFunction<UpsertWrite, Map<?, ?>, ChunkOutcome> restore) {
        Set<List<String>> keys = refused.stream()
                .flatMap(write -> write.group().keys().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Map<?, ?>> deleted = server.deleted(keys);
        ChunkOutcome explained = outcome;
        for (UpsertWrite write : refused) {
            List<Map<?, ?>> holders = deleted.stream()
                    .<Map<?, ?>>map(record -> record)
                    .filter(record -> server.keys().stored(record).stream()
                            .anyMatch(write.group().keys()::contains))
                    .toList();
            if (holders.isEmpty()) {
                continue;
            }
            explained = without(write.group(), explained);
            explained = explained.and(
                    restore != null && holders.size() == 1 && explained.stop() == null
                            ? restore.apply(write, holders.get(0))
                            : write.group().refused(told(write, outcome, holders)));
        }
        return explained;
    }

    private static ChunkOutcome without(UpsertGroup group, ChunkOutcome outcome) {
        Set<Integer> indexes = group.items().stream().map(InputRecord::index).collect(Collectors.toSet());
        List<TwentyFailure> others = new ArrayList<>(outcome.failures());
        others.removeIf(failure -> indexes.contains(failure.index()));
        return new ChunkOutcome(new TreeMap<>(outcome.results()), others, outcome.stop(), outcome.undone());
    }

    private TwentyFailure told(UpsertWrite write, ChunkOutcome outcome, List<Map<?, ?>> holders) {
        TwentyFailure failure = outcome.failures().stream()
                .filter(one -> one.index() == write.group().first().index())
                .findFirst()
                .orElseThrow();
        String ids =
                holders.stream().map(holder -> String.valueOf(holder.get(ID))).collect(Collectors.joining(", "));
        String message = "Record " + failure.index() + " cannot be upserted: its key belongs to a record that is softly"
                + " deleted, " + ids + ". Restore it (restoreOne, or restoreDeleted=true), or destroy it";
        TwentyException cause = failure.exception();
        TwentyException.Refusal refusal = new TwentyException.Refusal(
                calls.resource(), calls.operationName(), cause.getStatusCode(), cause.getError(), cause.getMessages());
        return new TwentyFailure(
                failure.index(),
                failure.record(),
                new TwentyValidationException(calls.action() + ": " + message, refusal, cause));
    }
}
