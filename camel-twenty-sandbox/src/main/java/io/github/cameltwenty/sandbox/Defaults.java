package io.github.cameltwenty.sandbox;

import static java.util.Map.entry;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a record holds that was given nothing. Twenty's document does not tell its defaults, so those that a field's type
 * does not explain stand here.
 */
final class Defaults {
    private static final Map<String, Object> CHANNEL =
            Map.of("isContactAutoCreationEnabled", true, "isSyncEnabled", true, "visibility", "SHARE_EVERYTHING");

    private static final Map<String, Map<String, Object>> OWN = Map.ofEntries(
            entry(
                    "calendarChannels",
                    with(
                            CHANNEL,
                            Map.of(
                                    "contactAutoCreationPolicy",
                                    "AS_PARTICIPANT_AND_ORGANIZER",
                                    "syncStage",
                                    "FULL_CALENDAR_EVENT_LIST_FETCH_PENDING",
                                    "throttleFailureCount",
                                    0))),
            entry("attachments", Map.of("fileCategory", "OTHER")),
            entry("calendarEventParticipants", Map.of("responseStatus", "NEEDS_ACTION")),
            entry("messageChannelMessageAssociations", Map.of("direction", "INCOMING")),
            entry(
                    "messageChannels",
                    with(
                            CHANNEL,
                            Map.of(
                                    "type",
                                    "email",
                                    "contactAutoCreationPolicy",
                                    "SENT",
                                    "excludeNonProfessionalEmails",
                                    true,
                                    "excludeGroupEmails",
                                    true,
                                    "syncStage",
                                    "FULL_MESSAGE_LIST_FETCH_PENDING",
                                    "throttleFailureCount",
                                    0))),
            entry("messageParticipants", Map.of("role", "from")),
            entry("opportunities", Map.of("stage", "NEW")),
            entry("tasks", Map.of("status", "TODO")),
            entry("viewFields", Map.of("isVisible", true, "size", 0)),
            entry("viewFilterGroups", Map.of("logicalOperator", "NOT")),
            entry("viewFilters", Map.of("operand", "Contains")),
            entry("viewGroups", Map.of("isVisible", true)),
            entry("viewSorts", Map.of("direction", "asc")),
            entry(
                    "views",
                    Map.of(
                            "type", "table",
                            "key", "INDEX",
                            "openRecordIn", "SIDE_PANEL",
                            "kanbanAggregateOperation", "COUNT")),
            entry("webhooks", Map.of("operations", List.of("*.*"))),
            entry("workflowRuns", Map.of("status", "NOT_STARTED")),
            entry("workflowVersions", Map.of("status", "DRAFT")),
            entry(
                    "workspaceMembers",
                    Map.of(
                            "colorScheme", "System",
                            "locale", "en",
                            "timeZone", "system",
                            "dateFormat", "SYSTEM",
                            "timeFormat", "SYSTEM")));

    private Defaults() {}

    /** Whether a choice must always be made: of those with a default, the only one recorded to refuse null. */
    static boolean isNeverNull(Resource resource, String name) {
        return resource.plural().equals("opportunities") && name.equals("stage");
    }

    static Map<String, Object> of(Catalog catalog, Resource resource, ValueRules rules) {
        Map<String, Object> own = OWN.getOrDefault(resource.plural(), Map.of());
        Map<String, Object> defaults = new LinkedHashMap<>();
        resource.fields()
                .forEach((name, field) -> defaults.put(
                        name,
                        own.containsKey(name)
                                ? known(field, own.get(name))
                                : of(catalog, resource, name, field, rules)));
        return defaults;
    }

    /** Later versions have shorter names for some values: without the {@code FULL_} of 1.0. */
    private static Object known(Field field, Object value) {
        return field.values().stream()
                .filter(allowed -> value instanceof String text && text.endsWith(allowed))
                .<Object>map(allowed -> allowed)
                .findFirst()
                .orElse(value);
    }

    private static Object of(Catalog catalog, Resource resource, String name, Field field, ValueRules rules) {
        Map<String, FieldType> parts = catalog.composites().get(field.type());
        if (field.type() == FieldType.ACTOR) {
            return byApiKey();
        }
        if (parts != null) {
            return rules.empty(new ValueRules.Composite(name, field.type(), parts));
        }
        if (name.equals("position")) {
            return 0;
        }
        return Values.isRichText(resource, name) ? null : rules.empty(field.type());
    }

    static Map<String, Object> byApiKey() {
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("source", "API");
        actor.put("workspaceMemberId", null);
        actor.put("name", Keys.NAME);
        actor.put("context", Map.of());
        return actor;
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
