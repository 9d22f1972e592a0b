package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of all objects of a workspace of Twenty up to November 2025. */
final class FieldMetadataResource extends ObjectMetadataResource {
    /** As the document of November 2025 lists them. */
    private static final Set<String> TYPES = Set.of(
            "UUID",
            "TEXT",
            "PHONES",
            "EMAILS",
            "DATE_TIME",
            "DATE",
            "BOOLEAN",
            "NUMBER",
            "NUMERIC",
            "LINKS",
            "CURRENCY",
            "FULL_NAME",
            "RATING",
            "SELECT",
            "MULTI_SELECT",
            "RELATION",
            "MORPH_RELATION",
            "POSITION",
            "ADDRESS",
            "RAW_JSON",
            "RICH_TEXT",
            "RICH_TEXT_V2",
            "ACTOR",
            "ARRAY",
            "TS_VECTOR");

    FieldMetadataResource(ObjectMetadata objects, SchemaChanges schema) {
        super("field", objects, schema);
    }

    @Override
    List<Map<String, Object>> all() {
        return objects.fields();
    }

    @Override
    Map<String, Object> byId(String id) {
        return objects.findField(id);
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        for (String name : List.of("type", "name", "label", "objectMetadataId")) {
            if (!(body.get(name) instanceof String)) {
                throw Refusal.badRequest("Variable \"$input\" got invalid value; Field \"" + name
                        + "\" of required type \"String!\" was not provided.");
            }
        }
        if (!TYPES.contains(body.get("type"))) {
            throw Refusal.badRequest(
                    "Value \"" + body.get("type") + "\" does not exist in \"FieldMetadataType\" enum.");
        }
        String name = (String) body.get("name");
        checkName(name);
        Map<String, Object> object = objects.findObject((String) body.get("objectMetadataId"));
        if (object == null) {
            throw Refusal.badRequest("Object metadata does not exist");
        }
        if (ObjectMetadata.fieldsOf(object).stream().anyMatch(field -> name.equals(field.get("name")))) {
            throw Refusal.badRequest("Name \"" + name + "\" is not available");
        }
        return Reply.data(201, "createOneField", schema.addField(body));
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        found(id);
        return Reply.data(200, "updateOneField", schema.changeField(id, body));
    }

    @Override
    public Reply delete(String id, Caller caller) {
        Map<String, Object> found = found(id);
        String plural = (String) objects.findObject(objects.objectOf(id)).get("namePlural");
        checkDeletable(found, "field", objects.isStandard(plural, (String) found.get("name")));
        schema.removeField(id);
        return Reply.data(200, "deleteOneField", found);
    }
}
