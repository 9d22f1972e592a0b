package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes one record of several. Where they differ, one of them has priority; what it leaves empty comes from the others;
 * their links, e-mails and phones become its secondary ones. The others are gone for good.
 */
final class Merge {
    private static final int MOST = 9;

    /** Where composite fields hold their main value, and their others. */
    private record Listed(String main, String others) {}

    private static final Map<FieldType, Listed> LISTED = Map.of(
            FieldType.LINKS, new Listed("primaryLinkUrl", "secondaryLinks"),
            FieldType.EMAILS, new Listed("primaryEmail", "additionalEmails"),
            FieldType.PHONES, new Listed("primaryPhoneNumber", "additionalPhones"));

    private final Workspace workspace;
    private final CurrentWrites writes;

    Merge(Workspace workspace, CurrentWrites writes) {
        this.workspace = workspace;
        this.writes = writes;
    }

    /** @param body with {@code ids}, {@code conflictPriorityIndex} and {@code dryRun} */
    Map<String, Object> merge(Resource resource, Map<String, Object> body, int depth) {
        if (!Duplicates.hasCriteria(resource)) {
            throw Refusal.badRequest("Merge is only available for objects with duplicate criteria. Object '"
                    + resource.singular() + "' does not have duplicate criteria defined.");
        }
        List<?> given = body.get("ids") instanceof List<?> list ? list : List.of();
        if (given.size() < 2) {
            throw Refusal.badRequest("At least 2 record IDs are required for merge");
        }
        if (given.size() > MOST) {
            throw Refusal.badRequest("Maximum " + MOST + " records can be merged at once");
        }
        return workspace.writing(() -> {
            List<Map<String, Object>> records = given.stream()
                    .map(id -> workspace.table(resource).find(Values.uuid(String.valueOf(id))))
                    .toList();
            if (records.contains(null) || Set.copyOf(given).size() < given.size()) {
                throw Refusal.recordNotFound();
            }
            Integer priority = body.get("conflictPriorityIndex") instanceof Number index ? index.intValue() : null;
            if (priority == null || priority < 0 || priority >= records.size()) {
                throw Refusal.invalidPriority(priority, records.size());
            }
            Map<String, Object> merged = merged(resource, records, priority);
            if (Boolean.TRUE.equals(body.get("dryRun"))) {
                Map<String, Object> shown = new LinkedHashMap<>(merged);
                shown.put("id", UUID.randomUUID().toString());
                shown.put("deletedAt", Dates.now());
                return shown;
            }
            return writes.replace(resource, records, Collections.unmodifiableMap(merged), depth);
        });
    }

    private static Map<String, Object> merged(Resource resource, List<Map<String, Object>> records, int priority) {
        List<Map<String, Object>> byPriority = new ArrayList<>(records);
        Map<String, Object> survivor = byPriority.remove(priority);
        Map<String, Object> merged = new LinkedHashMap<>(survivor);
        resource.fields().forEach((name, field) -> {
            Listed listed = LISTED.get(field.type());
            for (Map<String, Object> other : byPriority) {
                if (listed != null) {
                    merged.put(name, joined(field.type(), listed, merged.get(name), other.get(name)));
                } else if (isEmpty(merged.get(name)) && !field.readOnly()) {
                    merged.put(name, other.get(name));
                }
            }
        });
        return merged;
    }

    private static Object joined(FieldType type, Listed listed, Object main, Object other) {
        if (!(main instanceof Map<?, ?> first) || !(other instanceof Map<?, ?> second)) {
            return main == null ? other : main;
        }
        if (isEmpty(first.get(listed.main()))) {
            return other;
        }
        Set<Object> others = new LinkedHashSet<>();
        addAll(others, first.get(listed.others()));
        if (!isEmpty(second.get(listed.main())) && !second.get(listed.main()).equals(first.get(listed.main()))) {
            others.add(secondary(type, second));
        }
        addAll(others, second.get(listed.others()));
        Map<String, Object> joined = new LinkedHashMap<>();
        first.forEach((name, value) -> joined.put((String) name, value));
        joined.put(listed.others(), others.isEmpty() ? null : List.copyOf(others));
        return joined;
    }

    private static void addAll(Set<Object> values, Object more) {
        if (more instanceof List<?> list) {
            values.addAll(list);
        }
    }

    /** A main value in the form of a secondary one. */
    private static Object secondary(FieldType type, Map<?, ?> parts) {
        return switch (type) {
            case LINKS -> Json.object("url", parts.get("primaryLinkUrl"), "label", parts.get("primaryLinkLabel"));
            case PHONES ->
                Json.object(
                        "number", parts.get("primaryPhoneNumber"),
                        "callingCode", parts.get("primaryPhoneCallingCode"),
                        "countryCode", parts.get("primaryPhoneCountryCode"));
            default -> parts.get("primaryEmail");
        };
    }

    private static boolean isEmpty(Object value) {
        if (value instanceof Map<?, ?> parts) {
            return parts.values().stream().allMatch(Merge::isEmpty);
        }
        return value == null || value.equals("") || value instanceof List<?> list && list.isEmpty();
    }
}
