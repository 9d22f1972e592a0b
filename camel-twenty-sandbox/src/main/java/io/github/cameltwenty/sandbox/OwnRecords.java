package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Twenty 2.21 has no longer among its records, but at {@code /metadata}: the mail accounts, channels and folders of a user, and
 * the navigation menu. Of each the fields that were recorded, and those that a seed names.
 */
final class OwnRecords {
    private static final Map<String, List<String>> RECORDED = Map.of(
            "connectedAccounts", List.of("id", "handle", "provider"),
            "messageChannels", List.of("id", "handle", "visibility"),
            "calendarChannels", List.of("id", "handle"),
            "messageFolders", List.of("id", "name"),
            "navigationMenuItems", List.of("id", "type", "name", "position"));

    private final Map<String, Map<String, Map<String, Object>>> records = new LinkedHashMap<>();

    static boolean keeps(String resource) {
        return RECORDED.containsKey(resource);
    }

    synchronized void seed(String resource, List<Map<String, Object>> some) {
        Map<String, Map<String, Object>> all = records.computeIfAbsent(resource, name -> new LinkedHashMap<>());
        some.forEach(record -> all.put(String.valueOf(record.get("id")), new LinkedHashMap<>(record)));
    }

    /** Copies, in the order in which they came. */
    synchronized List<Map<String, Object>> all(String resource) {
        List<Map<String, Object>> copies = new ArrayList<>();
        records.getOrDefault(resource, Map.of()).values().forEach(record -> copies.add(new LinkedHashMap<>(record)));
        return copies;
    }

    List<Map<String, Object>> byId(String resource) {
        return all(resource).stream()
                .sorted(Comparator.comparing(record -> String.valueOf(record.get("id"))))
                .toList();
    }

    synchronized Set<String> fields(String resource) {
        Set<String> fields = new LinkedHashSet<>(RECORDED.get(resource));
        all(resource).forEach(record -> fields.addAll(record.keySet()));
        return fields;
    }

    /** The record with what is changed; null where there is none. */
    synchronized Map<String, Object> change(String resource, Object id, Map<?, ?> changes) {
        Map<String, Object> record = records.getOrDefault(resource, Map.of()).get(String.valueOf(id));
        if (record != null) {
            changes.forEach((name, value) -> record.put(name.toString(), value));
        }
        return record == null ? null : new LinkedHashMap<>(record);
    }
}
