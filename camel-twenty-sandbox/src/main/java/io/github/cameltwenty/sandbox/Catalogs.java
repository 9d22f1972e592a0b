package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes of a catalog. */
final class Catalogs {
    private Catalogs() {}

    static Catalog with(Catalog catalog, Collection<Resource> more) {
        Map<String, Resource> resources = new TreeMap<>(catalog.resources());
        more.forEach(resource -> resources.put(resource.plural(), resource));
        return new Catalog(catalog.version(), catalog.composites(), resources);
    }

    /** Without these resources and all links to them. */
    static Catalog without(Catalog catalog, Collection<String> plurals) {
        Map<String, Resource> resources = new TreeMap<>(catalog.resources());
        for (String plural : plurals) {
            if (resources.remove(plural) == null) {
                throw new IllegalArgumentException("No resource '" + plural + "' to leave out");
            }
        }
        resources.replaceAll((plural, resource) -> {
            Map<String, Relation> kept = new TreeMap<>(resource.relations());
            kept.values().removeIf(relation -> plurals.contains(relation.resource()));
            return new Resource(plural, resource.singular(), resource.fields(), kept);
        });
        return new Catalog(catalog.version(), catalog.composites(), resources);
    }

    /** With what Twenty 2.21 keeps of every record: who made it, who changed it, its place in lists. */
    static Resource withAuthors(Resource resource) {
        ResourceBuilder builder = new ResourceBuilder(resource);
        for (String author : List.of("createdBy", "updatedBy")) {
            if (!resource.fields().containsKey(author)) {
                builder.field(author, FieldType.ACTOR);
            }
        }
        return resource.fields().containsKey("position")
                ? builder.build()
                : builder.field("position", FieldType.NUMBER).build();
    }

    /** A workspace's own object: what all of them have, and these fields. */
    static Resource customObject(String singular, String plural, Map<String, FieldType> fields) {
        ResourceBuilder builder = new ResourceBuilder(singular, plural)
                .field("name", FieldType.TEXT)
                .field("position", FieldType.NUMBER)
                .field("createdBy", FieldType.ACTOR);
        fields.forEach(builder::field);
        return builder.build();
    }
}
