package io.github.cameltwenty.dsl;

import com.palantir.javapoet.ClassName;
import io.github.cameltwenty.catalog.ActionTable;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Release;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resources that allow the same operations, each kind those of another one and more. */
enum ResourceKind {
    /** Those that later versions have as settings. */
    RESOURCE(null, "ResourceEndpoints", "The operations that each resource has"),
    /** Records, those of a workspace's own objects among them. */
    RECORD(RESOURCE, "RecordEndpoints", "The operations on records", Operation.GROUP_BY),
    MERGEABLE(
            RECORD,
            "MergeableEndpoints",
            "The operations on records of which Twenty merges duplicates",
            Operation.MERGE_MANY),
    WORKFLOW(RECORD, "WorkflowEndpoints", "The operations on workflows", Operation.RUN);

    private final ResourceKind base;
    private final String className;
    private final String title;
    private final Set<Operation> additional;

    ResourceKind(ResourceKind base, String className, String title, Operation... additional) {
        this.base = base;
        this.className = className;
        this.title = title;
        this.additional = additional.length == 0 ? Set.of() : EnumSet.of(additional[0], additional);
    }

    Optional<ResourceKind> base() {
        return Optional.ofNullable(base);
    }

    ClassName type() {
        return DslNames.named(className);
    }

    String title() {
        return title;
    }

    /** The operations that the kind below it does not have. */
    List<Operation> additional() {
        if (base != null) {
            return List.copyOf(additional);
        }
        Set<Operation> others =
                Stream.of(values()).flatMap(kind -> kind.additional.stream()).collect(Collectors.toSet());
        return Stream.of(Operation.values())
                .filter(operation -> !operation.isGeneral() && !others.contains(operation))
                .toList();
    }

    private Set<Operation> operations() {
        Set<Operation> operations = EnumSet.copyOf(additional());
        base().ifPresent(below -> operations.addAll(below.operations()));
        return operations;
    }

    /**
     * The kind of a resource, by the operations that any recorded Twenty does on it; of one that the catalog does not know, that
     * of a workspace's own objects.
     *
     * @throws IllegalStateException where no kind has these operations
     */
    static ResourceKind of(String resource) {
        if (Catalog.twenty().resource(resource).isEmpty()) {
            return RECORD;
        }
        Set<Operation> allowed = allowed(resource);
        return Stream.of(values())
                .filter(kind -> kind.operations().equals(allowed))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No kind of resource has the operations of " + resource + ": " + allowed));
    }

    private static Set<Operation> allowed(String resource) {
        return Operation.of(resource).stream()
                .filter(operation -> !ActionTable.operations().contains(operation)
                        || Stream.of(Release.values()).anyMatch(release -> ActionTable.of(resource, operation, release)
                                .isThere()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
    }
}
