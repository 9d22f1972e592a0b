package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Views of Twenty 2.21, told with the ids of what belongs to them. */
final class V2ViewResource extends V2SettingResource {
    private static final Set<String> TYPES = Set.of("TABLE", "KANBAN", "CALENDAR");
    static final String GROUPED_BY = "mainGroupByFieldMetadataId";

    private final ObjectMetadata objects;
    private final Map<String, V2ViewPartResource> parts = new LinkedHashMap<>();

    V2ViewResource(ObjectMetadata objects, Supplier<UUID> ids) {
        super("view", "objectMetadataId", true, defaults(), ids);
        this.objects = objects;
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        for (String name : List.of(
                "key",
                "createdByUserWorkspaceId",
                "name",
                "icon",
                "kanbanAggregateOperation",
                "kanbanAggregateOperationFieldMetadataId",
                "anyFieldFilterValue",
                "calendarLayout",
                "calendarFieldMetadataId",
                GROUPED_BY,
                "kanbanColumnWidth",
                "objectMetadataId")) {
            defaults.put(name, null);
        }
        defaults.put("isSystemSideEffect", false);
        defaults.put("type", "TABLE");
        defaults.put("position", 0);
        defaults.put("isCompact", false);
        defaults.put("isCustom", true);
        defaults.put("isActive", true);
        defaults.put("openRecordIn", "SIDE_PANEL");
        defaults.put("visibility", "WORKSPACE");
        defaults.put("shouldHideEmptyGroups", false);
        return defaults;
    }

    /** Kinds of what belongs to views, by singular name. */
    void have(Map<String, V2ViewPartResource> kinds) {
        parts.putAll(kinds);
    }

    @Override
    void checkCreated(Map<String, Object> body, Map<String, Object> record, Caller caller) {
        if (!caller.settings()) {
            throw Refusal.of(Refusal.document(
                    400,
                    "Error",
                    "You do not have permission to create workspace-level views",
                    "VIEW_CREATE_PERMISSION_DENIED"));
        }
        if (!objects.hasObject(body.get("objectMetadataId"))) {
            throw noSuch(404, "objectMetadata");
        }
        if (!TYPES.contains(record.get("type"))) {
            throw Refusal.badRequest(
                    "invalid input value for enum core.view_type_enum: \"" + record.get("type") + "\"");
        }
        for (String required : List.of("name", "icon")) {
            if (record.get(required) == null) {
                throw MetadataReplies.missing(required, "view");
            }
        }
    }

    /** A view that is grouped by a choice begins with a group for each of its values. */
    @Override
    Map<String, Object> add(Map<String, Object> record) {
        Map<String, Object> view = super.add(record);
        List<?> options = objects.options((String) view.get(GROUPED_BY));
        for (int i = 0; i < options.size(); i++) {
            V2ViewPartResource groups = parts.get("viewGroup");
            groups.add(groups.complete(
                    Json.object("viewId", view.get("id"), "fieldValue", options.get(i), "position", i)));
        }
        return view;
    }

    @Override
    Map<String, Object> written(Map<String, Object> view) {
        Map<String, Object> all = new LinkedHashMap<>(view);
        all.put("viewFieldGroupIds", List.of());
        parts.forEach((singular, part) -> all.put(
                singular + "Ids",
                part.all().stream()
                        .filter(record -> view.get("id").equals(record.get("viewId")))
                        .map(record -> record.get("id"))
                        .toList()));
        return all;
    }

    @Override
    Map<String, Object> listed(Map<String, Object> view) {
        return written(view);
    }
}
