package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the fields of an export are called in the target: the same, or as the other version of Twenty has it. */
final class FieldNames {
    /** Whose links to any kind of record have got a prefix in later versions. */
    static final Set<String> TARGETS = Set.of("attachments", "noteTargets", "taskTargets", "timelineActivities");

    private static final String PREFIX = "target";

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
                .or(() -> ofLink(name).filter(this::has));
    }

    /** Of a workspace's own object: {@code rocketId} up to November 2025, {@code targetRocketId} later. */
    private Optional<String> ofLink(String name) {
        if (!TARGETS.contains(target.plural())) {
            return Optional.empty();
        }
        return Optional.of(
                name.startsWith(PREFIX) && name.length() > PREFIX.length()
                        ? Character.toLowerCase(name.charAt(PREFIX.length())) + name.substring(PREFIX.length() + 1)
                        : PREFIX + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private boolean has(String name) {
        return target.fields().containsKey(name)
                || target.relations().values().stream()
                        .anyMatch(relation -> !relation.many() && name.equals(relation.key()));
    }
}
