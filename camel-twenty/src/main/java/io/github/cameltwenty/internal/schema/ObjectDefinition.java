package io.github.cameltwenty.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an object is to be.
 *
 * @param plural its name in paths, as {@code companies}
 * @param singular null where it is not given, as for an object that there is
 * @param words what else Twenty is told of it, as it stands there
 * @param fields those that it is to have besides those that Twenty makes
 */
public record ObjectDefinition(
        String plural, String singular, Map<String, Object> words, List<FieldDefinition> fields) {
    static final String PLURAL = "namePlural";
    static final String SINGULAR = "nameSingular";

    private static final String FIELDS = "fields";
    private static final String NAME = "name";
    private static final String LABEL_SINGULAR = "labelSingular";
    private static final String LABEL_PLURAL = "labelPlural";

    /** What is handed on as it is. */
    private static final Set<String> WORDS = Set.of(
            LABEL_SINGULAR, LABEL_PLURAL, "description", "icon", "isLabelSyncedWithName", "isSearchable", "shortcut");

    private static final Set<String> MEMBERS = SchemaNames.union(WORDS, Set.of(PLURAL, SINGULAR, NAME, FIELDS));

    /**
     * @throws IllegalArgumentException where it cannot be an object of any Twenty
     */
    static ObjectDefinition of(String where, Map<?, ?> given) {
        SchemaNames.refuseUnknown(where, given.keySet(), MEMBERS);
        Object named = given.get(PLURAL) == null ? given.get(NAME) : given.get(PLURAL);
        String plural = SchemaNames.checked(where + "'s namePlural", named);
        String singular = given.get(SINGULAR) == null
                ? null
                : SchemaNames.checked(where + " " + plural + "'s nameSingular", given.get(SINGULAR));
        if (plural.equals(singular)) {
            throw new IllegalArgumentException(where + "'s nameSingular and namePlural are both '" + plural
                    + "': Twenty tells one record from many by them");
        }
        Map<String, Object> words = new LinkedHashMap<>();
        given.forEach((member, value) -> {
            if (WORDS.contains(member.toString()) && value != null) {
                words.put(member.toString(), value);
            }
        });
        return new ObjectDefinition(plural, singular, words, fields(plural, given.get(FIELDS)));
    }

    private static List<FieldDefinition> fields(String plural, Object given) {
        List<FieldDefinition> fields = new ArrayList<>();
        if (given != null && !(given instanceof List<?>)) {
            throw new IllegalArgumentException("The fields of " + plural + " are no list");
        }
        for (Object field : given == null ? List.of() : (List<?>) given) {
            if (!(field instanceof Map<?, ?> members)) {
                throw new IllegalArgumentException(
                        "One of the fields of " + plural + " is no object but '" + field + "'");
            }
            fields.add(FieldDefinition.of("The field of " + plural, members));
        }
        return fields;
    }

    /**
     * What is sent to make it.
     *
     * @throws IllegalArgumentException without a name for one of its records
     */
    public Map<String, Object> toBody() {
        if (singular == null) {
            throw new IllegalArgumentException("The object " + plural
                    + " is to be made, but its nameSingular is missing: Twenty names one of its records by it");
        }
        Map<String, Object> body = new LinkedHashMap<>(words);
        body.put(SINGULAR, singular);
        body.put(PLURAL, plural);
        body.putIfAbsent(LABEL_SINGULAR, SchemaNames.label(singular));
        body.putIfAbsent(LABEL_PLURAL, SchemaNames.label(plural));
        return body;
    }
}
