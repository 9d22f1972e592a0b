package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a model of what {@code getObjects} gives on any version. */
public final class ModelReader {
    private static final String PLURAL = "namePlural";
    private static final String NAME = "name";
    private static final String APPLICATION = "applicationId";
    private static final String CUSTOM = "isCustom";
    private static final List<String> OF_OPTIONS = List.of("value", "label", "color", "position");

    /** Twenty's own in all versions. */
    private static final String STANDARD = "workspaceMembers";

    private final List<Map<?, ?>> objects;
    private final ServerInfo server;
    private final Collection<String> unique;
    private final Object standardApplication;

    private ModelReader(List<Map<?, ?>> objects, ServerInfo server, Collection<String> unique) {
        this.objects = objects;
        this.server = server;
        this.unique = unique;
        this.standardApplication =
                find(STANDARD).map(object -> object.get(APPLICATION)).orElse(null);
    }

    /**
     * @param server whose document tells what a link of 2.21 leads to
     * @param unique the unique fields, as {@link WorkspaceCalls#uniqueFields}, where the objects do not tell
     */
    public static WorkspaceModel read(List<Map<?, ?>> objects, ServerInfo server, Collection<String> unique) {
        ModelReader reader = new ModelReader(objects, server, unique);
        return new WorkspaceModel(objects.stream().map(reader::object).toList());
    }

    /** Whether each field says itself if it is unique; up to November 2025 none does. */
    public static boolean tellUnique(List<Map<?, ?>> objects) {
        return objects.stream()
                .flatMap(object -> fields(object).stream())
                .allMatch(field -> field.containsKey("isUnique"));
    }

    private ModelObject object(Map<?, ?> object) {
        String plural = text(object, PLURAL);
        return new ModelObject(
                plural,
                text(object, "nameSingular"),
                text(object, "labelSingular"),
                text(object, "labelPlural"),
                text(object, "description"),
                text(object, "icon"),
                isCustom(object, Catalog.twenty().resource(plural).isPresent()),
                is(object, "isSystem"),
                !Boolean.FALSE.equals(object.get("isActive")),
                fields(object).stream().map(field -> field(plural, field)).toList());
    }

    /** @param isIn10 whether 1.0 has it, where the server tells nothing of who made it */
    private boolean isCustom(Map<?, ?> one, boolean isIn10) {
        if (one.get(CUSTOM) instanceof Boolean told) {
            return told;
        }
        Object application = one.get(APPLICATION);
        return application == null || standardApplication == null ? !isIn10 : !application.equals(standardApplication);
    }

    private ModelField field(String plural, Map<?, ?> field) {
        String name = text(field, NAME);
        boolean isIn10 = Catalog.twenty()
                .resource(plural)
                .filter(known ->
                        known.fields().containsKey(name) || known.relations().containsKey(name))
                .isPresent();
        return new ModelField(
                name,
                text(field, "type"),
                text(field, "label"),
                text(field, "description"),
                text(field, "icon"),
                is(field, "isUnique") || unique.contains(plural + "." + name),
                !Boolean.FALSE.equals(field.get("isNullable")),
                field.get("defaultValue"),
                options(field),
                relation(plural, field).map(List::of).orElse(List.of()),
                field.get("settings") instanceof Map<?, ?> settings ? settings : null,
                isCustom(field, isIn10),
                is(field, "isSystem"),
                !Boolean.FALSE.equals(field.get("isActive")));
    }

    /** Without their ids, which are those of this workspace. */
    private static List<Map<?, ?>> options(Map<?, ?> field) {
        List<Map<?, ?>> options = new ArrayList<>();
        for (Object option : field.get("options") instanceof List<?> several ? several : List.of()) {
            Map<String, Object> kept = new JsonMap();
            OF_OPTIONS.forEach(member -> kept.put(member, ((Map<?, ?>) option).get(member)));
            options.add(kept);
        }
        return options;
    }

    private Optional<ModelRelation> relation(String plural, Map<?, ?> field) {
        Map<?, ?> told = map(field.get("relation"));
        String target = text(map(told.get("targetObjectMetadata")), PLURAL);
        if (target != null) {
            return Optional.of(relation(text(told, "type"), target, text(map(told.get("targetFieldMetadata")), NAME)));
        }
        if (!String.valueOf(field.get("type")).endsWith("RELATION")) {
            return Optional.empty();
        }
        // 2.21 tells in which direction it goes, and not where to (recorded)
        return relations(plural)
                .map(links -> links.get(text(field, NAME)))
                .filter(link -> link.resource() != null)
                .map(link ->
                        relation(link.many() ? "ONE_TO_MANY" : "MANY_TO_ONE", link.resource(), otherEnd(plural, link)));
    }

    private Optional<Map<String, Relation>> relations(String plural) {
        return server.workspace().resource(plural).map(Resource::relations);
    }

    private String otherEnd(String plural, Relation link) {
        return relations(link.resource()).orElse(Map.of()).entrySet().stream()
                .filter(other -> other.getValue().many() != link.many()
                        && plural.equals(other.getValue().resource())
                        && Objects.equals(link.key(), other.getValue().key()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private ModelRelation relation(String type, String target, String otherEnd) {
        Map<?, ?> there = find(target)
                .flatMap(object -> fields(object).stream()
                        .filter(field -> Objects.equals(otherEnd, field.get(NAME)))
                        .findFirst())
                .orElse(null);
        return new ModelRelation(
                type,
                target,
                otherEnd,
                there == null ? null : text(there, "label"),
                there == null ? null : text(there, "icon"));
    }

    private Optional<Map<?, ?>> find(String plural) {
        return objects.stream()
                .filter(object -> plural.equals(object.get(PLURAL)))
                .findFirst();
    }

    private static List<Map<?, ?>> fields(Map<?, ?> object) {
        List<Map<?, ?>> fields = new ArrayList<>();
        if (object.get("fields") instanceof List<?> several) {
            several.forEach(field -> fields.add((Map<?, ?>) field));
        }
        return fields;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static boolean is(Map<?, ?> one, String member) {
        return Boolean.TRUE.equals(one.get(member));
    }

    private static String text(Map<?, ?> one, String member) {
        return one.get(member) == null ? null : one.get(member).toString();
    }
}
