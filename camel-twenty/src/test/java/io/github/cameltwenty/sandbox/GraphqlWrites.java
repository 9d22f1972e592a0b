package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What GraphQL changes in a workspace. In all versions, 1.0 too, records are deleted softly and destroyed. */
final class GraphqlWrites {
    private final Workspace workspace;
    private final CurrentWrites writes;
    private final int mostUpdated;

    GraphqlWrites(Workspace workspace, int mostUpdated) {
        this.mostUpdated = mostUpdated;
        this.workspace = workspace;
        this.writes = new CurrentWrites(workspace);
    }

    /**
     * @param filter null for every record there is
     * @return the records that were changed, as they are then; those that were destroyed, as they were
     */
    List<Map<String, Object>> run(GraphqlRoot root, Map<String, Object> arguments, Filter filter) {
        Resource resource = root.resource();
        String id = arguments.get("id") == null ? null : Values.uuid(String.valueOf(arguments.get("id")));
        Object data = arguments.get("data");
        return switch (root.action()) {
            case CREATE_ONE -> create(resource, List.of(Bodies.object(data)), arguments);
            case CREATE_MANY -> create(resource, Bodies.batch(data), arguments);
            case UPDATE_ONE -> List.of(writes.update(resource, id, Bodies.object(data), 0));
            case UPDATE_MANY -> {
                if (workspace.table(resource).select(filter, true).size() > mostUpdated) {
                    throw GraphqlErrors.badInput(
                            "Cannot update more than " + mostUpdated + " records at once",
                            "TOO_MANY_RECORDS_TO_UPDATE");
                }
                yield writes.updateMany(resource, filter, Bodies.object(data), 0);
            }
            case DELETE_ONE -> {
                writes.softDelete(resource, id);
                yield records(resource, List.of(id));
            }
            case DELETE_MANY -> records(resource, writes.deleteMany(resource, filter, true));
            case RESTORE_ONE -> List.of(writes.restoreOne(resource, id, 0));
            case RESTORE_MANY -> writes.restoreMany(resource, filter, 0);
            case DESTROY_ONE -> {
                List<Map<String, Object>> records = records(resource, List.of(id));
                writes.destroy(resource, id);
                yield records;
            }
            case DESTROY_MANY -> {
                List<Map<String, Object>> records = workspace.table(resource).select(filter, true);
                writes.deleteMany(resource, filter, false);
                yield records;
            }
            default -> throw new IllegalArgumentException("No write: " + root.action());
        };
    }

    private List<Map<String, Object>> create(
            Resource resource, List<Map<String, Object>> bodies, Map<String, Object> arguments) {
        return writes.create(resource, bodies, Boolean.TRUE.equals(arguments.get("upsert")), 0);
    }

    private List<Map<String, Object>> records(Resource resource, List<String> ids) {
        return ids.stream()
                .map(workspace.table(resource)::findAny)
                .filter(Objects::nonNull)
                .toList();
    }
}
