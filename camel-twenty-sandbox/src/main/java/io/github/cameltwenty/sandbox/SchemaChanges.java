package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Objects and fields that people add to a workspace, change, or take away again. */
final class SchemaChanges {
    private static final Map<String, FieldType> TYPES = Map.of(
            "NUMBER", FieldType.INTEGER,
            "NUMERIC", FieldType.NUMBER,
            "POSITION", FieldType.NUMBER,
            "RATING", FieldType.SELECT,
            "FILES", FieldType.RAW_JSON,
            "RICH_TEXT", FieldType.RICH_TEXT_V2);

    /** Of a composite field, only this part is unique. */
    private static final Map<FieldType, String> UNIQUE_PARTS = Map.of(
            FieldType.EMAILS, "primaryEmail",
            FieldType.LINKS, "primaryLinkUrl",
            FieldType.PHONES, "primaryPhoneNumber");

    private static final List<String> NAMES = List.of("name", "nameSingular", "namePlural");
    private static final int RATINGS = 5;

    private final Workspace workspace;
    private final ObjectMetadata objects;
    private final Supplier<UUID> ids;
    private final Adding adding;

    /** Puts a new object among the others, with the links that each has from the beginning. */
    @FunctionalInterface
    interface Adding {
        void add(Map<String, Resource> resources, Resource object);
    }

    SchemaChanges(Workspace workspace, ObjectMetadata objects, Supplier<UUID> ids, Adding adding) {
        this.workspace = workspace;
        this.objects = objects;
        this.ids = ids;
        this.adding = adding;
    }

    /** @param words names, labels and what else was given */
    synchronized Map<String, Object> addObject(Map<String, Object> words) {
        String singular = (String) words.get("nameSingular");
        String plural = (String) words.get("namePlural");
        Map<String, Resource> resources = resources();
        adding.add(resources, Catalogs.customObject(singular, plural, Map.of()));
        Resource resource = resources.get(plural);
        Map<String, Object> told = new LinkedHashMap<>(words);
        told.put("id", ids.get().toString());
        objects.told().tell(resource, "", told);
        change(resources, Map.of());
        return objects.findObject((String) told.get("id"));
    }

    synchronized Map<String, Object> changeObject(String id, Map<String, Object> words) {
        refuseRenaming(objects.findObject(id), words);
        Map<String, Object> told = new LinkedHashMap<>(words);
        told.put("updatedAt", Dates.now());
        objects.told().tell(resource(id), "", told);
        objects.read(workspace.catalog());
        return objects.findObject(id);
    }

    synchronized void removeObject(String id) {
        Resource gone = resource(id);
        Map<String, Resource> resources = resources();
        resources.remove(gone.plural());
        resources.replaceAll((plural, resource) -> {
            ResourceBuilder left = new ResourceBuilder(resource);
            resource.relations().forEach((name, relation) -> {
                if (relation.resource().equals(gone.plural())) {
                    left.without(name);
                    if (!relation.many()) {
                        left.without(relation.key());
                    }
                }
            });
            return left.build();
        });
        objects.told().forget(gone);
        change(resources, Map.of());
    }

    /** @param body as it was sent, with the id of an object that there is */
    synchronized Map<String, Object> addField(Map<String, Object> body) {
        Resource resource = resource((String) body.get("objectMetadataId"));
        Map<String, Resource> resources = resources();
        String name = (String) body.get("name");
        Map<String, Object> told = new LinkedHashMap<>(body);
        told.remove("relationCreationPayload");
        told.put("id", ids.get().toString());
        if (body.get("relationCreationPayload") instanceof Map<?, ?> link) {
            Resource other = resource((String) link.get("targetObjectMetadataId"));
            boolean many = "ONE_TO_MANY".equals(link.get("type"));
            String back = back(resource, name, many, (String) link.get("targetFieldLabel"));
            Resource first = many ? other : resource;
            Resource second = many ? resource : other;
            String one = many ? back : name;
            put(resources, new ResourceBuilder(first).one(one, second.plural()).build());
            put(
                    resources,
                    new ResourceBuilder(resources.get(second.plural()))
                            .many(many ? name : back, first.plural(), one + "Id")
                            .build());
        } else {
            put(resources, withField(resource, name, (String) body.get("type"), told));
        }
        objects.told().tell(resource, name, told);
        change(resources, uniques(resources.get(resource.plural()), name, body));
        return objects.findField((String) told.get("id"));
    }

    synchronized Map<String, Object> changeField(String id, Map<String, Object> words) {
        Map<String, Object> field = objects.findField(id);
        refuseRenaming(field, words);
        Resource resource = resource(objects.objectOf(id));
        Map<String, Resource> resources = resources();
        String name = (String) field.get("name");
        Map<String, Object> told = new LinkedHashMap<>(words);
        told.put("updatedAt", Dates.now());
        if (words.get("options") instanceof List<?>) {
            put(resources, withField(resource, name, (String) field.get("type"), told));
        }
        if (Boolean.FALSE.equals(words.get("isUnique")) && workspace.isUnique(resource.plural(), name)) {
            throw notDone("make a field that is unique one that is not");
        }
        change(resources, uniques(resources.get(resource.plural()), name, words));
        objects.told().tell(resource, name, told);
        objects.read(workspace.catalog());
        return objects.findField(id);
    }

    /** With what its records hold in it. */
    synchronized void removeField(String id) {
        String name = (String) objects.findField(id).get("name");
        Resource resource = resource(objects.objectOf(id));
        Map<String, Resource> resources = resources();
        Relation relation = resource.relations().get(name);
        ResourceBuilder left = new ResourceBuilder(resource).without(name);
        if (relation != null && !relation.many()) {
            left.without(relation.key());
        }
        put(resources, left.build());
        if (relation != null) {
            Resource other = resources.get(relation.resource());
            put(resources, withoutBack(other, resource, relation));
        }
        objects.told().forget(resource, name);
        change(resources, Map.of());
    }

    private static Resource withoutBack(Resource other, Resource resource, Relation relation) {
        ResourceBuilder left = new ResourceBuilder(other);
        other.relations().forEach((name, back) -> {
            boolean isBack = back.many() != relation.many()
                    && back.resource().equals(resource.plural())
                    && relation.key().equals(back.key());
            if (isBack) {
                left.without(name);
            }
            if (isBack && !back.many()) {
                left.without(back.key());
            }
        });
        return left.build();
    }

    private static void refuseRenaming(Map<String, Object> known, Map<String, Object> words) {
        if (NAMES.stream()
                .anyMatch(name -> words.containsKey(name) && !words.get(name).equals(known.get(name)))) {
            throw notDone("rename objects and fields");
        }
    }

    private static Refusal notDone(String what) {
        return Refusal.of(501, "NotImplementedException", "The sandbox does not " + what);
    }

    /** The name of the link at the other end, made of its label. */
    private static String back(Resource resource, String name, boolean many, String label) {
        String words = label == null ? many ? resource.singular() : resource.plural() : label.replace(" ", "");
        return words.isEmpty() ? name : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static Map<String, FieldPath> uniques(Resource resource, String name, Map<String, Object> words) {
        if (!Boolean.TRUE.equals(words.get("isUnique"))) {
            return Map.of();
        }
        FieldType type = resource.fields().get(name).type();
        String part = UNIQUE_PARTS.get(type);
        return Map.of(resource.plural(), new FieldPath(name, part, part == null ? type : FieldType.TEXT));
    }

    private static Resource withField(Resource resource, String name, String type, Map<String, Object> told) {
        if (type.equals("RATING")) {
            told.put(
                    "options",
                    IntStream.range(0, RATINGS)
                            .mapToObj(i ->
                                    Json.object("label", "" + (i + 1), "value", "RATING_" + (i + 1), "position", i))
                            .toList());
        }
        if (told.get("options") instanceof List<?> options) {
            told.put("options", options.stream().map(SchemaChanges::option).toList());
        }
        List<String> values = told.get("options") instanceof List<?> options
                ? options.stream()
                        .map(option -> (String) ((Map<?, ?>) option).get("value"))
                        .toList()
                : List.of();
        FieldType fieldType = TYPES.containsKey(type) ? TYPES.get(type) : FieldType.valueOf(type);
        Map<String, Field> fields = new LinkedHashMap<>(resource.fields());
        fields.put(name, new Field(fieldType, false, false, values, null));
        return new Resource(resource.plural(), resource.singular(), fields, resource.relations());
    }

    private static Map<String, Object> option(Object given) {
        Map<String, Object> option = Json.object("id", UUID.randomUUID().toString());
        option.putAll(Bodies.object(given));
        return option;
    }

    private static void put(Map<String, Resource> resources, Resource resource) {
        resources.put(resource.plural(), resource);
    }

    private Map<String, Resource> resources() {
        return new TreeMap<>(workspace.catalog().resources());
    }

    private Resource resource(String objectId) {
        String plural = (String) objects.findObject(objectId).get("namePlural");
        return workspace.catalog().resources().get(plural);
    }

    private void change(Map<String, Resource> resources, Map<String, FieldPath> uniques) {
        Catalog before = workspace.catalog();
        Catalog changed = new Catalog(before.version(), before.composites(), resources);
        workspace.change(changed, uniques);
        objects.read(changed);
    }
}
