package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of all objects of a workspace of Twenty 2.21. */
final class V2FieldsResource extends V2ObjectsResource {
    private static final List<String> TYPES = List.of(
            "ACTOR",
            "ADDRESS",
            "ARRAY",
            "BOOLEAN",
            "CURRENCY",
            "DATE",
            "DATE_TIME",
            "EMAILS",
            "FILES",
            "FULL_NAME",
            "LINKS",
            "MORPH_RELATION",
            "MULTI_SELECT",
            "NUMBER",
            "NUMERIC",
            "PHONES",
            "POSITION",
            "RATING",
            "RAW_JSON",
            "RELATION",
            "RICH_TEXT",
            "SELECT",
            "TEXT",
            "TS_VECTOR",
            "UUID");

    V2FieldsResource(V2ObjectMetadata objects, SchemaChanges schema) {
        super("field", objects::fields, objects, schema);
    }

    @Override
    Map<String, Object> byId(String id) {
        return objects.findField(id);
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        if (!TYPES.contains(body.get("type"))) {
            throw MetadataReplies.badBody(
                    List.of("type must be one of the following values: " + String.join(", ", TYPES)));
        }
        if (!(body.get("objectMetadataId") instanceof String id
                && RestPath.UUID.matcher(id).matches())) {
            throw MetadataReplies.badBody(List.of("objectMetadataId must be a UUID"));
        }
        Map<String, Object> object = objects.findObject(id);
        if (object == null) {
            throw unknownObject();
        }
        String name = String.valueOf(body.get("name"));
        if (ObjectMetadata.fieldsOf(object).stream().anyMatch(field -> name.equals(field.get("name")))) {
            String complaint = "Name \"" + name + "\" is not available as it is already used by another field";
            Map<String, Object> error = MetadataReplies.error("NOT_AVAILABLE", complaint, complaint);
            error.put("value", name);
            throw MetadataReplies.refused(
                    "fieldMetadata", "creat", "fields", List.of(error), Json.object("name", name));
        }
        Map<String, Object> created = new LinkedHashMap<>(schema.addField(body));
        created.putIfAbsent("defaultValue", null);
        created.putIfAbsent("options", null);
        return Reply.data(201, "createOneField", created);
    }

    private static Refusal unknownObject() {
        String forPeople = "Created field metadata, parent object metadata not found";
        Map<String, Object> failure = Json.object(
                "errors",
                List.of(MetadataReplies.error(
                        "OBJECT_METADATA_NOT_FOUND", "Provided object metadata id does not exist", forPeople)),
                "type",
                "create",
                "metadataName",
                "fieldMetadata",
                "flatEntityMinimalInformation",
                Map.of("id", ""));
        return Refusal.of(Reply.json(
                400,
                Json.object(
                        "statusCode",
                        400,
                        "error",
                        "METADATA_VALIDATION_ERROR",
                        "message",
                        "Multiple validation errors occurred while creating field",
                        "errors",
                        Map.of("fieldMetadata", List.of(failure)),
                        "summary",
                        Json.object("totalErrors", 1, "fieldMetadata", 1),
                        "userFriendlyMessage",
                        forPeople)));
    }

    /** Documented, but not recorded, as is {@link #delete}. */
    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        known(id, "Field to update not found");
        Map<String, Object> changed = new LinkedHashMap<>(schema.changeField(id, body));
        changed.putIfAbsent("defaultValue", null);
        changed.putIfAbsent("options", null);
        return Reply.data(200, "updateOneField", changed);
    }

    @Override
    public Reply delete(String id, Caller caller) {
        Map<String, Object> gone = known(id, "Field to delete not found");
        String plural = (String) objects.findObject(objects.objectOf(id)).get("namePlural");
        if (objects.isStandard(plural, (String) gone.get("name"))) {
            String complaint = "Standard Fields can't be deleted";
            throw MetadataReplies.refused(
                    "fieldMetadata",
                    "delet",
                    "field",
                    List.of(MetadataReplies.error("INVALID_FIELD_INPUT", complaint, complaint)),
                    Json.object("name", gone.get("name")));
        }
        schema.removeField(id);
        return Reply.data(200, "deleteOneField", gone);
    }

    private Map<String, Object> known(String id, String otherwise) {
        checkId(id);
        Map<String, Object> found = byId(id);
        if (found == null) {
            throw notFound(otherwise, "FIELD_METADATA_NOT_FOUND");
        }
        return found;
    }
}
