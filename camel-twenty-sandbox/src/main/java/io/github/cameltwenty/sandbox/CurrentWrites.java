package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** What Twenty of November 2025 changes in a workspace. Records that are deleted softly are changed like all others. */
final class CurrentWrites {
    private static final Map<String, String> TARGETS = Map.of("notes", "noteTargets", "tasks", "taskTargets");

    private final Workspace workspace;
    private final ChangeEvents told;

    CurrentWrites(Workspace workspace) {
        this.workspace = workspace;
        this.told = new ChangeEvents(workspace);
    }

    /**
     * All of them or none.
     *
     * @param upsert whether a record is changed where one has its id or unique value already
     */
    List<Map<String, Object>> create(Resource resource, List<Map<String, Object>> sent, boolean upsert, int depth) {
        if (sent.size() > workspace.rules().largestBatch()) {
            throw Refusal.badRequest("Maximum number of records to upsert is "
                    + workspace.rules().largestBatch() + ".");
        }
        String now = Dates.now();
        sent.forEach(body -> workspace.files().check(resource, body, workspace.reading(() -> workspace
                .table(resource)
                .all())));
        List<Map<String, Object>> bodies =
                sent.stream().map(body -> connected(resource, body)).toList();
        List<Map<String, Object>> created = bodies.stream()
                .map(body -> workspace.factory().create(resource, body, now))
                .toList();
        return workspace.writing(() -> {
            Table table = workspace.table(resource);
            Positions positions = new Positions(resource, table);
            List<Map<String, Object>> written = new ArrayList<>();
            List<Runnable> events = new ArrayList<>();
            Changes changes = new Changes(table);
            try {
                for (int i = 0; i < bodies.size(); i++) {
                    Map<String, Object> known = upsert ? known(table, bodies.get(i), created.get(i)) : null;
                    if (known == null) {
                        Map<String, Object> position = positions.next(bodies.get(i));
                        Map<String, Object> record = changes.insert(with(created.get(i), position));
                        written.add(record);
                        events.add(() -> workspace.tell(resource, "created", record, null));
                    } else {
                        Map<String, Object> body = upserted(bodies.get(i), known, positions);
                        Map<String, Object> record =
                                changes.put(workspace.factory().change(resource, known, body));
                        written.add(record);
                        events.add(() -> told.updated(resource, known, record, body.keySet()));
                    }
                }
                written.forEach(record -> workspace.checkLinks(resource, record));
            } catch (Refusal refusal) {
                changes.undo();
                throw refusal;
            }
            events.forEach(Runnable::run);
            return expanded(resource, written, depth);
        });
    }

    /** What an upsert changes of a record: one that is deleted softly is restored. */
    private Map<String, Object> upserted(Map<String, Object> body, Map<String, Object> known, Positions positions) {
        Map<String, Object> given = new LinkedHashMap<>(body);
        given.put("id", known.get("id"));
        if (workspace.rules().upsertsAnew()) {
            given.putAll(positions.next(body));
        }
        if (known.get("deletedAt") != null) {
            given.putIfAbsent("deletedAt", null);
        }
        return given;
    }

    private Map<String, Object> known(Table table, Map<String, Object> body, Map<String, Object> record) {
        boolean seesDeleted = workspace.rules().deletedHold();
        Object id = body.get("id") == null ? null : record.get("id");
        Map<String, Object> byId = seesDeleted ? table.findAny(id) : table.find(id);
        return byId == null ? table.findSame(record) : byId;
    }

    Map<String, Object> update(Resource resource, String id, Map<String, Object> body, int depth) {
        return workspace.writing(() -> {
            found(resource, id);
            return update(resource, body, depth, List.of(id)).get(0);
        });
    }

    /** @param filter null to change every record there is */
    List<Map<String, Object>> updateMany(Resource resource, Filter filter, Map<String, Object> body, int depth) {
        return workspace.writing(() -> {
            List<String> ids = ids(resource, filter);
            if (ids.size() > workspace.rules().mostUpdated()) {
                throw Refusal.of(Refusal.document(
                        400,
                        "Error",
                        "Cannot update more than " + workspace.rules().mostUpdated() + " records at once",
                        "TOO_MANY_RECORDS_TO_UPDATE"));
            }
            return update(resource, body, depth, ids);
        });
    }

    private Map<String, Object> connected(Resource resource, Map<String, Object> body) {
        return workspace.rules().exact() ? workspace.connected(resource, body) : body;
    }

    private List<Map<String, Object>> update(Resource resource, Map<String, Object> sent, int depth, List<String> ids) {
        Map<String, Object> body = connected(resource, sent);
        BiConsumer<Map<String, Object>, Map<String, Object>> event =
                (before, after) -> told.updated(resource, before, after, body.keySet());
        return change(resource, depth, ids, event, record -> {
            Map<String, Object> changed = workspace.factory().change(resource, record, body);
            if (!changed.get("id").equals(record.get("id"))) {
                throw Refusal.byDatabase("update or delete on table \"" + resource.singular()
                        + "\" violates foreign key constraint \""
                        + ConstraintNames.link("timelineActivity", timelineKey(resource))
                        + "\" on table \"timelineActivity\"");
            }
            workspace.checkLinks(resource, changed);
            return changed;
        });
    }

    private static String timelineKey(Resource resource) {
        Relation relation = resource.relations().get("timelineActivities");
        return relation == null ? resource.singular() + "Id" : relation.key();
    }

    /** Keeps one record, as it is given, in the place of several; what is linked to the others is then linked to it. */
    Map<String, Object> replace(
            Resource resource, List<Map<String, Object>> records, Map<String, Object> kept, int depth) {
        return workspace.writing(() -> {
            for (Map<String, Object> record : records) {
                String id = (String) record.get("id");
                if (!id.equals(kept.get("id"))) {
                    workspace.table(resource).remove(id);
                    workspace.tell(resource, "destroyed", record, null);
                    workspace.relations().relink(resource, id, (String) kept.get("id"));
                }
            }
            return change(
                            resource,
                            depth,
                            List.of((String) kept.get("id")),
                            (before, after) -> told.merged(resource, after),
                            record -> with(kept, Map.of("updatedAt", Dates.now())))
                    .get(0);
        });
    }

    /** @return the record as it is then, or as it was if it is gone */
    Map<String, Object> delete(Resource resource, String id, boolean softly) {
        return workspace.writing(() -> {
            found(resource, id);
            return delete(resource, List.of(id), softly).get(0);
        });
    }

    /**
     * @param filter null to delete every record there is
     * @return the records as they are then, or as they were if they are gone
     */
    List<Map<String, Object>> deleteMany(Resource resource, Filter filter, boolean softly) {
        return workspace.writing(() -> delete(resource, ids(resource, filter), softly));
    }

    private List<Map<String, Object>> delete(Resource resource, List<String> ids, boolean softly) {
        return softly ? stamp(resource, ids, Dates.now()) : destroy(resource, ids);
    }

    /** Twenty 2.21 answers with those that the filter still takes: none where it asks for what is deleted. */
    List<Map<String, Object>> restoreMany(Resource resource, Filter filter, int depth) {
        return workspace.writing(() -> restore(resource, ids(resource, filter), depth).stream()
                .filter(record -> filter == null || !workspace.rules().exact() || filter.matches(record))
                .toList());
    }

    Map<String, Object> restoreOne(Resource resource, String id, int depth) {
        return workspace.writing(() -> {
            found(resource, id);
            return restore(resource, List.of(id), depth).get(0);
        });
    }

    private List<Map<String, Object>> restore(Resource resource, List<String> ids, int depth) {
        stamp(resource, ids, null);
        return expanded(resource, records(resource, ids), depth);
    }

    private List<Map<String, Object>> stamp(Resource resource, List<String> ids, String deletedAt) {
        String event = deletedAt == null ? "restored" : "deleted";
        return change(resource, 0, ids, (before, after) -> told.stamped(resource, event, after), record -> {
            Map<String, Object> stamped = new LinkedHashMap<>(record);
            stamped.put("updatedAt", Dates.now());
            stamped.put("deletedAt", deletedAt);
            return Collections.unmodifiableMap(stamped);
        });
    }

    private List<Map<String, Object>> destroy(Resource resource, List<String> ids) {
        List<Map<String, Object>> records = records(resource, ids);
        for (Map<String, Object> record : records) {
            String id = (String) record.get("id");
            workspace.table(resource).remove(id);
            destroyTargets(resource, id);
            workspace.relations().unlink(resource, id);
            workspace.tell(resource, "destroyed", record, null);
        }
        return records;
    }

    /** In Twenty 2.21 a note or task takes with it what tells where it is. Whether it did before is not recorded. */
    private void destroyTargets(Resource resource, String id) {
        Resource targets = workspace.catalog().resources().get(TARGETS.get(resource.plural()));
        if (workspace.rules().exact() && targets != null) {
            List<String> ids = workspace.table(targets).linkedTo(resource.singular() + "Id", id).stream()
                    .map(record -> (String) record.get("id"))
                    .toList();
            destroy(targets, ids);
        }
    }

    /** All of them or none. */
    private List<Map<String, Object>> change(
            Resource resource,
            int depth,
            List<String> ids,
            BiConsumer<Map<String, Object>, Map<String, Object>> event,
            UnaryOperator<Map<String, Object>> change) {
        List<Map<String, Object>> before = records(resource, ids);
        List<Map<String, Object>> changed = before.stream().map(change).toList();
        Changes changes = new Changes(workspace.table(resource));
        try {
            changed.forEach(changes::put);
        } catch (Refusal refusal) {
            changes.undo();
            throw refusal;
        }
        for (int i = 0; i < changed.size(); i++) {
            event.accept(before.get(i), changed.get(i));
        }
        return expanded(resource, changed, depth);
    }

    private List<Map<String, Object>> records(Resource resource, List<String> ids) {
        return ids.stream().map(workspace.table(resource)::findAny).toList();
    }

    private List<String> ids(Resource resource, Filter filter) {
        return workspace.table(resource).select(filter, true).stream()
                .map(record -> (String) record.get("id"))
                .toList();
    }

    private void found(Resource resource, String id) {
        if (workspace.table(resource).findAny(id) == null) {
            throw Refusal.entityNotFound(resource.singular(), id);
        }
    }

    private List<Map<String, Object>> expanded(Resource resource, List<Map<String, Object>> records, int depth) {
        return records.stream()
                .map(record -> workspace.relations().expand(resource, record, depth))
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> record, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(record);
        all.putAll(more);
        return Collections.unmodifiableMap(all);
    }
}
