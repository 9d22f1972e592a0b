package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.sandbox.Json.object;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What the workspace tells of its objects and their fields, out of the catalog. Their ids are the same in every run. */
class ObjectMetadata {
    private static final Set<String> NO_SYSTEM_OBJECTS =
            Set.of("companies", "people", "opportunities", "notes", "tasks", "dashboards", "workflows");

    private static final Resource EMPTY_CUSTOM_OBJECT = Catalogs.customObject("object", "objects", Map.of());

    private final Catalog standard;
    private final String createdAt = Dates.now();
    private volatile Catalog catalog;
    private volatile Map<String, Map<String, Object>> objects = Map.of();
    private volatile Map<String, Map<String, Object>> fields = Map.of();
    private volatile Map<String, String> objectsOfFields = Map.of();

    private final ToldWords told = new ToldWords();

    /** @param standard what every workspace has; all else is custom */
    ObjectMetadata(Catalog catalog, Catalog standard) {
        this.standard = standard;
        read(catalog);
    }

    /** Tells of this catalog from now on. */
    final void read(Catalog other) {
        catalog = other;
        Map<String, Map<String, Object>> allObjects = new LinkedHashMap<>();
        Map<String, Map<String, Object>> allFields = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        other.resources().values().forEach(resource -> {
            Map<String, Object> object = document(resource);
            allObjects.put((String) object.get("id"), object);
            fieldsOf(object).forEach(field -> {
                allFields.put((String) field.get("id"), field);
                owners.put((String) field.get("id"), (String) object.get("id"));
            });
        });
        objects = allObjects;
        fields = allFields;
        objectsOfFields = owners;
    }

    /** Of what people added or changed, which is told at the next {@link #read}. */
    final ToldWords told() {
        return told;
    }

    /** The id of the object that has the field. */
    final String objectOf(String fieldId) {
        return objectsOfFields.get(fieldId);
    }

    /** Whether every workspace has the object, or the field of it. @param field empty for the object itself */
    final boolean isStandard(String plural, String field) {
        Resource known = standard.resources().get(plural);
        return known != null
                && (field.isEmpty()
                        || known.fields().containsKey(field)
                        || known.relations().containsKey(field));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> fieldsOf(Map<String, Object> object) {
        return (List<Map<String, Object>>) object.get("fields");
    }

    Catalog catalog() {
        return catalog;
    }

    List<Map<String, Object>> objects() {
        return List.copyOf(objects.values());
    }

    List<Map<String, Object>> fields() {
        return List.copyOf(fields.values());
    }

    /** Null where there is none. */
    Map<String, Object> findObject(String id) {
        return objects.get(id);
    }

    /** Null where there is none. */
    Map<String, Object> findField(String id) {
        return fields.get(id);
    }

    /** The values that a choice allows; none for other fields, and where there is none. */
    List<Object> options(String fieldId) {
        Map<String, Object> field = fieldId == null ? null : findField(fieldId);
        if (field == null || !(field.get("options") instanceof List<?> options)) {
            return List.of();
        }
        return options.stream()
                .<Object>map(option -> ((Map<?, ?>) option).get("value"))
                .toList();
    }

    boolean hasObject(Object id) {
        return objects.containsKey(id);
    }

    boolean hasField(Object id) {
        return fields.containsKey(id);
    }

    /** The object as it is told, with its fields. */
    Map<String, Object> document(Resource resource) {
        boolean custom = !standard.resources().containsKey(resource.plural());
        List<Map<String, Object>> own = new ArrayList<>();
        resource.fields().forEach((name, field) -> {
            if (resource.relations().values().stream()
                    .noneMatch(relation -> !relation.many() && name.equals(relation.key()))) {
                own.add(field(resource, name, field));
            }
        });
        resource.relations().forEach((name, relation) -> own.add(relation(resource, name, relation)));
        if (SearchVector.has(resource)) {
            own.add(field(resource, SearchVector.FIELD, "TS_VECTOR", null));
        }
        String label = resource.fields().containsKey("name") ? "name" : "title";
        Map<String, Object> document = object(
                "id",
                id(resource),
                "nameSingular",
                resource.singular(),
                "namePlural",
                resource.plural(),
                "isCustom",
                custom,
                "isActive",
                true,
                "isSystem",
                !custom && !NO_SYSTEM_OBJECTS.contains(resource.plural()),
                "createdAt",
                createdAt,
                "updatedAt",
                createdAt);
        document.put(
                "labelIdentifierFieldMetadataId", id(resource, resource.fields().containsKey(label) ? label : "id"));
        document.put("imageIdentifierFieldMetadataId", null);
        document.put("labelSingular", Names.label(resource.singular()));
        document.put("labelPlural", Names.label(resource.plural()));
        document.put("description", null);
        document.put("icon", null);
        told.of(resource, "").forEach(document::replace);
        document.put("fields", own);
        return document;
    }

    private Map<String, Object> field(Resource resource, String name, Field field) {
        Map<String, Object> document = field(resource, name, type(name, field.type()), field.description());
        document.put("isNullable", !Values.isNeverNull(field));
        if (!field.values().isEmpty()) {
            document.put("options", options(resource, name, field.values()));
        }
        told.of(resource, name).forEach(document::replace);
        return document;
    }

    private static String type(String name, FieldType type) {
        return switch (type) {
            case INTEGER, NUMBER -> name.equals("position") ? "POSITION" : "NUMBER";
            default -> type.name();
        };
    }

    private static List<Map<String, Object>> options(Resource resource, String name, List<String> values) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (String value : values) {
            options.add(object(
                    "id",
                    id(resource, name + "." + value),
                    "color",
                    "sky",
                    "label",
                    value,
                    "value",
                    value,
                    "position",
                    options.size()));
        }
        return options;
    }

    private Map<String, Object> relation(Resource resource, String name, Relation relation) {
        Map<String, Object> document = field(resource, name, "RELATION", null);
        Resource other = catalog.resources().get(relation.resource());
        if (other != null) {
            document.put(
                    "relation",
                    object(
                            "type", relation.many() ? "ONE_TO_MANY" : "MANY_TO_ONE",
                            "targetObjectMetadata", named(other),
                            "targetFieldMetadata", named(other, back(resource, name, relation, other)),
                            "sourceObjectMetadata", named(resource),
                            "sourceFieldMetadata", named(resource, name)));
        }
        told.of(resource, name).forEach(document::replace);
        return document;
    }

    /** The link at the other end, as far as the catalog knows of it. */
    private static String back(Resource resource, String name, Relation relation, Resource other) {
        String key = relation.many()
                ? relation.key()
                : resource.relations().get(name).key();
        return other.relations().entrySet().stream()
                .filter(link -> link.getValue().many() != relation.many()
                        && resource.plural().equals(link.getValue().resource())
                        && Objects.equals(key, link.getValue().key()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(resource.singular());
    }

    private Map<String, Object> named(Resource resource) {
        return object("id", toldId(resource, ""), "nameSingular", resource.singular(), "namePlural", resource.plural());
    }

    private Map<String, Object> named(Resource resource, String field) {
        return object("id", toldId(resource, field), "name", field);
    }

    private Object toldId(Resource resource, String field) {
        return told.of(resource, field).getOrDefault("id", id(resource, field));
    }

    private Map<String, Object> field(Resource resource, String name, String type, String description) {
        Map<String, Object> document = object("id", id(resource, name), "type", type, "name", name);
        document.put("label", Names.label(name));
        document.put("description", description);
        document.put("icon", null);
        document.put("isCustom", isCustom(resource, name));
        document.put("isActive", true);
        document.put("isSystem", Set.of("position", SearchVector.FIELD).contains(name));
        document.put("isNullable", true);
        document.put("createdAt", createdAt);
        document.put("updatedAt", createdAt);
        document.put("defaultValue", null);
        document.put("options", null);
        document.put("relation", null);
        return document;
    }

    /** Whether somebody has added the field; links that came with a custom object do not count. */
    private boolean isCustom(Resource resource, String name) {
        Resource known = standard.resources().getOrDefault(resource.plural(), EMPTY_CUSTOM_OBJECT);
        Relation relation = resource.relations().get(name);
        boolean isAdded = told.of(resource, name).containsKey("id");
        return isAdded || relation == null && !known.fields().containsKey(name) && !name.equals(SearchVector.FIELD);
    }

    private static String id(Resource resource) {
        return id(resource, "");
    }

    static String id(Resource resource, String field) {
        byte[] name = (resource.singular() + "." + field).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
