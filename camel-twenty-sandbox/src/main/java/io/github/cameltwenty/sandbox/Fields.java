package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.Map;
import java.util.function.BiFunction;

/** The fields of one resource, as filters and orders name them. */
record Fields(Catalog catalog, Resource resource, Rules rules, Map<String, Table> tables) {
    /** Those of another resource. */
    Fields of(Resource other) {
        return new Fields(catalog, other, rules, tables);
    }

    Table table(Resource other) {
        return tables.get(other.plural());
    }

    boolean isComposite(String name) {
        Field field = resource.fields().get(name);
        return field != null && catalog.composites().containsKey(field.type());
    }

    /** A field of a filter. @param text names joined by dots, as {@code name.firstName} */
    FieldPath filtered(String text) {
        return path(text, Refusal::unknownInFilter);
    }

    /** A field of an order. @param text names joined by dots, as {@code name.firstName} */
    FieldPath ordered(String text) {
        return path(text, Refusal::unknownInOrder);
    }

    private FieldPath path(String text, BiFunction<String, String, Refusal> unknown) {
        int dot = text.indexOf('.');
        String name = dot < 0 ? text : text.substring(0, dot);
        if (name.equals(SearchVector.FIELD) && SearchVector.has(resource)) {
            return new FieldPath(name, null, FieldType.TEXT, rules.exact());
        }
        Field field = resource.fields().get(name);
        if (field == null) {
            throw unknown.apply(name, resource.singular());
        }
        Map<String, FieldType> parts = catalog.composites().get(field.type());
        if (parts == null) {
            return new FieldPath(name, null, field.type(), rules.exact());
        }
        FieldType part = dot < 0 ? null : parts.get(text.substring(dot + 1));
        if (part == null) {
            throw Refusal.unknownPart(dot < 0 ? null : text.substring(dot + 1), field.type());
        }
        return new FieldPath(name, text.substring(dot + 1), part, rules.exact());
    }
}
