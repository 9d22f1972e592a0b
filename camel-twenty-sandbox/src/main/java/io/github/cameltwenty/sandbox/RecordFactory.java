package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Makes records out of what clients send. A record never changes: a changed one is another. */
final class RecordFactory {
    private static final String UPDATED_BY = "updatedBy";

    private final Catalog catalog;
    private final Values values;
    private final Rules rules;
    private final Supplier<UUID> ids;
    private final Map<String, Map<String, Object>> defaults = new ConcurrentHashMap<>();

    RecordFactory(Catalog catalog, Rules rules, Supplier<UUID> ids) {
        this.catalog = catalog;
        this.values = new Values(catalog.composites(), rules.values());
        this.rules = rules;
        this.ids = ids;
    }

    /** @param now the same for all records of one call, as in one transaction of the database */
    Map<String, Object> create(Resource resource, Map<String, Object> given, String now) {
        Map<String, Object> record = new LinkedHashMap<>(
                defaults.computeIfAbsent(resource.plural(), plural -> Defaults.of(catalog, resource, rules.values())));
        record.put("createdAt", now);
        record.put("updatedAt", now);
        if (resource.plural().equals("timelineActivities")) {
            record.put("happensAt", now);
        }
        fill(resource, record, given);
        sign(resource, record);
        if (record.get("id") == null) {
            record.put("id", ids.get().toString());
        }
        resource.fields().forEach((name, field) -> {
            if (field.required() && record.get(name) == null) {
                throw Refusal.nullValue(name, resource.singular());
            }
        });
        SearchVector.fill(resource, record);
        return Collections.unmodifiableMap(record);
    }

    /** A record as it was once read, with what clients may read but not write. */
    Map<String, Object> restore(Resource resource, Map<String, Object> stored) {
        Map<String, Object> given = new LinkedHashMap<>(stored);
        Map<String, Object> closed = new LinkedHashMap<>();
        stored.forEach((name, value) -> {
            if (name.equals(SearchVector.FIELD)
                    || Values.isRichText(resource, name)
                    || values.isComposite(resource, name)) {
                closed.put(name, value);
                given.remove(name);
            }
        });
        Map<String, Object> record = new LinkedHashMap<>(create(resource, given, Dates.now()));
        closed.forEach((name, value) -> record.put(
                name,
                values.isComposite(resource, name) ? values.restore(resource, name, value, record.get(name)) : value));
        if (!closed.containsKey(SearchVector.FIELD)) {
            SearchVector.fill(resource, record);
        }
        return Collections.unmodifiableMap(record);
    }

    /** An update that changes nothing leaves {@code updatedAt} as it is. */
    Map<String, Object> change(Resource resource, Map<String, Object> record, Map<String, Object> given) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        fill(resource, changed, given);
        sign(resource, changed);
        SearchVector.fill(resource, changed);
        if (!changed.equals(record) && !given.containsKey("updatedAt")) {
            changed.put("updatedAt", Dates.now());
        }
        return Collections.unmodifiableMap(changed);
    }

    /** Whatever is given, it was the caller who changed it. */
    private static void sign(Resource resource, Map<String, Object> record) {
        if (resource.fields().containsKey(UPDATED_BY)) {
            record.put(UPDATED_BY, Defaults.byApiKey());
        }
    }

    private void fill(Resource resource, Map<String, Object> record, Map<String, Object> given) {
        given.forEach((name, value) -> {
            if (resource.fields().containsKey(name)) {
                record.put(name, values.read(resource, name, value, record.get(name)));
            } else {
                fillRelation(resource, record, name, value);
            }
        });
    }

    private void fillRelation(Resource resource, Map<String, Object> record, String name, Object value) {
        checkKnown(resource, name);
        Relation relation = resource.relations().get(name);
        if (relation != null && !relation.many()) {
            Object id = rules.values().linkedId(name, value);
            record.put(relation.key(), id == null ? null : Values.uuid(FieldPath.text(id)));
        }
    }

    /** The name must be one of a field or of a link to one record. */
    static void checkKnown(Resource resource, String name) {
        if (name.equals(SearchVector.FIELD) && SearchVector.has(resource)) {
            throw Refusal.searchVectorGiven();
        }
        Relation relation = resource.relations().get(name);
        if (!resource.fields().containsKey(name) && (relation == null || relation.many())) {
            throw Refusal.unknownField(name, resource.singular());
        }
    }
}
