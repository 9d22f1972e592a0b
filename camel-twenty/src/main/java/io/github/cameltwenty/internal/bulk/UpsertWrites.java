package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyRecordCheck;
import io.github.cameltwenty.internal.bulk.SeveralRecords.StoredChange;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordWithId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what an upsert has found out: the updates, then the creates. */
final class UpsertWrites {
    private static final Logger LOG = LoggerFactory.getLogger(UpsertWrites.class);

    private final EndpointOptions options;
    private final BulkCalls calls;
    private final UpsertCounts counts;
    private final KeyedServer server;
    private UpsertRules rules = UpsertRules.PLAIN;

    UpsertWrites(EndpointOptions options, BulkCalls calls, UpsertCounts counts, KeyedServer server) {
        this.options = options;
        this.calls = calls;
        this.counts = counts;
        this.server = server;
    }

    UpsertWrites by(UpsertRules others) {
        rules = others;
        return this;
    }

    /**
     * Never a create by the server's own upsert: that takes any record with an equal unique value for the one that is meant, and
     * overwrites it.
     */
    ChunkOutcome send(List<UpsertWrite> writes) {
        ChunkOutcome outcome =
                update(writes.stream().filter(UpsertWrite::isUpdate).toList());
        List<UpsertWrite> creates =
                writes.stream().filter(write -> !write.isUpdate()).toList();
        if (creates.isEmpty()) {
            return outcome;
        }
        return outcome.and(
                outcome.stop() == null
                        ? create(creates)
                        : ChunkOutcome.stopped(items(creates).toList(), outcome.stop()));
    }

    private static Stream<InputRecord> items(List<UpsertWrite> writes) {
        return writes.stream().flatMap(write -> write.group().items().stream());
    }

    private ChunkOutcome update(List<UpsertWrite> updates) {
        ChunkOutcome outcome =
                changeAll(updates.stream().filter(write -> !write.isRestore()).toList());
        for (UpsertWrite write : updates.stream().filter(UpsertWrite::isRestore).toList()) {
            outcome = outcome.and(
                    outcome.stop() == null
                            ? restore(write)
                            : ChunkOutcome.stopped(write.group().items(), outcome.stop()));
        }
        return outcome;
    }

    /** In one call where the server has one, else one by one. */
    private ChunkOutcome changeAll(List<UpsertWrite> updates) {
        Optional<SeveralRecords> several;
        try {
            several = updates.size() > 1 ? SeveralRecords.of(calls) : Optional.empty();
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(items(updates).toList(), e);
        }
        Map<Integer, UpsertWrite> byIndex = byIndex(updates);
        ChunkWork singles = new Singles(chunk -> List.of(calls.update(chunk.get(0))), false);
        List<StoredChange> changes = updates.stream().map(UpsertWrites::change).toList();
        ChunkOutcome sent = several.isPresent()
                ? new EachChange(several.get(), singles).work(changes)
                : singles.work(changes.stream().map(StoredChange::item).toList());
        return ofGroups(sent, byIndex);
    }

    private static StoredChange change(UpsertWrite write) {
        InputRecord item = new InputRecord(write.group().first().index(), write.storedId(), write.record());
        return new StoredChange(item, write.record(), write.stored());
    }

    private static Map<Integer, UpsertWrite> byIndex(List<UpsertWrite> writes) {
        Map<Integer, UpsertWrite> byIndex = new LinkedHashMap<>();
        writes.forEach(write -> byIndex.put(write.group().first().index(), write));
        return byIndex;
    }

    private ChunkOutcome restore(UpsertWrite write) {
        UpsertGroup group = write.group();
        try {
            Object updated = calls.update(new InputRecord(
                    group.first().index(), write.storedId(), restored(write).record()));
            counts.add(UpsertCounts.UPDATED, 1);
            return group.done(updated);
        } catch (TwentyException e) {
            return ChunkOutcome.isRefusal(e)
                    ? group.refused(new TwentyFailure(group.first().index(), group.record(), e))
                    : ChunkOutcome.stopped(group.items(), e);
        }
    }

    /** What is to be changed of a record that is brought back, of which no more than its key was read before. */
    private UpsertWrite restored(UpsertWrite write) {
        String id = write.storedId();
        InputRecord item = new InputRecord(write.group().first().index(), id, Map.of(ID, id));
        Object living = new FilterCalls(calls, true).restoreOne(item);
        try {
            return UpsertWrite.of(write.group(), (Map<?, ?>) living, server.keys(), new RecordChanges(server.fields()));
        } catch (IllegalArgumentException e) {
            throw calls.refusal(
                    "Record " + item.index() + " was restored, " + id + ", and cannot be updated: " + e.getMessage());
        }
    }

    private ChunkOutcome create(List<UpsertWrite> creates) {
        boolean isStrict = options.writing().getCheckRecords() == TwentyRecordCheck.strict;
        ChunkOutcome outcome = new CreatedKeys(calls, server.keys(), isStrict).check(creates, createAtOnce(creates));
        TakenValues taken = new TakenValues(calls, server);
        List<UpsertWrite> refused =
                creates.stream().filter(write -> taken.isCause(outcome, write)).toList();
        if (refused.isEmpty() || outcome.stop() != null) {
            return outcome;
        }
        try {
            return taken.explain(outcome, refused);
        } catch (TwentyException e) {
            if (rules.needsHolders() && KeyLookUp.isPassing(e)) {
                return stopped(outcome, refused, e);
            }
            LOG.warn("{}: the record that holds a refused value was not found: {}", calls.action(), e.getMessage());
            return outcome;
        }
    }

    /** Those that were refused are undone: they are tried again by whoever goes on. */
    private static ChunkOutcome stopped(ChunkOutcome outcome, List<UpsertWrite> refused, TwentyException stop) {
        List<InputRecord> undone = items(refused).toList();
        Set<Integer> indexes = undone.stream().map(InputRecord::index).collect(Collectors.toSet());
        List<TwentyFailure> others = outcome.failures().stream()
                .filter(failure -> !indexes.contains(failure.index()))
                .toList();
        return new ChunkOutcome(outcome.results(), others, null, outcome.undone())
                .and(ChunkOutcome.stopped(undone, stop));
    }

    private ChunkOutcome createAtOnce(List<UpsertWrite> creates) {
        List<InputRecord> chunk = creates.stream().map(this::numbered).toList();
        BatchSize size = calls.batchSize(options.writing().getBatchSize());
        return ofGroups(size.work(calls.hasty()::create, calls::create, true).work(chunk), byIndex(creates));
    }

    /** What became of the first of each group is what became of all. */
    private ChunkOutcome ofGroups(ChunkOutcome sent, Map<Integer, UpsertWrite> byIndex) {
        List<InputRecord> undone = new ArrayList<>();
        for (InputRecord item : sent.undone()) {
            List<InputRecord> group = byIndex.get(item.index()).group().items();
            undone.add(item);
            undone.addAll(group.subList(1, group.size()));
        }
        ChunkOutcome all = new ChunkOutcome(new TreeMap<>(), List.of(), sent.stop(), undone);
        for (Map.Entry<Integer, Object> result : sent.results().entrySet()) {
            UpsertWrite write = byIndex.get(result.getKey());
            counts.add(write.isUpdate() ? UpsertCounts.UPDATED : UpsertCounts.CREATED, 1);
            all = all.and(write.group().done(result.getValue()));
        }
        for (TwentyFailure failure : sent.failures()) {
            UpsertWrite write = byIndex.get(failure.index());
            Object given = write.isUpdate() ? write.group().record() : failure.record();
            all = all.and(write.group().refused(new TwentyFailure(failure.index(), given, failure.exception())));
        }
        return all;
    }

    private InputRecord numbered(UpsertWrite write) {
        InputRecord first = write.group().first();
        Map<String, Object> record = write.record();
        boolean wanted = options.writing().isClientIds() && record.get(ID) == null;
        String id = first.id() == null ? UUID.randomUUID().toString() : first.id();
        return new InputRecord(
                first.index(), null, wanted ? new RecordWithId(id, record) : record, first.isRepeat(), null);
    }

    private static ChunkOutcome nothing() {
        return new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
    }
}
