package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.List;
import java.util.Map;

/** What GraphQL changes in a workspace. In all versions, 1.0 too, records are deleted softly and destroyed. */
final class GraphqlWrites {
    private final CurrentWrites writes;

    GraphqlWrites(Workspace workspace) {
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
            case UPDATE_MANY -> writes.updateMany(resource, filter, Bodies.object(data), 0);
            case DELETE_ONE -> List.of(writes.delete(resource, id, true));
            case DELETE_MANY -> writes.deleteMany(resource, filter, true);
            case RESTORE_ONE -> List.of(writes.restoreOne(resource, id, 0));
            case RESTORE_MANY -> writes.restoreMany(resource, filter, 0);
            case DESTROY_ONE -> List.of(writes.delete(resource, id, false));
            case DESTROY_MANY -> writes.deleteMany(resource, filter, false);
            default -> throw new IllegalArgumentException("No write: " + root.action());
        };
    }

    private List<Map<String, Object>> create(
            Resource resource, List<Map<String, Object>> bodies, Map<String, Object> arguments) {
        return writes.create(resource, bodies, Boolean.TRUE.equals(arguments.get("upsert")), 0);
    }
}
