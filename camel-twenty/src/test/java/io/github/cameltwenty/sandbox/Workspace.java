package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** All tables, and what can be done with them: one writer at a time, or many readers. */
final class Workspace {
    private final Catalog catalog;
    private final RecordFactory factory;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Relations relations;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile ChangeListener listener = (resource, event, record, updatedFields) -> {};

    /** Told of each change that calls make, while the writer still writes. */
    @FunctionalInterface
    interface ChangeListener {
        /**
         * @param event as {@code created}
         * @param record as it is now; one that is destroyed, as it was
         * @param updatedFields null where none were given
         */
        void changed(Resource resource, String event, Map<String, Object> record, Collection<String> updatedFields);
    }

    void listen(ChangeListener other) {
        listener = other;
    }

    Workspace(Catalog catalog, Supplier<UUID> ids) {
        this.catalog = catalog;
        this.factory = new RecordFactory(catalog, ids);
        catalog.resources().forEach((plural, resource) -> tables.put(plural, new Table(resource)));
        this.relations = new Relations(catalog, tables);
    }

    Catalog catalog() {
        return catalog;
    }

    void seed(Map<String, List<Map<String, Object>>> seed) {
        seed.forEach((plural, records) -> {
            Resource resource = catalog.resource(plural)
                    .orElseThrow(() -> new IllegalArgumentException("No resource '" + plural + "' to seed"));
            for (Map<String, Object> record : records) {
                tables.get(plural).insert(factory.restore(resource, record));
            }
        });
    }

    List<Map<String, Object>> records(String plural) {
        Table table = tables.get(plural);
        if (table == null) {
            throw new IllegalArgumentException("No resource '" + plural + "'");
        }
        return reading(() -> List.copyOf(table.all())).stream()
                .map(Workspace::copy)
                .toList();
    }

    /** The webhooks that are registered. */
    List<Map<String, Object>> webhooks() {
        Table table = tables.get("webhooks");
        return table == null ? List.of() : reading(table::all);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> record) {
        return (Map<String, Object>) Json.readOrNull(Json.text(record));
    }

    Page findMany(Resource resource, FindMany call, int depth) {
        return reading(() -> {
            List<Map<String, Object>> found = tables.get(resource.plural()).select(call.filter());
            if (!call.order().isById()) {
                found = found.stream().sorted(call.order().comparator()).toList();
            }
            // a copy even without relations: the page is written when other calls may have gone on
            return Page.of(found, call).map(record -> relations.expand(resource, record, depth));
        });
    }

    Map<String, Object> findOne(Resource resource, String id, int depth) {
        return reading(() -> {
            Map<String, Object> record = tables.get(resource.plural()).find(id);
            if (record == null) {
                throw Refusal.recordNotFound();
            }
            return relations.expand(resource, record, depth);
        });
    }

    List<Page> duplicates(Resource resource, Map<String, Object> body, int limit, Fields fields, int depth) {
        return reading(() -> new Duplicates(resource, tables.get(resource.plural()), fields, limit)
                .find(body).stream()
                        .map(page -> page.map(record -> relations.expand(resource, record, depth)))
                        .toList());
    }

    /** All of them or none. */
    List<Map<String, Object>> create(Resource resource, List<Map<String, Object>> bodies, int depth) {
        String now = Dates.now();
        List<Map<String, Object>> created =
                bodies.stream().map(body -> factory.create(resource, body, now)).toList();
        return writing(() -> {
            Table table = tables.get(resource.plural());
            List<Map<String, Object>> inserted = new ArrayList<>();
            try {
                for (Map<String, Object> record : created) {
                    table.insert(record);
                    inserted.add(record);
                }
                created.forEach(record -> checkLinks(resource, record));
            } catch (Refusal refusal) {
                inserted.forEach(record -> table.remove((String) record.get("id")));
                throw refusal;
            }
            created.forEach(record -> listener.changed(resource, "created", record, null));
            return created.stream()
                    .map(record -> relations.expand(resource, record, depth))
                    .toList();
        });
    }

    Map<String, Object> update(Resource resource, String id, Map<String, Object> body, int depth) {
        return writing(() -> {
            Table table = tables.get(resource.plural());
            Map<String, Object> record = found(resource, id);
            Map<String, Object> changed = factory.change(resource, record, body);
            if (!changed.get("id").equals(id)) {
                // it inserts a copy then, which the search index does not allow
                throw Refusal.badRequest("cannot insert a non-DEFAULT value into column \"searchVector\"");
            }
            checkLinks(resource, changed);
            table.put(changed);
            listener.changed(resource, "updated", changed, body.keySet());
            if (changed.get("deletedAt") != null) {
                throw Refusal.of(400, "Error", "Updated record not found");
            }
            return relations.expand(resource, changed, depth);
        });
    }

    void delete(Resource resource, String id) {
        writing(() -> {
            Map<String, Object> record = found(resource, id);
            tables.get(resource.plural()).remove(id);
            relations.unlink(resource, id);
            listener.changed(resource, "destroyed", record, null);
            return null;
        });
    }

    private Map<String, Object> found(Resource resource, String id) {
        Map<String, Object> record = tables.get(resource.plural()).find(id);
        if (record == null) {
            throw Refusal.entityNotFound(resource.singular(), id);
        }
        return record;
    }

    private void checkLinks(Resource resource, Map<String, Object> record) {
        for (Relation relation : resource.relations().values()) {
            Table other = relation.many() ? null : tables.get(relation.resource());
            Object id = other == null ? null : record.get(relation.key());
            if (id != null && !other.contains(id)) {
                throw Refusal.badRequest("insert or update on table \"" + resource.singular()
                        + "\" violates foreign key constraint \""
                        + tables.get(resource.plural()).constraint("FK_", relation.key()) + "\"");
            }
        }
    }

    private <T> T reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T writing(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
