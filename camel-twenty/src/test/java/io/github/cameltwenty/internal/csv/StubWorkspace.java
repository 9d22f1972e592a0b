package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.TwentyException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A workspace with one kind of record, that has a field of each type, as {@code getObjects} tells of it. */
final class StubWorkspace implements CsvWorkspace {
    static final List<String> TYPES = List.of(
            "TEXT",
            "UUID",
            "NUMBER",
            "BOOLEAN",
            "DATE",
            "DATE_TIME",
            "SELECT",
            "MULTI_SELECT",
            "ARRAY",
            "RAW_JSON",
            "LINKS",
            "CURRENCY",
            "ADDRESS",
            "PHONES",
            "EMAILS",
            "FULL_NAME",
            "RICH_TEXT_V2",
            "ACTOR");

    private final WorkspaceModel model;

    StubWorkspace(Map<?, ?>... objects) {
        model = new WorkspaceModel(List.of(objects));
    }

    /** Field names are those of the types, in small letters. */
    static StubWorkspace withEachType() {
        List<Map<String, Object>> fields = new ArrayList<>();
        TYPES.forEach(
                type -> fields.add(field("the" + type.toLowerCase(Locale.ROOT).replace("_", ""), type, "The " + type)));
        fields.add(link("owner", "people"));
        return new StubWorkspace(object("rocket", "rockets", fields));
    }

    static Map<String, Object> object(String singular, String plural, List<Map<String, Object>> fields) {
        return Map.of("nameSingular", singular, "namePlural", plural, "isCustom", true, "fields", fields);
    }

    static Map<String, Object> field(String name, String type, String label) {
        Map<String, Object> field = new LinkedHashMap<>(Map.of("name", name, "type", type, "label", label));
        if (type.endsWith("SELECT")) {
            field.put(
                    "options",
                    List.of(Map.of("value", "A", "label", "First"), Map.of("value", "B", "label", "Second")));
        }
        return field;
    }

    static Map<String, Object> link(String name, String target) {
        Map<String, Object> link = field(name, "RELATION", Character.toUpperCase(name.charAt(0)) + name.substring(1));
        link.put("relation", Map.of("type", "MANY_TO_ONE", "targetObjectMetadata", Map.of("namePlural", target)));
        return link;
    }

    @Override
    public WorkspaceModel model() {
        return model;
    }

    @Override
    public WorkspaceModel readAnew() {
        return model;
    }

    @Override
    public List<Object> findOrCreate(String resource, String key, List<Map<String, Object>> records) {
        throw new AssertionError("No record is to be looked up");
    }

    @Override
    public List<Object> find(String resource, String key, List<Map<String, Object>> records) {
        throw new AssertionError("No record is to be looked up");
    }

    @Override
    public List<TwentyException> update(String resource, List<Map<String, Object>> changes) {
        throw new AssertionError("No record is to be changed");
    }
}
