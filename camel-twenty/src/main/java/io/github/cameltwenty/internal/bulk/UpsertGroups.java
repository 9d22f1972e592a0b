package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups of a chunk, found by any of their keys. One that shares a key with several makes them one. */
final class UpsertGroups {
    private final Map<List<String>, UpsertGroup> byKey = new LinkedHashMap<>();

    void add(UpsertGroup added) {
        UpsertGroup group = added;
        for (UpsertGroup other : having(added.keys())) {
            group = other.and(group);
        }
        for (List<String> key : group.keys()) {
            byKey.put(key, group);
        }
    }

    private List<UpsertGroup> having(Collection<List<String>> keys) {
        return keys.stream()
                .filter(byKey::containsKey)
                .map(byKey::get)
                .distinct()
                .toList();
    }

    Set<List<String>> keys() {
        return new LinkedHashSet<>(byKey.keySet());
    }

    List<UpsertGroup> all() {
        return byKey.values().stream().distinct().toList();
    }

    /**
     * The stored records of each group. Groups that turn out to be one record become one.
     *
     * @param keysOf those of a stored record
     */
    Map<UpsertGroup, List<Map<?, ?>>> matches(
            List<Map<?, ?>> stored, java.util.function.Function<Map<?, ?>, Set<List<String>>> keysOf) {
        Map<Map<?, ?>, Set<List<String>>> keys = new LinkedHashMap<>();
        stored.forEach(record -> keys.put(record, keysOf.apply(record)));
        keys.values().forEach(this::unite);
        Map<UpsertGroup, Map<Object, Map<?, ?>>> byGroup = new HashMap<>();
        keys.forEach((record, ofRecord) -> having(ofRecord)
                .forEach(group -> byGroup.computeIfAbsent(group, none -> new LinkedHashMap<>())
                        .put(record.get(ID), record)));
        Map<UpsertGroup, List<Map<?, ?>>> matches = new LinkedHashMap<>();
        all().forEach(group -> matches.put(
                group, new ArrayList<>(byGroup.getOrDefault(group, Map.of()).values())));
        return matches;
    }

    private void unite(Set<List<String>> keys) {
        List<UpsertGroup> groups = having(keys);
        if (groups.size() > 1) {
            UpsertGroup one = groups.stream().reduce(UpsertGroup::and).orElseThrow();
            one.keys().forEach(key -> byKey.put(key, one));
        }
    }
}
