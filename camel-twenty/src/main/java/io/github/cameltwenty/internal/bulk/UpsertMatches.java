package io.github.cameltwenty.internal.bulk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stored records that the groups of a chunk mean. */
final class UpsertMatches {
    private final KeyLookUp lookUp;
    private final UpsertKeys keys;
    private final KnownFields fields;

    UpsertMatches(KeyLookUp lookUp, UpsertKeys keys, KnownFields fields) {
        this.lookUp = lookUp;
        this.keys = keys;
        this.fields = fields;
    }

    /**
     * Of each group. Groups that turn out to be one record become one.
     *
     * @param deletedToo whether a group without a living record may mean one that is softly deleted. It is asked before anything is
     *     created: 1.0.3 lets another record take a deleted one's values, so that it refuses nothing (recorded)
     */
    Map<UpsertGroup, List<Map<?, ?>>> find(UpsertGroups groups, boolean deletedToo) {
        Map<UpsertGroup, List<Map<?, ?>>> living =
                groups.matches(lookUp.living(keys, groups.keys(), fields), keys::stored);
        Set<List<String>> wanted = new LinkedHashSet<>();
        living.forEach((group, records) -> {
            if (records.isEmpty()) {
                wanted.addAll(group.keys());
            }
        });
        if (!deletedToo || wanted.isEmpty()) {
            return living;
        }
        Map<UpsertGroup, List<Map<?, ?>>> all = new LinkedHashMap<>();
        // by the wanted keys alone: a living record may have others of the deleted one's
        groups.matches(lookUp.deleted(keys, wanted, fields), record -> among(wanted, keys.stored(record)))
                .forEach((group, deleted) -> {
                    List<Map<?, ?>> records = living.getOrDefault(group, List.of());
                    all.put(group, records.isEmpty() ? deleted : records);
                });
        return all;
    }

    private static Set<List<String>> among(Set<List<String>> wanted, Set<List<String>> stored) {
        Set<List<String>> both = new LinkedHashSet<>(stored);
        both.retainAll(wanted);
        return both;
    }
}
