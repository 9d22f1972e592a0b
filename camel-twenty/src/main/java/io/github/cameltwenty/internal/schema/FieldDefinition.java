package io.github.cameltwenty.internal.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a field is to be.
 *
 * @param options of a choice; none for others
 * @param link of a relation; null for others
 * @param words what else Twenty is told of it, as it stands there
 */
record FieldDefinition(
        String name,
        FieldKind kind,
        boolean unique,
        List<Map<String, Object>> options,
        LinkDefinition link,
        Map<String, Object> words) {
    static final String NAME = "name";
    static final String TYPE = "type";
    static final String LABEL = "label";
    static final String OPTIONS = "options";
    static final String UNIQUE = "unique";
    static final String IS_UNIQUE = "isUnique";

    private static final String DEFAULT_VALUE = "defaultValue";
    private static final String RELATION = "relation";
    private static final String RELATION_PAYLOAD = "relationCreationPayload";

    /** What is handed on as it is. */
    private static final Set<String> WORDS =
            Set.of(LABEL, "description", "icon", "isNullable", DEFAULT_VALUE, "settings", "isLabelSyncedWithName");

    private static final Set<String> MEMBERS =
            SchemaNames.union(WORDS, Set.of(NAME, TYPE, OPTIONS, UNIQUE, IS_UNIQUE, RELATION, RELATION_PAYLOAD));

    /**
     * @param where what to call it in an error, as "The field"
     * @throws IllegalArgumentException where it cannot be a field of any Twenty
     */
    static FieldDefinition of(String where, Map<?, ?> given) {
        SchemaNames.refuseUnknown(where, given.keySet(), MEMBERS);
        String name = SchemaNames.checked(where + "'s name", given.get(NAME));
        FieldKind kind = FieldKind.of(where + " " + name + "'s type", given.get(TYPE));
        String field = where + " " + name;
        Object both = given.get(UNIQUE) == null ? given.get(IS_UNIQUE) : given.get(UNIQUE);
        boolean unique = SchemaNames.flag(field + "'s unique", both);
        checkUnique(field, kind, unique, given.get(DEFAULT_VALUE));
        return new FieldDefinition(
                name,
                kind,
                unique,
                options(field, kind, given.get(OPTIONS)),
                link(field, kind, given),
                words(given, name));
    }

    private static void checkUnique(String field, FieldKind kind, boolean unique, Object defaultValue) {
        if (unique && !kind.mayBeUnique()) {
            throw new IllegalArgumentException(field + " is to be unique, but a field of type " + kind + " cannot be");
        }
        if (unique && defaultValue != null) {
            throw new IllegalArgumentException(
                    field + " is to be unique, so it can have no defaultValue: two records would hold it");
        }
    }

    private static List<Map<String, Object>> options(String field, FieldKind kind, Object given) {
        boolean isGiven = given != null && !given.toString().isBlank();
        if (isGiven && !kind.hasOptions()) {
            throw new IllegalArgumentException(field + " has options, but its type " + kind + " takes none");
        }
        return kind.hasOptions() ? Choices.of(field + "'s options", given) : List.of();
    }

    private static LinkDefinition link(String field, FieldKind kind, Map<?, ?> given) {
        boolean isGiven = given.get(RELATION) != null || given.get(RELATION_PAYLOAD) != null;
        if (isGiven && kind != FieldKind.RELATION) {
            throw new IllegalArgumentException(field + " has a relation, but its type is " + kind);
        }
        return kind == FieldKind.RELATION
                ? LinkDefinition.of(field + "'s relation", given.get(RELATION), given.get(RELATION_PAYLOAD), "")
                : null;
    }

    private static Map<String, Object> words(Map<?, ?> given, String name) {
        Map<String, Object> words = new LinkedHashMap<>();
        given.forEach((member, value) -> {
            if (WORDS.contains(member.toString()) && value != null) {
                words.put(member.toString(), value);
            }
        });
        words.putIfAbsent(LABEL, SchemaNames.label(name));
        return words;
    }

    /**
     * What is sent to make it.
     *
     * @param objectId of the object that it belongs to
     * @param targetId of the object that it links to; null without a link
     * @param back the label of the other end where none is given
     */
    Map<String, Object> toBody(String objectId, String targetId, String back, boolean isLater) {
        Map<String, Object> body = new LinkedHashMap<>(words);
        body.put(NAME, name);
        body.put(TYPE, kind.on(isLater));
        body.put("objectMetadataId", objectId);
        if (unique) {
            body.put(IS_UNIQUE, true);
        }
        if (!options.isEmpty()) {
            body.put(OPTIONS, options);
        }
        if (link != null) {
            Map<String, Object> payload = link.toPayload(targetId);
            payload.replace("targetFieldLabel", "", back);
            body.put(RELATION_PAYLOAD, payload);
        }
        return body;
    }

    /** The values of its options that another field of the same type lacks. */
    List<Object> optionsNotIn(Map<?, ?> field) {
        List<?> there = field.get(OPTIONS) instanceof List<?> list ? list : List.of();
        List<Object> known = there.stream()
                .map(option -> option instanceof Map<?, ?> map ? (Object) map.get(Choices.VALUE) : null)
                .filter(Objects::nonNull)
                .toList();
        return options.stream()
                .map(option -> option.get(Choices.VALUE))
                .filter(value -> !known.contains(value))
                .toList();
    }
}
