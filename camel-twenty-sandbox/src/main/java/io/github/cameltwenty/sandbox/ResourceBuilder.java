package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes resources that no document is at hand for. */
final class ResourceBuilder {
    private final String singular;
    private final String plural;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    ResourceBuilder(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
        readOnly("id", FieldType.UUID);
        readOnly("createdAt", FieldType.DATE_TIME);
        readOnly("updatedAt", FieldType.DATE_TIME);
        readOnly("deletedAt", FieldType.DATE_TIME);
    }

    /** Starts from another one. */
    ResourceBuilder(Resource resource) {
        singular = resource.singular();
        plural = resource.plural();
        fields.putAll(resource.fields());
        relations.putAll(resource.relations());
    }

    ResourceBuilder field(String name, FieldType type) {
        return put(name, type, false, false, List.of());
    }

    ResourceBuilder required(String name, FieldType type) {
        return put(name, type, true, false, List.of());
    }

    ResourceBuilder readOnly(String name, FieldType type) {
        return put(name, type, false, true, List.of());
    }

    ResourceBuilder choice(String name, String... values) {
        return put(name, FieldType.SELECT, false, false, List.of(values));
    }

    private ResourceBuilder put(String name, FieldType type, boolean required, boolean readOnly, List<String> values) {
        fields.put(name, new Field(type, required, readOnly, values, null));
        return this;
    }

    /** A link to one record, with the field that holds its id. */
    ResourceBuilder one(String name, String resource) {
        field(name + "Id", FieldType.UUID);
        relations.put(name, new Relation(resource, false, name + "Id"));
        return this;
    }

    /** @param key the field of the others that holds the id */
    ResourceBuilder many(String resource, String key) {
        return many(resource, resource, key);
    }

    /** @param key the field of the others that holds the id */
    ResourceBuilder many(String name, String resource, String key) {
        relations.put(name, new Relation(resource, true, key));
        return this;
    }

    /** Without these fields and links. */
    ResourceBuilder without(String... names) {
        for (String name : names) {
            fields.remove(name);
            relations.remove(name);
        }
        return this;
    }

    Resource build() {
        return new Resource(plural, singular, fields, relations);
    }
}
