package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows the links between records. */
final class Relations {
    private final Catalog catalog;
    private final Map<String, Table> tables;
    private final AttachmentFiles files;

    Relations(Catalog catalog, Map<String, Table> tables, AttachmentFiles files) {
        this.catalog = catalog;
        this.tables = tables;
        this.files = files;
    }

    /** The record as REST shows it, with those it is linked to, and those with theirs, down to the depth. */
    Map<String, Object> expand(Resource resource, Map<String, Object> stored, int depth) {
        Map<String, Object> record = files.shown(resource, stored, true);
        if (depth == 0) {
            return record;
        }
        Map<String, Object> expanded = new LinkedHashMap<>(record);
        resource.relations().forEach((name, relation) -> expanded.put(name, linked(relation, record, depth - 1)));
        return expanded;
    }

    private Object linked(Relation relation, Map<String, Object> record, int depth) {
        Resource other = catalog.resources().get(relation.resource());
        if (other == null) {
            return relation.many() ? List.of() : null;
        }
        Table table = tables.get(other.plural());
        if (relation.many()) {
            return table.linkedTo(relation.key(), record.get("id")).stream()
                    .map(found -> expand(other, found, depth))
                    .toList();
        }
        Map<String, Object> found = table.find(record.get(relation.key()));
        return found == null ? null : expand(other, found, depth);
    }

    /** Empties the links to a record that is gone. */
    void unlink(Resource gone, String id) {
        relink(gone, id, null);
    }

    /** Has the links to a record that is gone lead to another. @param other null to empty them */
    void relink(Resource gone, String id, String other) {
        catalog.resources().forEach((plural, resource) -> resource.relations().values().stream()
                .filter(relation -> !relation.many() && gone.plural().equals(relation.resource()))
                .forEach(relation -> relink(tables.get(plural), relation.key(), id, other)));
    }

    private static void relink(Table table, String key, String id, String other) {
        for (Map<String, Object> record : table.linkedTo(key, id)) {
            Map<String, Object> relinked = new LinkedHashMap<>(record);
            relinked.put(key, other);
            table.put(Collections.unmodifiableMap(relinked));
        }
    }
}
