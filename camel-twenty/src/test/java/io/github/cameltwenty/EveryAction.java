package io.github.cameltwenty;

import io.github.cameltwenty.catalog.ActionTable;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.GraphqlResource;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An operation on a resource, with two records of its own to do it to.
 *
 * @param release of the server that it is done on
 */
record EveryAction(String resource, Operation operation, Release release) {
    private static final String MENU = "navigationMenuItems";
    private static final String TIME = "2025-06-01T10:00:00.000Z";
    private static final String ANY = "20202020-0000-4000-8000-00000000000a";

    private static final String VIEW = "20202020-0000-4000-8000-00000000000b";

    /**
     * What views of the server are about.
     *
     * @param field a text of the object
     * @param stage a choice of it
     */
    record Ids(String object, String field, String stage) {
        /** In 1.0 any will do. */
        static Ids of(Release release) {
            if (release == Release.V1_0) {
                return new Ids(ANY, ANY, ANY);
            }
            try (TwentySandbox twenty = TwentySandbox.start()) {
                Map<?, ?> object = named(twenty.records("objects"), "namePlural", "opportunities");
                List<?> fields = (List<?>) object.get("fields");
                return new Ids(id(object), id(named(fields, "name", "name")), id(named(fields, "name", "stage")));
            }
        }

        private static Map<?, ?> named(List<?> all, String key, String name) {
            return all.stream()
                    .map(each -> (Map<?, ?>) each)
                    .filter(each -> name.equals(each.get(key)))
                    .findFirst()
                    .orElseThrow();
        }

        private static String id(Map<?, ?> definition) {
            return (String) definition.get("id");
        }
    }

    /** All of the table. */
    static Stream<EveryAction> all(Release release) {
        return Catalog.twenty().resources().keySet().stream().flatMap(resource -> ActionTable.operations().stream()
                .map(operation -> new EveryAction(resource, operation, release)));
    }

    /** The records of all of them, by the resource under which the server keeps them. */
    static Map<String, List<Map<String, Object>>> seed(Release release, Ids ids) {
        Map<String, List<Map<String, Object>>> seed = new HashMap<>();
        Map<String, Object> view = new HashMap<>(Map.of("id", VIEW, "name", "v", "objectMetadataId", ids.object()));
        if (release == Release.V2_21) {
            view.put("mainGroupByFieldMetadataId", ids.stage());
        }
        seed.put("views", new ArrayList<>(List.of(view)));
        all(release).forEach(action -> seed.computeIfAbsent(action.keptAs(), name -> new ArrayList<>())
                .addAll(List.of(action.record(0, ids), action.record(1, ids))));
        return seed;
    }

    /** As the server at hand calls the resource. */
    String keptAs() {
        boolean menu = release == Release.V2_21 && resource.startsWith("favorite");
        return menu ? MENU : resource;
    }

    private String id(int i) {
        String name = resource + "/" + operation + "/" + i;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Map<String, Object> record(int i, Ids ids) {
        Map<String, Object> record = new HashMap<>(Map.of("id", id(i), "createdAt", TIME));
        if (keptAs().equals(MENU)) {
            record.put("type", resource.equals("favoriteFolders") ? "FOLDER" : "RECORD");
            return record;
        }
        record.putAll(needed(ids));
        boolean isRestored = operation == Operation.RESTORE_ONE || operation == Operation.RESTORE_MANY;
        if (isRestored) {
            record.put("deletedAt", TIME);
        }
        return record;
    }

    String uri() {
        String options = operation == Operation.GROUP_BY
                ? "?groupBy=createdAt[DAY]"
                : operation.isUpsert() ? "?upsertBy=id" : "";
        return "twenty:" + resource + "/" + operation.operationName() + options;
    }

    Object body(Ids ids) {
        return switch (operation) {
            case FIND_MANY, FIND_ALL, GROUP_BY -> null;
            case FIND_ONE, DELETE_ONE, DESTROY_ONE, RESTORE_ONE -> id(0);
            case CREATE_ONE -> needed(ids);
            case CREATE_MANY -> List.of(needed(ids), needed(ids));
            case UPDATE_ONE, UPSERT_ONE -> changed(0);
            case UPDATE_MANY, UPSERT_MANY -> List.of(changed(0), changed(1));
            default -> List.of(id(0), id(1));
        };
    }

    private Map<String, Object> changed(int i) {
        Map<String, Object> changed = new HashMap<>(Map.of("id", id(i)));
        changed.putAll(change(i));
        return changed;
    }

    /** What the server wants of a new one. */
    private Map<String, Object> needed(Ids ids) {
        Map<String, Object> needed = required();
        needed.putAll(
                switch (resource) {
                    case "apiKeys" -> Map.of("name", "k", "expiresAt", "2100-01-01T00:00:00.000Z");
                    case "webhooks" -> Map.of("targetUrl", "https://hooks.example/a", "secret", "s3cret");
                    case "views" -> Map.of("name", "v", "objectMetadataId", ids.object(), "icon", "IconList");
                    case "viewFields" -> Map.of("fieldMetadataId", ids.field());
                    case "viewFilters" -> Map.of("fieldMetadataId", ids.field(), "operand", "CONTAINS", "value", "a");
                    case "viewSorts" -> Map.of("fieldMetadataId", ids.field(), "direction", "ASC");
                    case "viewGroups" -> Map.of("fieldMetadataId", ids.stage(), "fieldValue", "NEW");
                    default -> Map.of();
                });
        if (resource.equals("workflowRuns") && release != Release.V1_0) {
            needed.put("state", Map.of());
        }
        if (resource.equals("calendarChannelEventAssociations") && release == Release.V2_21) {
            needed.put("calendarChannelId", ANY);
        }
        if (resource.equals("apiKeys") && release != Release.V1_0) {
            needed.put("roleId", TwentySandbox.ROLE_ID);
        }
        if (resource.startsWith("view") && !resource.equals("views")) {
            needed.put("viewId", VIEW);
        }
        return needed;
    }

    private Map<String, Object> required() {
        Map<String, Object> required = new HashMap<>();
        Catalog.twenty().resource(resource).orElseThrow().fields().forEach((name, field) -> {
            if (field.required()) {
                required.put(
                        name,
                        switch (field.type()) {
                            case UUID -> ANY;
                            case RAW_JSON -> Map.of();
                            case SELECT -> field.values().get(0);
                            default -> "x";
                        });
            }
        });
        return required;
    }

    /** Something that may be changed, to another value for each. */
    private Map<String, Object> change(int i) {
        return switch (resource) {
            case "apiKeys", "views" -> Map.of("name", "changed " + i);
            case "webhooks" -> Map.of("description", "changed " + i);
            case "viewFields" -> Map.of("size", i + 7);
            case "viewFilters" -> Map.of("value", "changed " + i);
            case "viewFilterGroups" -> Map.of("logicalOperator", i == 0 ? "OR" : "AND");
            case "viewSorts" -> Map.of("direction", i == 0 ? "DESC" : "ASC");
            case "viewGroups" -> Map.of("isVisible", i == 1);
            default -> changeOfRecord(i);
        };
    }

    private Map<String, Object> changeOfRecord(int i) {
        Map<String, Field> fields =
                Catalog.twenty().resource(resource).orElseThrow().fields();
        if (release == Release.V2_21 && GraphqlResource.of(resource).isPresent()) {
            return Map.of("isSyncEnabled", i == 0);
        }
        if (release == Release.V2_21 || fields.containsKey("position")) {
            return Map.of("position", i + 7);
        }
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().readOnly())
                .map(field -> changed(field.getKey(), field.getValue(), i))
                .filter(change -> !change.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, Object> changed(String name, Field field, int i) {
        return switch (field.type()) {
            case TEXT -> Map.of(name, "changed " + i);
            case NUMBER, INTEGER -> Map.of(name, i + 7);
            case BOOLEAN -> Map.of(name, i == 0);
            case DATE_TIME -> Map.of(name, "2025-07-0" + (i + 1) + "T10:00:00.000Z");
            default -> Map.of();
        };
    }
}
