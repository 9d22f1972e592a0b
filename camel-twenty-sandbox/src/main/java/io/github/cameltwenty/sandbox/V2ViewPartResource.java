package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What belongs to views of Twenty 2.21: fields, filters, sorts …. */
final class V2ViewPartResource extends V2SettingResource {
    private static final String FIELD = "fieldMetadataId";

    private static final Map<String, Map<String, Object>> DEFAULTS = Map.of(
            "viewField",
            Json.object(
                    "isSystemSideEffect",
                    false,
                    "isVisible",
                    true,
                    "size",
                    0,
                    "position",
                    0,
                    "aggregateOperation",
                    null,
                    "viewFieldGroupId",
                    null,
                    FIELD,
                    null,
                    "isActive",
                    true,
                    "isOverridden",
                    false),
            "viewFilter",
            Json.object(
                    FIELD,
                    null,
                    "operand",
                    "CONTAINS",
                    "value",
                    null,
                    "viewFilterGroupId",
                    null,
                    "positionInViewFilterGroup",
                    null,
                    "subFieldName",
                    null,
                    "relationTargetFieldMetadataId",
                    null),
            "viewSort",
            Json.object(FIELD, null, "direction", "ASC", "subFieldName", null),
            "viewGroup",
            Json.object("isVisible", true, "fieldValue", "", "position", 0),
            "viewFilterGroup",
            Json.object("parentViewFilterGroupId", null, "logicalOperator", "AND", "positionInViewFilterGroup", null));

    /** Of fields of these types. Of others it is not known. */
    private static final Map<String, List<String>> OPERANDS =
            Map.of("UUID", List.of("IS", "IS_NOT", "IS_EMPTY", "IS_NOT_EMPTY"));

    private final String singular;
    private final V2ViewResource views;
    private final ObjectMetadata objects;

    private V2ViewPartResource(String singular, V2ViewResource views, ObjectMetadata objects, Supplier<UUID> ids) {
        super(
                singular,
                "viewId",
                Set.of("viewField", "viewFilter", "viewGroup").contains(singular),
                with(DEFAULTS.get(singular), "viewId"),
                ids);
        this.singular = singular;
        this.views = views;
        this.objects = objects;
    }

    /** All kinds, by singular name. */
    static Map<String, V2ViewPartResource> all(V2ViewResource views, ObjectMetadata objects, Supplier<UUID> ids) {
        Map<String, V2ViewPartResource> all = new LinkedHashMap<>();
        for (String singular : DEFAULTS.keySet()) {
            all.put(singular, new V2ViewPartResource(singular, views, objects, ids));
        }
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> defaults, String name) {
        Map<String, Object> all = new LinkedHashMap<>(defaults);
        all.put(name, null);
        return all;
    }

    @Override
    void checkCreated(Map<String, Object> body, Map<String, Object> record, Caller caller) {
        Map<String, Object> view = views.present(body.get("viewId"));
        if (singular.equals("viewGroup")) {
            if (view == null || view.get(V2ViewResource.GROUPED_BY) == null) {
                throw Refusal.of(Refusal.document(
                        400,
                        "Error",
                        "The associated view is not a grouped view: mainGroupByFieldMetadataId is missing.",
                        "MISSING_MAIN_GROUP_BY_FIELD_METADATA_ID"));
            }
            return;
        }
        if (record.containsKey(FIELD) && !objects.hasField(body.get(FIELD))) {
            throw noSuch(404, "fieldMetadata");
        }
        if (view == null) {
            throw noSuch(404, "view");
        }
        if (singular.equals("viewFilter")) {
            checkFilter("creat", record);
        }
        if (singular.equals("viewSort") && !Set.of("ASC", "DESC").contains(record.get("direction"))) {
            throw invalid(
                    "creat",
                    "View sort with invalid direction",
                    "View sort with invalid direction, should be ASC or DESC",
                    record);
        }
    }

    @Override
    void checkChanged(Map<String, Object> record, Map<String, Object> body) {
        if (singular.equals("viewFilter")) {
            Map<String, Object> changed = new LinkedHashMap<>(record);
            changed.putAll(body);
            checkFilter("updat", changed);
        }
    }

    private void checkFilter(String verb, Map<String, Object> filter) {
        Map<String, Object> field = objects.findField((String) filter.get(FIELD));
        Object type = field.get("type");
        List<String> operands = OPERANDS.getOrDefault(type, List.of(String.valueOf(filter.get("operand"))));
        if (!operands.contains(filter.get("operand"))) {
            throw invalid(
                    verb,
                    "Operand \"" + filter.get("operand") + "\" is not supported on field type \"" + type
                            + "\". Supported operands: " + String.join(", ", operands) + ".",
                    "Filter operand is not supported for this field type",
                    filter);
        }
        List<Object> options = objects.options((String) filter.get(FIELD));
        Object given = filter.get("value") instanceof String text ? Json.readOrNull(text) : filter.get("value");
        List<String> unknown = options.isEmpty() || !(given instanceof List<?> values)
                ? List.of()
                : values.stream()
                        .filter(value -> !options.contains(value))
                        .map(String::valueOf)
                        .toList();
        if (!unknown.isEmpty()) {
            throw invalid(
                    verb,
                    "Filter on \"" + field.get("label") + "\" uses option(s) " + String.join(", ", unknown)
                            + " that do not exist. Allowed values: "
                            + String.join(
                                    ", ", options.stream().map(String::valueOf).toList()) + ".",
                    "Filter uses a select option that does not exist",
                    filter);
        }
    }

    private Refusal invalid(String verb, String complaint, String forPeople, Map<String, Object> record) {
        String what = singular.equals("viewSort") ? "view sort" : "view filter";
        String code = "INVALID_" + what.replace(' ', '_').toUpperCase(Locale.ROOT) + "_DATA";
        return MetadataReplies.refused(
                singular,
                verb,
                what,
                List.of(MetadataReplies.error(code, complaint, forPeople)),
                Map.of("universalIdentifier", record.get("id")));
    }

    @Override
    Map<String, Object> written(Map<String, Object> record) {
        if (!singular.equals("viewFilterGroup")) {
            return record;
        }
        Map<String, Object> all = new LinkedHashMap<>(record);
        all.put("viewFilterIds", List.of());
        all.put("childViewFilterGroupIds", List.of());
        return all;
    }
}
