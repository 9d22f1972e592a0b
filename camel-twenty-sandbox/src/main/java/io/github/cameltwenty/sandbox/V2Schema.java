package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Objects and fields that people add to a workspace of Twenty 2.21, or take away again. */
final class V2Schema {
    private static final Map<String, FieldType> TYPES = Map.of(
            "NUMBER", FieldType.INTEGER,
            "NUMERIC", FieldType.NUMBER,
            "POSITION", FieldType.NUMBER,
            "RATING", FieldType.SELECT,
            "FILES", FieldType.RAW_JSON,
            "RICH_TEXT", FieldType.RICH_TEXT_V2);

    private static final int RATINGS = 5;

    private final Workspace workspace;
    private final V2ObjectMetadata objects;
    private final Supplier<UUID> ids;

    V2Schema(Workspace workspace, V2ObjectMetadata objects, Supplier<UUID> ids) {
        this.workspace = workspace;
        this.objects = objects;
        this.ids = ids;
    }

    /** @param words names, labels and what else was given */
    synchronized Map<String, Object> addObject(Map<String, Object> words) {
        String singular = (String) words.get("nameSingular");
        String plural = (String) words.get("namePlural");
        Map<String, Resource> resources = new TreeMap<>(workspace.catalog().resources());
        V2Catalog.addObject(resources, Catalogs.customObject(singular, plural, Map.of()));
        Resource resource = resources.get(plural);
        Map<String, Object> told = new LinkedHashMap<>(words);
        told.put("id", ids.get().toString());
        objects.tell(resource, "", told);
        change(resources, Map.of());
        return objects.findObject((String) told.get("id"));
    }

    synchronized Map<String, Object> changeObject(String id, Map<String, Object> words) {
        Resource resource = resource(id);
        Map<String, Object> told = new LinkedHashMap<>(words);
        told.put("updatedAt", Dates.now());
        objects.tell(resource, "", told);
        objects.read(workspace.catalog());
        return objects.findObject(id);
    }

    synchronized void removeObject(String id) {
        Resource gone = resource(id);
        Map<String, Resource> resources = new TreeMap<>(workspace.catalog().resources());
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
        change(resources, Map.of());
    }

    /** @param body as it was sent, with the id of an object that there is */
    synchronized Map<String, Object> addField(Map<String, Object> body) {
        Resource resource = resource((String) body.get("objectMetadataId"));
        Map<String, Resource> resources = new TreeMap<>(workspace.catalog().resources());
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
            put(resources, withField(resource, name, body, told));
        }
        objects.tell(resource, name, told);
        boolean unique = Boolean.TRUE.equals(body.get("isUnique"));
        change(resources, unique ? Map.of(resource.plural(), FieldPath.text(name, null)) : Map.of());
        return objects.findField((String) told.get("id"));
    }

    /** The name of the link at the other end, made of its label. */
    private static String back(Resource resource, String name, boolean many, String label) {
        String words = label == null ? many ? resource.singular() : resource.plural() : label.replace(" ", "");
        return words.isEmpty() ? name : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static Resource withField(
            Resource resource, String name, Map<String, Object> body, Map<String, Object> told) {
        String type = (String) body.get("type");
        if (type.equals("RATING")) {
            told.put(
                    "options",
                    IntStream.range(0, RATINGS)
                            .mapToObj(i ->
                                    Json.object("label", "" + (i + 1), "value", "RATING_" + (i + 1), "position", i))
                            .toList());
        }
        if (told.get("options") instanceof List<?> options) {
            told.put("options", options.stream().map(V2Schema::option).toList());
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
