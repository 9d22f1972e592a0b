package io.github.cameltwenty.internal.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a field of type RELATION links to.
 *
 * @param type {@code MANY_TO_ONE} or {@code ONE_TO_MANY}
 * @param object the other object by its name; null where its id is given
 * @param objectId null where its name is given
 * @param label of the field at the other end
 * @param icon of the field at the other end
 */
record LinkDefinition(String type, String object, String objectId, String label, String icon) {
    private static final Set<String> MEMBERS = Set.of("type", "object", "label", "icon");
    private static final Set<String> TWENTYS =
            Set.of("type", "targetObjectMetadataId", "targetFieldLabel", "targetFieldIcon");
    private static final Set<String> TYPES = Set.of("MANY_TO_ONE", "ONE_TO_MANY");
    private static final String ICON = "IconRelationManyToMany";

    /**
     * @param relation of our own form: {@code type}, {@code object}, {@code label}, {@code icon}; null where not given
     * @param payload of Twenty's form, its {@code relationCreationPayload}; null where not given
     * @param back the label of the other end where none is given
     */
    static LinkDefinition of(String what, Object relation, Object payload, String back) {
        if (relation instanceof Map<?, ?> own) {
            SchemaNames.refuseUnknown(what, own.keySet(), MEMBERS);
            String object = SchemaNames.checked(what + "'s object", own.get("object"));
            return new LinkDefinition(
                    type(what, own.get("type")),
                    object,
                    null,
                    text(own.get("label"), back),
                    text(own.get("icon"), ICON));
        }
        if (payload instanceof Map<?, ?> twentys) {
            SchemaNames.refuseUnknown(what, twentys.keySet(), TWENTYS);
            return new LinkDefinition(
                    type(what, twentys.get("type")),
                    null,
                    text(twentys.get("targetObjectMetadataId"), ""),
                    text(twentys.get("targetFieldLabel"), back),
                    text(twentys.get("targetFieldIcon"), ICON));
        }
        throw new IllegalArgumentException(
                what + " is missing: name the other object, as {\"type\": \"MANY_TO_ONE\", \"object\": \"companies\"}");
    }

    private static String type(String what, Object given) {
        String type = text(given, "MANY_TO_ONE");
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException(
                    what + "'s type is '" + type + "'; allowed are MANY_TO_ONE, ONE_TO_MANY");
        }
        return type;
    }

    private static String text(Object given, String otherwise) {
        return given == null || given.toString().isBlank() ? otherwise : given.toString();
    }

    /** @param targetId of the other object */
    Map<String, Object> toPayload(String targetId) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", type);
        payload.put("targetObjectMetadataId", targetId);
        payload.put("targetFieldLabel", label);
        payload.put("targetFieldIcon", icon);
        return payload;
    }
}
