package io.github.cameltwenty.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a list of objects and fields that are wanted, in one of its forms. All throw {@link IllegalArgumentException}. */
public final class SchemaDocument {
    private static final String OBJECTS = "objects";
    private static final String OBJECT = "object";
    private static final String SINGULAR = "singular";
    private static final String FIELD = "field";
    private static final Set<String> OF_OBJECTS = Set.of("labelSingular", "labelPlural");

    private SchemaDocument() {}

    /**
     * @param body a {@code Map} with {@code objects}, or of one object; a {@code List} of objects with their {@code fields}, or
     *     of rows, each of a field of an {@code object}
     */
    public static List<ObjectDefinition> read(Object body) {
        List<?> several = body instanceof Map<?, ?> map
                ? map.containsKey(OBJECTS) ? objects(map) : List.of(map)
                : body instanceof List<?> list ? list : List.of();
        if (several.isEmpty()) {
            throw new IllegalArgumentException(
                    "The body names no objects: give {\"objects\": […]}, a list of fields, or a"
                            + " CSV that begins with object,field,type");
        }
        List<ObjectDefinition> definitions = new ArrayList<>();
        for (Map<?, ?> object : grouped(several)) {
            definitions.add(ObjectDefinition.of("The object", object));
        }
        refuseTwice(definitions);
        return definitions;
    }

    private static List<?> objects(Map<?, ?> document) {
        SchemaNames.refuseUnknown("The body", document.keySet(), Set.of(OBJECTS));
        if (document.get(OBJECTS) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("The body's objects are no list");
    }

    /** Rows of one object together, in the order of their first ones. */
    private static List<Map<?, ?>> grouped(List<?> several) {
        List<Map<?, ?>> objects = new ArrayList<>();
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        for (Object one : several) {
            if (!(one instanceof Map<?, ?> members)) {
                throw new IllegalArgumentException("The body holds '" + one + "', which is no object");
            }
            if (!members.containsKey(OBJECT)) {
                objects.add(members);
                continue;
            }
            Map<String, Object> row = filled(members);
            String name = SchemaNames.checked("A row's object", row.remove(OBJECT));
            Map<String, Object> object = byName.computeIfAbsent(name, plural -> {
                Map<String, Object> first = new LinkedHashMap<>(Map.of(ObjectDefinition.PLURAL, plural));
                first.put("fields", new ArrayList<>());
                objects.add(first);
                return first;
            });
            add(row, name, object);
        }
        return objects;
    }

    /** An empty cell is as good as none. */
    private static Map<String, Object> filled(Map<?, ?> members) {
        Map<String, Object> row = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                row.put(name.toString().strip(), value instanceof String text ? text.strip() : value);
            }
        });
        return row;
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> row, String name, Map<String, Object> object) {
        Object singular = row.remove(SINGULAR);
        Object before = singular == null ? null : object.put(ObjectDefinition.SINGULAR, singular);
        if (before != null && !before.equals(singular)) {
            throw new IllegalArgumentException(
                    "Rows of " + name + " say two things of its singular: " + before + ", " + singular);
        }
        Object field = row.remove(FIELD);
        if (field == null) {
            object.putAll(row);
            return;
        }
        OF_OBJECTS.forEach(member -> {
            if (row.containsKey(member)) {
                object.put(member, row.remove(member));
            }
        });
        row.put(FieldDefinition.NAME, field);
        ((List<Object>) object.get("fields")).add(row);
    }

    private static void refuseTwice(List<ObjectDefinition> definitions) {
        List<String> names = new ArrayList<>();
        for (ObjectDefinition object : definitions) {
            if (names.contains(object.plural())) {
                throw new IllegalArgumentException("The body names the object " + object.plural() + " twice");
            }
            names.add(object.plural());
            List<String> fields = new ArrayList<>();
            for (FieldDefinition field : object.fields()) {
                if (fields.contains(field.name())) {
                    throw new IllegalArgumentException(
                            "The body names the field " + field.name() + " of " + object.plural() + " twice");
                }
                fields.add(field.name());
            }
        }
    }
}
