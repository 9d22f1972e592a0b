package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Views, and what belongs to them, in Twenty 2.21: an API key may change them. What is deleted is only hidden. */
abstract class V2SettingResource implements MetadataResource {
    private static final String DELETED = "deletedAt";

    /** Of what people add, as opposed to what came with Twenty. */
    static final String APPLICATION_ID = "adf56cc0-4d5b-4e79-8633-41cb2a70944d";

    private final String label;
    private final String code;
    private final String parent;
    private final String changeComplaint;
    private final MetadataTable table;

    /**
     * @param singular as {@code viewField}
     * @param parent the field that lists can be asked for by
     * @param changes whether complaints name the change that an unknown one was to suffer
     */
    V2SettingResource(
            String singular, String parent, boolean changes, Map<String, Object> defaults, Supplier<UUID> ids) {
        String words = singular.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        this.label = Names.capitalized(words);
        this.code = words.replace(' ', '_').toUpperCase(Locale.ROOT) + "_NOT_FOUND";
        this.parent = parent;
        this.changeComplaint = changes ? " to %s not found" : " not found";
        Map<String, Object> all = new LinkedHashMap<>(defaults);
        all.put("universalIdentifier", null);
        all.put("applicationId", APPLICATION_ID);
        all.put(DELETED, null);
        this.table = new MetadataTable(all, ids);
    }

    /** Refuses what cannot be created. @param record as it would be */
    abstract void checkCreated(Map<String, Object> body, Map<String, Object> record, Caller caller);

    /** Refuses what cannot be changed. */
    void checkChanged(Map<String, Object> record, Map<String, Object> body) {}

    /** What is answered of a record that was written. */
    Map<String, Object> written(Map<String, Object> record) {
        return record;
    }

    /** Null where there is none, or none any more. */
    Map<String, Object> present(Object id) {
        Map<String, Object> record = id instanceof String text ? table.find(text) : null;
        return record == null || record.get(DELETED) != null ? null : record;
    }

    List<Map<String, Object>> all() {
        return table.all().stream()
                .filter(record -> record.get(DELETED) == null)
                .toList();
    }

    /** @param record complete, as {@link #complete} makes it */
    Map<String, Object> add(Map<String, Object> record) {
        record.put("universalIdentifier", record.get("id"));
        return table.put(record);
    }

    Map<String, Object> complete(Map<String, Object> body) {
        return table.complete(body);
    }

    @Override
    public Reply list(Query query) {
        String wanted = query.get(parent);
        return Reply.json(
                200,
                all().stream()
                        .filter(record -> wanted == null || wanted.equals(record.get(parent)))
                        .map(this::listed)
                        .toList());
    }

    /** What lists show of a record. */
    Map<String, Object> listed(Map<String, Object> record) {
        return record;
    }

    @Override
    public Reply find(String id) {
        Map<String, Object> record = present(id);
        if (record == null) {
            throw notFound(label + " (id: " + id + ") not found");
        }
        return Reply.json(200, listed(record));
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        Map<String, Object> record = complete(body);
        checkCreated(body, record, caller);
        return Reply.json(201, written(add(record)));
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        Map<String, Object> record = present(id);
        if (record == null) {
            throw notFound(label + String.format(changeComplaint, "update"));
        }
        checkChanged(record, body);
        return Reply.json(200, written(table.change(id, body)));
    }

    /** Once more makes no difference. */
    @Override
    public Reply delete(String id, Caller caller) {
        if (table.find(id) == null) {
            throw notFound(label + String.format(changeComplaint, "delete"));
        }
        table.change(id, Map.of(DELETED, Dates.now()));
        return Reply.json(200, Map.of("success", true));
    }

    @Override
    public void seed(Map<String, Object> record) {
        table.put(table.complete(record));
    }

    @Override
    public List<Map<String, Object>> records() {
        return all().stream().map(Json::copy).toList();
    }

    private Refusal notFound(String message) {
        return Refusal.of(Refusal.document(404, "Error", message, code));
    }

    /** What is linked to is not there. @param kind as {@code view} */
    static Refusal noSuch(int status, String kind) {
        return Refusal.of(Refusal.document(
                status,
                "Error",
                "Could not find " + kind + " for given " + kind + "Id",
                "RELATION_UNIVERSAL_IDENTIFIER_NOT_FOUND"));
    }
}
