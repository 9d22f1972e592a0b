package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of created records, which a server may have stored otherwise than they were thought to be. The next run would not find
 * such a record, and create it once more.
 */
final class CreatedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(CreatedKeys.class);

    private final BulkCalls calls;
    private final UpsertKeys keys;
    private final boolean isStrict;

    /** @param isStrict whether such a record is a failure; else a warning tells of it */
    CreatedKeys(BulkCalls calls, UpsertKeys keys, boolean isStrict) {
        this.calls = calls;
        this.keys = keys;
        this.isStrict = isStrict;
    }

    ChunkOutcome check(List<UpsertWrite> creates, ChunkOutcome outcome) {
        ChunkOutcome checked = outcome;
        for (UpsertWrite write : creates) {
            Object answer = outcome.results().get(write.group().first().index());
            if (answer instanceof Map<?, ?> created && keys.areIn(created)) {
                Set<List<String>> stored = keys.stored(created);
                if (stored.stream().noneMatch(write.group().keys()::contains)) {
                    checked = told(write, created.get(ID), stored, checked);
                }
            }
        }
        return checked;
    }

    private ChunkOutcome told(UpsertWrite write, Object id, Set<List<String>> stored, ChunkOutcome outcome) {
        InputRecord first = write.group().first();
        String message = "Record " + first.index() + " was created as " + id + ", but with "
                + String.join(" and ", keys.paths()) + " " + shown(write.group().keys()) + ", which Twenty stored as "
                + shown(stored) + ": the next upsert would not find it and create it again. Write it as Twenty stores"
                + " it";
        if (!isStrict) {
            LOG.warn("{}: {}", calls.action(), message);
            return outcome;
        }
        TwentyException.Refusal refusal = new TwentyException.Refusal(
                calls.resource(), calls.operationName(), calls.status(), null, List.of(message));
        TwentyValidationException failure = new TwentyValidationException(calls.action() + ": " + message, refusal)
                .at(
                        calls.placeOf(first.index()),
                        keys.paths().size() == 1 ? keys.paths().get(0) : null)
                .created(String.valueOf(id));
        TreeMap<Integer, Object> results = new TreeMap<>(outcome.results());
        write.group().items().forEach(item -> results.remove(item.index()));
        ChunkOutcome others = new ChunkOutcome(results, outcome.failures(), outcome.stop(), outcome.undone());
        return others.and(write.group().refused(new TwentyFailure(first.index(), first.record(), failure)));
    }

    /** The first is that of the server's version, or of the primary address. */
    private static String shown(Set<List<String>> keys) {
        return keys.isEmpty() ? "nothing" : String.join(", ", keys.iterator().next());
    }
}
