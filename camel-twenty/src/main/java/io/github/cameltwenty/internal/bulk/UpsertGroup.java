package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.internal.record.InputRecord;
import io.github.cameltwenty.internal.record.RecordParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records of the input that are one by their keys.
 *
 * @param items in the order of the input
 * @param record all of them merged: later fields win
 */
record UpsertGroup(List<InputRecord> items, Map<String, Object> record, Set<List<String>> keys) {
    static UpsertGroup of(InputRecord item, Set<List<String>> keys) {
        return new UpsertGroup(List.of(item), item.record(), keys);
    }

    InputRecord first() {
        return items.get(0);
    }

    UpsertGroup and(UpsertGroup other) {
        List<InputRecord> all = new ArrayList<>(items);
        all.addAll(other.items);
        all.sort(Comparator.comparing(InputRecord::index));
        Map<String, Object> merged = all.get(0).record();
        for (InputRecord item : all.subList(1, all.size())) {
            merged = RecordParts.merge(merged, item.record());
        }
        Set<List<String>> both = new LinkedHashSet<>(keys);
        both.addAll(other.keys);
        return new UpsertGroup(all, merged, both);
    }

    ChunkOutcome done(Object stored) {
        return ChunkOutcome.done(items, items.stream().map(item -> stored).toList());
    }

    /** The failure of one is that of all. */
    ChunkOutcome refused(TwentyFailure failure) {
        List<TwentyFailure> failures = items.stream()
                .map(item -> new TwentyFailure(item.index(), failure.record(), failure.exception()))
                .toList();
        return new ChunkOutcome(new TreeMap<>(), failures, null, List.of());
    }
}
