package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Twenty 1.0 changes in a workspace. */
final class V1Writes {
    private final Workspace workspace;

    V1Writes(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All of them or none. */
    List<Map<String, Object>> create(Resource resource, List<Map<String, Object>> bodies, int depth) {
        String now = Dates.now();
        List<Map<String, Object>> created = bodies.stream()
                .map(body -> workspace.factory().create(resource, body, now))
                .toList();
        return workspace.writing(() -> {
            Table table = workspace.table(resource);
            List<Map<String, Object>> inserted = new ArrayList<>();
            try {
                for (Map<String, Object> record : created) {
                    table.insert(record);
                    inserted.add(record);
                }
                created.forEach(record -> workspace.checkLinks(resource, record));
            } catch (Refusal refusal) {
                inserted.forEach(record -> table.remove((String) record.get("id")));
                throw refusal;
            }
            created.forEach(record -> workspace.tell(resource, "created", record, null));
            return created.stream()
                    .map(record -> workspace.relations().expand(resource, record, depth))
                    .toList();
        });
    }

    Map<String, Object> update(Resource resource, String id, Map<String, Object> body, int depth) {
        return workspace.writing(() -> {
            Map<String, Object> record = found(resource, id);
            Map<String, Object> changed = workspace.factory().change(resource, record, body);
            if (!changed.get("id").equals(id)) {
                // it inserts a copy then, which the search index does not allow
                throw Refusal.searchVectorGiven();
            }
            workspace.checkLinks(resource, changed);
            workspace.table(resource).put(changed);
            workspace.tell(resource, "updated", changed, body.keySet());
            if (changed.get("deletedAt") != null) {
                throw Refusal.of(400, "Error", "Updated record not found");
            }
            return workspace.relations().expand(resource, changed, depth);
        });
    }

    void delete(Resource resource, String id) {
        workspace.writing(() -> {
            Map<String, Object> record = found(resource, id);
            workspace.table(resource).remove(id);
            workspace.relations().unlink(resource, id);
            workspace.tell(resource, "destroyed", record, null);
            return null;
        });
    }

    private Map<String, Object> found(Resource resource, String id) {
        Map<String, Object> record = workspace.table(resource).find(id);
        if (record == null) {
            throw Refusal.entityNotFound(resource.singular(), id);
        }
        return record;
    }
}
