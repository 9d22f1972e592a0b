package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the fields of an export are called in the target: the same, or as the other version of Twenty has it. */
final class FieldNames {
    private final Resource target;
    private final Map<String, Optional<String>> names = new HashMap<>();

    FieldNames(Resource target) {
        this.target = target;
    }

    /** Empty where the target has no such field. */
    Optional<String> of(String name) {
        return names.computeIfAbsent(name, this::find);
    }

    private Optional<String> find(String name) {
        if (has(name)) {
            return Optional.of(name);
        }
        return ApiChanges.laterName(target.plural(), name)
                .filter(this::has)
                .or(() -> ApiChanges.earlierName(target.plural(), name).filter(this::has))
                .or(() -> ApiChanges.otherTarget(target.plural(), name).filter(this::has));
    }

    private boolean has(String name) {
        return target.fields().containsKey(name)
                || target.relations().values().stream()
                        .anyMatch(relation -> !relation.many() && name.equals(relation.key()));
    }
}
