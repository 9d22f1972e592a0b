package io.github.cameltwenty.internal.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be changed of an object or a field. All throw {@link IllegalArgumentException}. */
final class SchemaChange {
    private static final Set<String> BOTH = Set.of("description", "icon", "isActive", "isLabelSyncedWithName");

    private static final Set<String> OF_OBJECTS = SchemaNames.union(
            BOTH,
            Set.of(
                    ObjectDefinition.SINGULAR,
                    ObjectDefinition.PLURAL,
                    "labelSingular",
                    "labelPlural",
                    "isSearchable",
                    "shortcut",
                    "labelIdentifierFieldMetadataId",
                    "imageIdentifierFieldMetadataId"));

    private static final Set<String> OF_FIELDS = SchemaNames.union(
            BOTH,
            Set.of(
                    FieldDefinition.NAME,
                    FieldDefinition.LABEL,
                    FieldDefinition.OPTIONS,
                    FieldDefinition.UNIQUE,
                    FieldDefinition.IS_UNIQUE,
                    "isNullable",
                    "defaultValue",
                    "settings"));

    private SchemaChange() {}

    /** @param given without what names the object */
    static Map<String, Object> ofObject(Map<?, ?> given) {
        for (String name : List.of(ObjectDefinition.SINGULAR, ObjectDefinition.PLURAL)) {
            if (given.containsKey(name)) {
                SchemaNames.checked("The body's " + name, given.get(name));
            }
        }
        return changes(given, OF_OBJECTS);
    }

    /**
     * @param given without what names the field
     * @param there the field as it is
     */
    static Map<String, Object> ofField(Map<?, ?> given, Map<?, ?> there) {
        if (given.containsKey(FieldDefinition.TYPE)) {
            throw new IllegalArgumentException("The body has a type, but no Twenty changes the type of a field: make"
                    + " another field, and move the values");
        }
        if (given.containsKey(FieldDefinition.NAME)) {
            SchemaNames.checked("The body's name", given.get(FieldDefinition.NAME));
        }
        Map<String, Object> changes = changes(given, OF_FIELDS);
        Object unique = changes.remove(FieldDefinition.UNIQUE);
        if (unique != null || changes.get(FieldDefinition.IS_UNIQUE) != null) {
            Object both = unique == null ? changes.get(FieldDefinition.IS_UNIQUE) : unique;
            changes.put(FieldDefinition.IS_UNIQUE, SchemaNames.flag("The body's unique", both));
        }
        if (changes.containsKey(FieldDefinition.OPTIONS)) {
            changes.put(FieldDefinition.OPTIONS, options(changes.get(FieldDefinition.OPTIONS), there));
        }
        return changes;
    }

    private static Map<String, Object> changes(Map<?, ?> given, Set<String> known) {
        SchemaNames.refuseUnknown("The body", given.keySet(), known);
        if (given.isEmpty()) {
            throw new IllegalArgumentException("The body holds nothing to change");
        }
        Map<String, Object> changes = new LinkedHashMap<>();
        given.forEach((name, value) -> changes.put(name.toString(), value));
        return changes;
    }

    /**
     * All options that there are, and more: Twenty takes the list for all that there are to be, and empties the field of each
     * record that holds another. Those that there are keep their ids, and what is not
     * given of them anew.
     */
    private static List<Map<String, Object>> options(Object given, Map<?, ?> there) {
        List<?> known = there.get(FieldDefinition.OPTIONS) instanceof List<?> list ? list : List.of();
        List<Map<String, Object>> wanted = Choices.of("The body's options", given, known);
        List<Object> lost = known.stream()
                .<Object>map(option -> ((Map<?, ?>) option).get(Choices.VALUE))
                .filter(value -> wanted.stream()
                        .noneMatch(option -> option.get(Choices.VALUE).equals(value)))
                .toList();
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("The body's options lack " + lost
                    + ", which records may hold: Twenty would empty those. Give all options, the new ones among them");
        }
        return wanted;
    }
}
