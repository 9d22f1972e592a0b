package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What webhooks are told of a record that is changed. Twenty 2.21 tells what really changed, and nothing of the rest. */
final class ChangeEvents {
    private static final Set<String> BY_ITSELF = Set.of("updatedAt", "updatedBy", SearchVector.FIELD);

    private final Workspace workspace;
    private final boolean exact;

    ChangeEvents(Workspace workspace) {
        this.workspace = workspace;
        this.exact = workspace.rules().exact();
    }

    /** @param given the names of the fields that were sent */
    void updated(Resource resource, Map<String, Object> before, Map<String, Object> after, Collection<String> given) {
        List<String> changed = after.keySet().stream()
                .filter(name -> !BY_ITSELF.contains(name) && !Objects.equals(before.get(name), after.get(name)))
                .toList();
        if (!exact) {
            workspace.tell(resource, "updated", after, given);
        } else if (!changed.isEmpty()) {
            workspace.tell(resource, "updated", after, changed);
        }
    }

    /** @param event {@code deleted} or {@code restored} */
    void stamped(Resource resource, String event, Map<String, Object> after) {
        workspace.tell(resource, event, after, exact ? List.of("deletedAt") : null);
    }

    /** What a merge makes of the record that it keeps: no event since Twenty 2.21. */
    void merged(Resource resource, Map<String, Object> after) {
        if (!exact) {
            workspace.tell(resource, "updated", after, after.keySet());
        }
    }
}
