package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyDuplicateKey;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Upserts a chunk: one look-up by key, an update for each record that is there and differs, one create for all the others. Doing
 * it again does no harm, so that it may be repeated from anywhere.
 */
public final class UpsertWork implements ChunkWork {
    private final EndpointOptions options;
    private final List<String> keyFields;
    private final BulkCalls calls;
    private final KeyLookUp lookUp;
    private final UpsertCounts counts;
    private final KeyLocks underWay = new KeyLocks();
    private final SeenKeys seen = new SeenKeys();
    private final SeenKeys seenIds = new SeenKeys();
    private UpsertRules rules = UpsertRules.PLAIN;

    public UpsertWork(EndpointOptions options, BulkCalls calls, UpsertCounts counts) {
        this.options = options;
        this.keyFields = OptionChecks.upsertBy(options.writing().getUpsertBy());
        this.calls = calls;
        this.lookUp = new KeyLookUp(options.resource(), calls);
        this.counts = counts;
    }

    /** Has it follow other rules than those of the operation. */
    public UpsertWork by(UpsertRules others) {
        rules = others;
        return this;
    }

    @Override
    public ChunkOutcome work(List<InputRecord> chunk) {
        try {
            keyFields.forEach(this::refuseRenamed);
        } catch (TwentyException e) {
            return ChunkOutcome.stopped(chunk, e);
        }
        List<TwentyFailure> failures = new ArrayList<>();
        List<InputRecord> keyed = withKey(chunk, failures);
        ChunkOutcome outcome = new ChunkOutcome(new TreeMap<>(), failures, null, List.of());
        if (keyed.isEmpty()) {
            return outcome.stoppedAtFailure(isolating());
        }
        KnownFields fields;
        try {
            fields = calls.fields();
        } catch (TwentyException e) {
            return outcome.and(ChunkOutcome.stopped(keyed, e));
        }
        UpsertKeys keys = new UpsertKeys(keyFields, fields);
        UpsertGroups groups = groups(keyed, keys, failures);
        Set<List<String>> locked = groups.keys();
        if (locked.isEmpty()) {
            return refusedAlone(failures);
        }
        try {
            underWay.enter(locked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refusedAlone(failures)
                    .and(ChunkOutcome.stopped(chunk, refusal(chunk.get(0), "the thread was interrupted")));
        }
        try {
            return new ChunkOutcome(new TreeMap<>(), failures, null, List.of())
                    .and(lookUpAndWrite(groups, keys, fields))
                    .stoppedAtFailure(isolating());
        } finally {
            underWay.leave(locked);
        }
    }

    /** The server is asked only where other versions are known to have another name. */
    private void refuseRenamed(String path) {
        String field = path.split("\\.")[0];
        String resource = options.resource();
        Optional<String> other =
                ApiChanges.laterName(resource, field).or(() -> ApiChanges.earlierName(resource, field));
        Set<String> known = other.isPresent() ? calls.server().fields(resource) : Set.of();
        if (!known.contains(field) && other.filter(known::contains).isPresent()) {
            throw calls.refusal("The option upsertBy: " + field + " is " + other.get() + " on this server");
        }
    }

    private ChunkOutcome refusedAlone(List<TwentyFailure> failures) {
        return new ChunkOutcome(new TreeMap<>(), failures, null, List.of()).stoppedAtFailure(isolating());
    }

    private boolean isolating() {
        return options.writing().getOnRecordError() == TwentyRecordError.isolate;
    }

    /** What has no key is refused before the server is asked anything. */
    private List<InputRecord> withKey(List<InputRecord> chunk, List<TwentyFailure> failures) {
        List<InputRecord> keyed = new ArrayList<>();
        for (InputRecord item : chunk) {
            boolean isKeyless =
                    keyFields.stream().anyMatch(field -> UpsertKeys.isBlank(UpsertKeys.at(item.record(), field)));
            if (isKeyless) {
                failures.add(failure(item, withoutKey()));
            } else {
                keyed.add(item);
            }
        }
        return keyed;
    }

    private String withoutKey() {
        return "it has no " + String.join(" and ", keyFields) + ", by which it is known";
    }

    private UpsertGroups groups(List<InputRecord> keyed, UpsertKeys keys, List<TwentyFailure> failures) {
        UpsertGroups groups = new UpsertGroups();
        for (InputRecord item : keyed) {
            try {
                Set<List<String>> given = keys.given(item.record());
                if (given.isEmpty()) {
                    failures.add(failure(item, withoutKey()));
                } else if (isRefusedAsSeen(given)) {
                    failures.add(failure(item, "an earlier record has the same key: " + shown(given)));
                } else {
                    groups.add(UpsertGroup.of(item, given));
                }
            } catch (IllegalArgumentException e) {
                failures.add(failure(item, e.getMessage()));
            }
        }
        return groups;
    }

    private boolean isRefusedAsSeen(Set<List<String>> keys) {
        return options.writing().getOnDuplicateKey() == TwentyDuplicateKey.refuse && seen.add(keys);
    }

    /** The first is that of the server's version, or of the primary address. */
    private static List<String> shown(Set<List<String>> keys) {
        return keys.iterator().next();
    }

    private ChunkOutcome lookUpAndWrite(UpsertGroups groups, UpsertKeys keys, KnownFields fields) {
        Map<UpsertGroup, List<Map<?, ?>>> matches;
        try {
            matches = new UpsertMatches(lookUp, keys, fields)
                    .find(groups, options.writing().isRestoreDeleted());
        } catch (TwentyException e) {
            List<InputRecord> items = groups.all().stream()
                    .flatMap(group -> group.items().stream())
                    .toList();
            return ChunkOutcome.stopped(items, e);
        }
        List<TwentyFailure> failures = new ArrayList<>();
        if (options.writing().getOnDuplicateKey() == TwentyDuplicateKey.refuse) {
            matches = firstOfEach(matches, failures);
        }
        return new ChunkOutcome(new TreeMap<>(), failures, null, List.of()).and(write(matches, keys, fields));
    }

    /** Where several of the input turn out to be one only by the record that is stored, the first alone is left. */
    private Map<UpsertGroup, List<Map<?, ?>>> firstOfEach(
            Map<UpsertGroup, List<Map<?, ?>>> matches, List<TwentyFailure> failures) {
        Map<UpsertGroup, List<Map<?, ?>>> left = new LinkedHashMap<>();
        matches.forEach((group, stored) -> {
            boolean isSeen = stored.size() == 1 && seenIds.add(List.of(List.of(BulkCalls.idOf(stored.get(0)))));
            List<InputRecord> later = isSeen
                    ? group.items()
                    : group.items().subList(1, group.items().size());
            later.forEach(
                    item -> failures.add(failure(item, "an earlier record is the same stored record, " + ids(stored))));
            if (!isSeen) {
                left.put(UpsertGroup.of(group.first(), group.keys()), stored);
            }
        });
        return left;
    }

    private ChunkOutcome write(Map<UpsertGroup, List<Map<?, ?>>> matches, UpsertKeys keys, KnownFields fields) {
        ChunkOutcome outcome = new ChunkOutcome(new TreeMap<>(), List.of(), null, List.of());
        RecordChanges changes = new RecordChanges(fields, rules);
        List<UpsertWrite> writes = new ArrayList<>();
        for (Map.Entry<UpsertGroup, List<Map<?, ?>>> entry : matches.entrySet()) {
            UpsertGroup group = entry.getKey();
            try {
                Map<?, ?> stored = only(group, entry.getValue());
                if (stored == null && !(rules.creates() && options.writing().isCreateMissing())) {
                    outcome = outcome.and(group.refused(missing(group)));
                    continue;
                }
                UpsertWrite write = UpsertWrite.of(group, stored, keys, changes);
                if (write.isUpdate() && !write.isRestore() && changes.areStored(write.record(), write.stored())) {
                    counts.add(UpsertCounts.UNCHANGED, 1);
                    outcome = outcome.and(group.done(write.stored()));
                } else {
                    writes.add(write);
                }
            } catch (IllegalArgumentException e) {
                outcome = outcome.and(group.refused(failure(group.first(), e.getMessage())));
            }
        }
        UpsertWrites sending =
                new UpsertWrites(options, calls, counts, new KeyedServer(lookUp, keys, fields)).by(rules);
        return outcome.and(sending.send(writes));
    }

    /** Null where there is none. */
    private static Map<?, ?> only(UpsertGroup group, List<Map<?, ?>> matches) {
        if (matches.size() > 1) {
            boolean areDeleted = matches.get(0).get(UpsertWrite.DELETED_AT) != null;
            throw new IllegalArgumentException("more than one " + (areDeleted ? "softly deleted " : "")
                    + "record has the key " + shown(group.keys()) + ": " + ids(matches));
        }
        return matches.isEmpty() ? null : matches.get(0);
    }

    private static String ids(List<Map<?, ?>> records) {
        return records.stream().map(record -> String.valueOf(record.get(ID))).collect(Collectors.joining(", "));
    }

    private TwentyFailure missing(UpsertGroup group) {
        String record = "none has the key " + shown(group.keys());
        return new TwentyFailure(group.first().index(), group.record(), calls.notFound(record));
    }

    private TwentyFailure failure(InputRecord item, String why) {
        return new TwentyFailure(item.index(), item.record(), refusal(item, why));
    }

    private TwentyValidationException refusal(InputRecord item, String why) {
        return calls.refusal("Record " + item.index() + " cannot be upserted: " + why);
    }
}
