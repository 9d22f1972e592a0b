package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Views. An API key may create them, and not change them. */
final class ViewResource implements MetadataResource {
    private static final Set<String> TYPES = Set.of("TABLE", "KANBAN", "CALENDAR");

    private final MetadataTable table;
    private final ObjectMetadata objects;

    ViewResource(ObjectMetadata objects, Supplier<UUID> ids) {
        this.objects = objects;
        Map<String, Object> defaults = new LinkedHashMap<>();
        for (String name : List.of(
                "universalIdentifier",
                "applicationId",
                "name",
                "objectMetadataId",
                "key",
                "icon",
                "kanbanAggregateOperation",
                "kanbanAggregateOperationFieldMetadataId",
                "calendarLayout",
                "calendarFieldMetadataId",
                "deletedAt",
                "anyFieldFilterValue",
                "createdByUserWorkspaceId")) {
            defaults.put(name, null);
        }
        defaults.put("type", "TABLE");
        defaults.put("position", 0);
        defaults.put("isCompact", false);
        defaults.put("isCustom", true);
        defaults.put("openRecordIn", "SIDE_PANEL");
        defaults.put("visibility", "WORKSPACE");
        this.table = new MetadataTable(defaults, ids);
    }

    boolean has(Object id) {
        return id instanceof String text && table.find(text) != null;
    }

    @Override
    public Reply list(Query query) {
        return Reply.json(200, table.all(query, "objectMetadataId"));
    }

    @Override
    public Reply find(String id) {
        Map<String, Object> view = table.known(id, "View (id: " + id + ") not found");
        return Reply.json(200, view);
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        Map<String, Object> view = table.complete(body);
        if (!objects.hasObject(body.get("objectMetadataId"))) {
            throw MetadataReplies.invalid(
                    "view",
                    "view",
                    "INVALID_VIEW_DATA",
                    List.of("Object metadata not found"),
                    Map.of("id", view.get("id")));
        }
        if (view.get("name") == null || view.get("icon") == null || !TYPES.contains(view.get("type"))) {
            throw MetadataReplies.uncaught();
        }
        view.put("universalIdentifier", view.get("id"));
        return Reply.json(201, withParts(table.put(view)));
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        table.known(id, "View to update not found");
        checkPerson(caller);
        return Reply.json(200, withParts(table.change(id, body)));
    }

    @Override
    public Reply delete(String id, Caller caller) {
        table.known(id, "View to delete not found");
        checkPerson(caller);
        table.remove(id);
        return Reply.json(200, Map.of("success", true));
    }

    private static void checkPerson(Caller caller) {
        if (!caller.person()) {
            throw MetadataReplies.needsPerson();
        }
    }

    /** Written views are answered with lists of ids; the sandbox leaves them empty. */
    private static Map<String, Object> withParts(Map<String, Object> view) {
        Map<String, Object> answer = new LinkedHashMap<>(view);
        answer.put("viewFieldIds", List.of());
        answer.put("viewFilterIds", List.of());
        answer.put("viewGroupIds", List.of());
        return answer;
    }

    @Override
    public void seed(Map<String, Object> record) {
        table.put(table.complete(record));
    }

    @Override
    public List<Map<String, Object>> records() {
        return table.copies();
    }
}
