package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyDuplicateKey;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordParts;
import io.github.cameltwenty.internal.record.RecordWithId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Upserts a chunk: one look-up by key, an update for each record that is there and differs, one create for all the others. Doing
 * it again does no harm, so that it may be repeated from anywhere.
 */
public final class UpsertWork implements ChunkWork {
    private final String resource;
    private final EndpointOptions options;
    private final List<String> keyFields;
    private final StoredValues values;
    private final BulkCalls calls;
    private final UpsertCounts counts;
    private final KeyLocks underWay = new KeyLocks();
    private final Set<List<String>> seen = ConcurrentHashMap.newKeySet();

    public UpsertWork(EndpointOptions options, BulkCalls calls, UpsertCounts counts) {
        this.resource = options.resource();
        this.options = options;
        this.keyFields = OptionChecks.upsertBy(options.writing().getUpsertBy());
        this.values = new StoredValues(resource);
        this.calls = calls;
        this.counts = counts;
    }

    /** Records of the input that have the same key, as one. */
    private record Group(List<InputRecord> items, Map<String, Object> record) {
        InputRecord first() {
            return items.get(0);
        }
    }

    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        List<TwentyFailure> failures = new ArrayList<>();
        Map<List<String>, Group> groups = groups(chunk, failures);
        ChunkOutcome outcome = new ChunkOutcome(new TreeMap<>(), failures, null, List.of());
        if (groups.isEmpty()) {
            return outcome.stoppedAtFailure(isolating());
        }
        try {
            underWay.enter(groups.keySet());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return outcome.and(ChunkOutcome.stopped(
                    chunk, failure(chunk.get(0), "the thread was interrupted").exception()));
        }
        try {
            return outcome.and(lookUpAndWrite(chunk, groups)).stoppedAtFailure(isolating());
        } finally {
            underWay.leave(groups.keySet());
        }
    }

    private boolean isolating() {
        return options.writing().getOnRecordError() == TwentyRecordError.isolate;
    }

    private ChunkOutcome lookUpAndWrite(List<InputRecord> chunk, Map<List<String>, Group> groups) {
        Map<List<String>, List<Map<?, ?>>> stored;
        try {
            stored = lookUp(groups.keySet());
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(chunk, e);
        }
        return write(groups, stored);
    }

    private Map<List<String>, Group> groups(List<InputRecord> chunk, List<TwentyFailure> failures) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (InputRecord item : chunk) {
            List<String> key = key(item.record());
            if (key == null) {
                failures.add(failure(item, "it has no " + String.join(" and ", keyFields) + ", by which it is known"));
            } else if (options.writing().getOnDuplicateKey() == TwentyDuplicateKey.refuse && !seen.add(key)) {
                failures.add(failure(item, "an earlier record has the same key: " + key));
            } else if (!groups.containsKey(key)) {
                groups.put(key, new Group(new ArrayList<>(List.of(item)), item.record()));
            } else {
                Group group = groups.get(key);
                group.items().add(item);
                groups.put(key, new Group(group.items(), RecordParts.merge(group.record(), item.record())));
            }
        }
        return groups;
    }

    /** Null where a part of it is missing. */
    private List<String> key(Map<?, ?> record) {
        List<String> key = new ArrayList<>();
        for (String field : keyFields) {
            Object value = StoredValues.at(record, field);
            if (value == null || value.toString().isBlank()) {
                return null;
            }
            key.add(values.comparable(field, value));
        }
        return key;
    }

    private Map<List<String>, List<Map<?, ?>>> lookUp(Set<List<String>> keys) {
        List<TwentyFilter> filters = new ArrayList<>();
        for (int i = 0; i < keyFields.size(); i++) {
            String field = keyFields.get(i);
            Set<String> wanted = new LinkedHashSet<>();
            for (List<String> key : keys) {
                wanted.addAll(values.spellings(field, key.get(i)));
            }
            filters.add(TwentyFilter.field(field).inOrAlike(wanted));
        }
        return calls.find(TwentyFilter.all(filters), keys.size()).stream()
                .map(record -> (Map<?, ?>) record)
                .filter(record -> key(record) != null)
                .collect(Collectors.groupingBy(this::key));
    }

    /** What is to be sent of a group: changes to the record that is stored, or a new record. */
    private record Write(Group group, Map<?, ?> stored, Map<String, Object> record) {
        boolean isUpdate() {
            return stored != null;
        }
    }

    private ChunkOutcome write(Map<List<String>, Group> groups, Map<List<String>, List<Map<?, ?>>> stored) {
        ChunkOutcome outcome = new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
        List<Write> writes = new ArrayList<>();
        for (Map.Entry<List<String>, Group> entry : groups.entrySet()) {
            List<Map<?, ?>> matches = stored.getOrDefault(entry.getKey(), List.of());
            Group group = entry.getValue();
            if (matches.isEmpty()) {
                writes.add(new Write(group, null, numbered(group.record())));
            } else if (matches.size() > 1) {
                String ids = matches.stream()
                        .map(match -> String.valueOf(match.get(ID)))
                        .collect(Collectors.joining(", "));
                outcome = outcome.and(refused(
                        group,
                        failure(group.first(), "more than one record has the key " + entry.getKey() + ": " + ids)));
            } else {
                Write update = update(group, matches.get(0));
                if (values.isStored(update.record(), update.stored())) {
                    counts.add(UpsertCounts.UNCHANGED, 1);
                    outcome = outcome.and(done(group, update.stored()));
                } else {
                    writes.add(update);
                }
            }
        }
        return outcome.and(send(writes));
    }

    private static Write update(Group group, Map<?, ?> stored) {
        Map<String, Object> changes = new LinkedHashMap<>(group.record());
        changes.remove(ID);
        return new Write(group, stored, changes);
    }

    /**
     * The updates, then the creates. Never a create by the server's own upsert: that takes any record with an equal unique value for
     * the one that is meant, and overwrites it.
     */
    private ChunkOutcome send(List<Write> writes) {
        ChunkOutcome outcome = update(writes.stream().filter(Write::isUpdate).toList());
        List<Write> creates = writes.stream().filter(write -> !write.isUpdate()).toList();
        if (creates.isEmpty()) {
            return outcome;
        }
        return outcome.and(
                outcome.stop() == null
                        ? sendAtOnce(creates, calls::create)
                        : ChunkOutcome.stopped(
                                creates.stream()
                                        .flatMap(write -> write.group().items().stream())
                                        .toList(),
                                outcome.stop()));
    }

    /** By the server's own upsert where that saves calls, else one by one. */
    private ChunkOutcome update(List<Write> updates) {
        if (updates.size() > 1 && calls.canUpsert()) {
            return sendAtOnce(updates, calls::upsert);
        }
        ChunkOutcome outcome = new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
        for (Write write : updates) {
            outcome = outcome.and(
                    outcome.stop() == null
                            ? update(write)
                            : ChunkOutcome.stopped(write.group().items(), outcome.stop()));
        }
        return outcome;
    }

    private ChunkOutcome update(Write write) {
        Group group = write.group();
        try {
            String id = String.valueOf(write.stored().get(ID));
            Object updated = calls.update(new InputRecord(group.first().index(), id, write.record()));
            counts.add(UpsertCounts.UPDATED, 1);
            return done(group, updated);
        } catch (TwentyException e) {
            return ChunkOutcome.isRefusal(e)
                    ? refused(group, new TwentyFailure(group.first().index(), group.record(), e))
                    : ChunkOutcome.stopped(group.items(), e);
        }
    }

    private ChunkOutcome sendAtOnce(List<Write> writes, ChunkWork.Call call) {
        Map<Integer, Write> byIndex = new LinkedHashMap<>();
        List<InputRecord> chunk = new ArrayList<>();
        for (Write write : writes) {
            int index = write.group().first().index();
            chunk.add(new InputRecord(index, null, write.isUpdate() ? identified(write) : write.record()));
            byIndex.put(index, write);
        }
        ChunkOutcome sent = ChunkWork.of(call, true).work(chunk);
        ChunkOutcome all = new ChunkOutcome(new TreeMap<>(), List.of(), sent.stop(), sent.undone());
        for (Map.Entry<Integer, Object> result : sent.results().entrySet()) {
            Write write = byIndex.get(result.getKey());
            counts.add(write.isUpdate() ? UpsertCounts.UPDATED : UpsertCounts.CREATED, 1);
            all = all.and(done(write.group(), result.getValue()));
        }
        for (TwentyFailure failure : sent.failures()) {
            all = all.and(refused(byIndex.get(failure.index()).group(), failure));
        }
        return all;
    }

    /** With the id by which the server's own upsert knows it, and what that would set anew (recorded in November 2025). */
    private static Map<String, Object> identified(Write write) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (String kept : List.of("position", "createdBy")) {
            if (write.stored().get(kept) != null) {
                record.put(kept, write.stored().get(kept));
            }
        }
        record.putAll(write.record());
        RecordParts.UNCHANGEABLE.forEach(record::remove);
        record.put(ID, write.stored().get(ID));
        return record;
    }

    private Map<String, Object> numbered(Map<String, Object> record) {
        boolean wanted = options.writing().isClientIds() && record.get(ID) == null;
        return wanted ? new RecordWithId(UUID.randomUUID().toString(), record) : record;
    }

    private static ChunkOutcome done(Group group, Object record) {
        return ChunkOutcome.done(
                group.items(), group.items().stream().map(item -> record).toList());
    }

    private static ChunkOutcome refused(Group group, TwentyFailure failure) {
        List<TwentyFailure> failures = group.items().stream()
                .map(item -> new TwentyFailure(item.index(), failure.record(), failure.exception()))
                .toList();
        return new ChunkOutcome(new TreeMap<>(), failures, null, List.of());
    }

    private TwentyFailure failure(InputRecord item, String why) {
        String message = "Record " + item.index() + " cannot be upserted: " + why;
        Refusal refusal = new Refusal(resource, calls.operationName(), 0, null, List.of(message));
        return new TwentyFailure(
                item.index(), item.record(), new TwentyValidationException(calls.action() + ": " + message, refusal));
    }
}
