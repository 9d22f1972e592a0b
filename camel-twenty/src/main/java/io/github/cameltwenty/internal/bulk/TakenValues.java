package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Creates that a server refuses since another record holds a unique value of theirs: a softly deleted one, which look-ups do not
 * see, or one that is known by another field.
 */
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

    /** The outcome, in which the refusals name the records that hold the values, as far as these are found. */
    ChunkOutcome explain(ChunkOutcome outcome, List<UpsertWrite> refused) {
        Map<UpsertWrite, Holder> holders = new HashMap<>();
        refused.forEach(
                write -> holders.put(write, toldBy(failure(outcome, write).exception())));
        find(server, refused, holders);
        UniqueFields.ofTwenty(calls.resource()).forEach(path -> find(server.by(path), refused, holders));
        if (holders.containsValue(null)) {
            UniqueFields.ofWorkspace(calls, server.fields()).forEach(path -> find(server.by(path), refused, holders));
        }
        ChunkOutcome explained = outcome;
        for (UpsertWrite write : refused) {
            if (holders.get(write) != null) {
                explained = without(write.group(), explained)
                        .and(write.group().refused(told(failure(outcome, write), holders.get(write))));
            }
        }
        return explained;
    }

    /** Null where the server does not tell. */
    private Holder toldBy(TwentyException refusal) {
        String id = refusal instanceof TwentyValidationException told
                ? told.getConflictingRecordId().orElse(null)
                : null;
        if (id == null) {
            return null;
        }
        boolean isDeleted = calls.findByIds(List.of(id), false).isEmpty();
        return new Holder("a unique value", Set.of(id), isDeleted);
    }

    /** Looks for those that are not found yet. */
    private static void find(KeyedServer by, List<UpsertWrite> refused, Map<UpsertWrite, Holder> holders) {
        Map<UpsertWrite, Set<List<String>>> keys = new HashMap<>();
        for (UpsertWrite write : refused) {
            if (holders.get(write) == null) {
                keys.put(write, keys(by, write));
            }
        }
        Set<List<String>> wanted =
                keys.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        if (wanted.isEmpty()) {
            return;
        }
        List<Map<?, ?>> found = by.holders(wanted);
        keys.forEach((write, own) -> holders.put(write, Holder.of(by.keys(), own, found)));
    }

    private static Set<List<String>> keys(KeyedServer by, UpsertWrite write) {
        try {
            return by.keys().given(write.record());
        } catch (IllegalArgumentException e) {
            // of a value that nobody knows how it is stored no holder is found
            return Set.of();
        }
    }

    private static TwentyFailure failure(ChunkOutcome outcome, UpsertWrite write) {
        return outcome.failures().stream()
                .filter(one -> one.index() == write.group().first().index())
                .findFirst()
                .orElseThrow();
    }

    private static ChunkOutcome without(UpsertGroup group, ChunkOutcome outcome) {
        Set<Integer> indexes = group.items().stream().map(InputRecord::index).collect(Collectors.toSet());
        List<TwentyFailure> others = new ArrayList<>(outcome.failures());
        others.removeIf(failure -> indexes.contains(failure.index()));
        return new ChunkOutcome(new TreeMap<>(outcome.results()), others, outcome.stop(), outcome.undone());
    }

    private TwentyFailure told(TwentyFailure failure, Holder holder) {
        boolean isKey = holder.field().equals(String.join(" and ", server.keys().paths()));
        String message = "Record " + failure.index() + " cannot be upserted: its " + holder.field() + " belongs to "
                + holder.shown() + ". " + holder.remedy(isKey);
        TwentyException cause = failure.exception();
        TwentyException.Refusal refusal = new TwentyException.Refusal(
                calls.resource(), calls.operationName(), cause.getStatusCode(), cause.getError(), cause.getMessages());
        return new TwentyFailure(
                failure.index(),
                failure.record(),
                new TwentyValidationException(calls.action() + ": " + message, refusal, cause)
                        .conflictingWith(holder.ids().iterator().next())
                        .at(calls.placeOf(failure.index()), holder.field()));
    }

    /**
     * Who has the value.
     *
     * @param field whose value it is
     * @param ids of one record or more, all softly deleted or all living
     */
    private record Holder(String field, Set<String> ids, boolean isDeleted) {
        /** Null where none of the records has one of the keys. */
        static Holder of(UpsertKeys keys, Set<List<String>> wanted, List<Map<?, ?>> found) {
            Set<String> living = new LinkedHashSet<>();
            Set<String> deleted = new LinkedHashSet<>();
            for (Map<?, ?> record : found) {
                if (keys.stored(record).stream().anyMatch(wanted::contains)) {
                    (record.get(UpsertWrite.DELETED_AT) == null ? living : deleted).add(String.valueOf(record.get(ID)));
                }
            }
            Set<String> ids = living.isEmpty() ? deleted : living;
            return ids.isEmpty() ? null : new Holder(String.join(" and ", keys.paths()), ids, living.isEmpty());
        }

        String shown() {
            return (isDeleted ? "a record that is softly deleted, " : "another record, ") + String.join(", ", ids);
        }

        String remedy(boolean isKey) {
            if (!isDeleted) {
                return "Update that one, or give another value";
            }
            return isKey
                    ? "Restore it (restoreOne, or restoreDeleted=true), or destroy it"
                    : "Restore it (restoreOne) and update it, or destroy it, or give another value";
        }
    }
}
