package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The objects of a workspace of Twenty up to November 2025: in an envelope, as no other settings are. That they are written,
 * and in which envelope, its document says; the words of refusals are those of its sources, they were not recorded.
 */
class ObjectMetadataResource implements MetadataResource {
    static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final List<String> NAMES = List.of("nameSingular", "namePlural", "labelSingular", "labelPlural");

    private final String singular;
    final ObjectMetadata objects;
    final SchemaChanges schema;

    ObjectMetadataResource(ObjectMetadata objects, SchemaChanges schema) {
        this("object", objects, schema);
    }

    ObjectMetadataResource(String singular, ObjectMetadata objects, SchemaChanges schema) {
        this.singular = singular;
        this.objects = objects;
        this.schema = schema;
    }

    List<Map<String, Object>> all() {
        return objects.objects();
    }

    /** Null where there is none. */
    Map<String, Object> byId(String id) {
        return objects.findObject(id);
    }

    @Override
    public boolean takesParameters() {
        return false;
    }

    @Override
    public Reply list(Query query) {
        return Reply.data(200, singular + "s", all());
    }

    @Override
    public Reply find(String id) {
        return Reply.data(200, singular, found(id));
    }

    final Map<String, Object> found(String id) {
        Map<String, Object> found = byId(id);
        if (found == null) {
            // not recorded
            throw MetadataReplies.notFound(Names.capitalized(singular) + " not found");
        }
        return found;
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        for (String name : NAMES) {
            if (!(body.get(name) instanceof String)) {
                throw Refusal.badRequest("Variable \"$input\" got invalid value; Field \"" + name
                        + "\" of required type \"String!\" was not provided.");
            }
        }
        String plural = (String) body.get("namePlural");
        for (String name : List.of((String) body.get("nameSingular"), plural)) {
            checkName(name);
        }
        if (Objects.equals(plural, body.get("nameSingular"))) {
            throw Refusal.badRequest("The singular and plural names cannot be the same for an object");
        }
        if (objects.catalog().resource(plural).isPresent()) {
            throw Refusal.badRequest("Object already exists");
        }
        return Reply.data(201, "createOneObject", withoutFields(schema.addObject(body)));
    }

    static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest("String \"" + name
                    + "\" is not valid: must start with lowercase letter and contain only alphanumeric letters");
        }
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        found(id);
        return Reply.data(200, "updateOneObject", withoutFields(schema.changeObject(id, body)));
    }

    @Override
    public Reply delete(String id, Caller caller) {
        Map<String, Object> found = found(id);
        checkDeletable(found, "object", objects.isStandard((String) found.get("namePlural"), ""));
        schema.removeObject(id);
        return Reply.data(200, "deleteOneObject", withoutFields(found));
    }

    static void checkDeletable(Map<String, Object> found, String what, boolean standard) {
        if (standard) {
            throw Refusal.badRequest("Standard " + Names.capitalized(what) + "s can't be deleted");
        }
        if (Boolean.TRUE.equals(found.get("isActive"))) {
            throw Refusal.badRequest("Active " + what + "s can't be deleted");
        }
    }

    private static Map<String, Object> withoutFields(Map<String, Object> object) {
        Map<String, Object> told = new LinkedHashMap<>(object);
        told.remove("fields");
        return told;
    }

    @Override
    public void seed(Map<String, Object> record) {
        throw new IllegalArgumentException("The " + singular + "s are those of the catalog");
    }

    @Override
    public List<Map<String, Object>> records() {
        return new ArrayList<>(all().stream().map(Json::copy).toList());
    }
}
