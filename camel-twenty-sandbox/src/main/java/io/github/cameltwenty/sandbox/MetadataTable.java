package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** The records of one kind of settings, in the order in which they came. */
final class MetadataTable {
    /** The sandbox has one workspace. */
    static final String WORKSPACE_ID = "20202020-1c25-4d02-bf25-6aeccf7ea419";

    private final Map<String, Map<String, Object>> records = new LinkedHashMap<>();
    private final Map<String, Object> defaults;
    private final Supplier<UUID> ids;

    /** @param defaults what a record holds that was given nothing, with names of all fields */
    MetadataTable(Map<String, Object> defaults, Supplier<UUID> ids) {
        this.defaults = new LinkedHashMap<>(defaults);
        this.ids = ids;
    }

    /** What a record would be, with an id and dates. Fields that are not known are left out. */
    Map<String, Object> complete(Map<String, Object> body) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", Objects.requireNonNullElseGet(body.get("id"), () -> ids.get()
                .toString()));
        record.put("workspaceId", WORKSPACE_ID);
        record.put("createdAt", Dates.now());
        record.put("updatedAt", record.get("createdAt"));
        record.putAll(defaults);
        body.forEach((name, value) -> {
            if (record.containsKey(name)) {
                record.put(name, value);
            }
        });
        return record;
    }

    synchronized Map<String, Object> put(Map<String, Object> record) {
        records.put((String) record.get("id"), new LinkedHashMap<>(record));
        return record;
    }

    /** The record with what is changed; null where there is none. */
    synchronized Map<String, Object> change(String id, Map<String, Object> changes) {
        Map<String, Object> record = records.get(id);
        if (record == null) {
            return null;
        }
        changes.forEach((name, value) -> {
            if (record.containsKey(name) && !name.equals("id")) {
                record.put(name, value);
            }
        });
        record.put("updatedAt", Dates.now());
        return new LinkedHashMap<>(record);
    }

    /** Null where there is none. */
    synchronized Map<String, Object> find(String id) {
        Map<String, Object> record = records.get(id);
        return record == null ? null : new LinkedHashMap<>(record);
    }

    /** The record, as views and their parts complain where there is none. */
    Map<String, Object> known(String id, String complaint) {
        if (!RestPath.UUID.matcher(id).matches()) {
            throw MetadataReplies.uncaught();
        }
        Map<String, Object> record = find(id);
        if (record == null) {
            throw MetadataReplies.notFound(complaint);
        }
        return record;
    }

    synchronized boolean remove(String id) {
        return records.remove(id) != null;
    }

    synchronized List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        records.values().forEach(record -> all.add(new LinkedHashMap<>(record)));
        return all;
    }

    /** Those that hold the value that a parameter of the query asks for; all where it is not sent. */
    List<Map<String, Object>> all(Query query, String parameter) {
        String wanted = query.get(parameter);
        return all().stream()
                .filter(record -> wanted == null || wanted.equals(record.get(parameter)))
                .toList();
    }

    List<Map<String, Object>> copies() {
        return all().stream()
                .sorted(Comparator.comparing(record -> (String) record.get("id")))
                .map(Json::copy)
                .toList();
    }
}
