package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All tables, and what is read of them: one writer at a time, or many readers. */
final class Workspace {
    private final Rules rules;
    private final Paging paging;
    private final Supplier<UUID> ids;
    private final AttachmentFiles files;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private volatile Catalog catalog;
    private volatile RecordFactory factory;
    private volatile Relations relations;
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

    void tell(Resource resource, String event, Map<String, Object> record, Collection<String> updatedFields) {
        listener.changed(resource, event, record, updatedFields);
    }

    void listen(ChangeListener other) {
        listener = other;
    }

    Workspace(Catalog catalog, Rules rules, Paging paging, Supplier<UUID> ids, AttachmentFiles files) {
        this.files = files;
        this.catalog = catalog;
        this.rules = rules;
        this.paging = paging;
        this.ids = ids;
        this.factory = new RecordFactory(catalog, rules, ids);
        catalog.resources().forEach((plural, resource) -> tables.put(plural, new Table(resource, rules.deletedHold())));
        this.relations = new Relations(catalog, tables, files);
    }

    Catalog catalog() {
        return catalog;
    }

    /**
     * Gives it other objects and fields; what records lack then gets its default.
     *
     * @param uniques by plural name, fields that must be unique from now on
     */
    void change(Catalog other, Map<String, FieldPath> uniques) {
        writing(() -> {
            tables.keySet().retainAll(other.resources().keySet());
            other.resources().forEach((plural, resource) -> {
                FieldPath unique = uniques.get(plural);
                Table table = tables.get(plural);
                if (table == null) {
                    tables.put(plural, new Table(resource, rules.deletedHold()));
                } else if (unique != null
                        || !resource.equals(catalog.resources().get(plural))) {
                    tables.put(plural, table.changed(resource, unique, Defaults.of(other, resource, rules.values())));
                }
            });
            catalog = other;
            factory = new RecordFactory(other, rules, ids);
            relations = new Relations(other, tables, files);
            return null;
        });
    }

    /** Whether no two records of the resource may hold the same in the field. */
    boolean isUnique(String plural, String field) {
        return reading(() -> tables.containsKey(plural) && tables.get(plural).isUnique(field));
    }

    /** What attachments say of their files. */
    AttachmentFiles files() {
        return files;
    }

    Rules rules() {
        return rules;
    }

    Paging paging() {
        return paging;
    }

    RecordFactory factory() {
        return factory;
    }

    Relations relations() {
        return relations;
    }

    Table table(Resource resource) {
        return tables.get(resource.plural());
    }

    Fields fields(Resource resource) {
        return new Fields(catalog, resource, rules, tables);
    }

    void seed(String plural, List<Map<String, Object>> records) {
        Resource resource = catalog.resource(plural)
                .orElseThrow(() -> new IllegalArgumentException("No resource '" + plural + "' to seed"));
        for (Map<String, Object> record : records) {
            tables.get(plural).insert(factory.restore(resource, record));
        }
    }

    List<Map<String, Object>> records(String plural) {
        Table table = tables.get(plural);
        if (table == null) {
            throw new IllegalArgumentException("No resource '" + plural + "'");
        }
        return reading(() -> List.copyOf(table.all())).stream().map(Json::copy).toList();
    }

    /** None where there is no such resource any more. */
    List<Map<String, Object>> latest(String plural, int most) {
        return reading(() -> {
            Table table = tables.get(plural);
            return (table == null ? List.<Map<String, Object>>of() : table.all())
                    .stream()
                            .sorted(Dates.LATEST_FIRST)
                            .limit(most)
                            .map(Json::copy)
                            .toList();
        });
    }

    SortedMap<String, Integer> counts() {
        return reading(() -> {
            SortedMap<String, Integer> counts = new TreeMap<>();
            tables.forEach((plural, table) -> counts.put(plural, table.all().size()));
            return counts;
        });
    }

    Page findMany(Resource resource, FindMany call, int depth) {
        return reading(() -> {
            boolean deletedToo = rules.showsDeleted()
                    && call.filter() != null
                    && call.filter().isOn("deletedAt");
            List<Map<String, Object>> found = table(resource).select(call.filter(), deletedToo);
            if (!call.order().isById()) {
                found = call.order().sorted(found);
            }
            // a copy even without relations: the page is written when other calls may have gone on
            return paging.page(found, call).map(record -> relations.expand(resource, record, depth));
        });
    }

    Map<String, Object> findOne(Resource resource, String id, int depth) {
        return reading(() -> {
            Map<String, Object> record = table(resource).find(id);
            if (record == null) {
                throw Refusal.recordNotFound();
            }
            return relations.expand(resource, record, depth);
        });
    }

    List<Page> duplicates(Resource resource, Map<String, Object> body, int limit, int depth) {
        return reading(() -> new Duplicates(resource, table(resource), fields(resource), paging, limit)
                .find(body).stream()
                        .map(page -> page.map(record -> relations.expand(resource, record, depth)))
                        .toList());
    }

    void checkLinks(Resource resource, Map<String, Object> record) {
        for (Relation relation : resource.relations().values()) {
            Table other = relation.many() ? null : tables.get(relation.resource());
            Object id = other == null ? null : record.get(relation.key());
            if (id != null && !other.contains(id)) {
                throw Refusal.byDatabase("insert or update on table \"" + resource.singular()
                        + "\" violates foreign key constraint \""
                        + ConstraintNames.link(resource.singular(), relation.key()) + "\"");
            }
        }
    }

    /** The body with the ids of those that it connects to, in the way of Twenty 2.21. */
    Map<String, Object> connected(Resource resource, Map<String, Object> body) {
        Map<String, Object> connected = new LinkedHashMap<>(body);
        resource.relations().forEach((name, relation) -> {
            if (!relation.many() && body.containsKey(name) && !resource.fields().containsKey(name)) {
                connected.remove(name);
                connected.put(relation.key(), connectedId(name, relation, body.get(name)));
            }
        });
        return connected;
    }

    private Object connectedId(String name, Relation relation, Object given) {
        Map<?, ?> link = given instanceof Map<?, ?> map ? map : Map.of();
        if (link.get("disconnect") instanceof Boolean) {
            return null;
        }
        if (!(link.get("connect") instanceof Map<?, ?> connect && connect.get("where") instanceof Map<?, ?> where)) {
            throw Refusal.badRequest("Relation \"" + name + "\" requires connect or disconnect operation");
        }
        Table others = tables.get(relation.resource());
        Map<String, Object> other = reading(
                () -> where.containsKey("id") ? others.find(where.get("id")) : others.findSame(Bodies.object(where)));
        if (other == null) {
            throw Refusal.badRequest("Expected 1 record to connect to " + name + ", but found 0 for "
                    + where.entrySet().stream()
                            .map(part -> part.getKey() + " = " + FieldPath.text(part.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        return other.get("id");
    }

    <T> T reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    <T> T writing(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
