package io.github.cameltwenty.docs;

import io.github.cameltwenty.catalog.ActionTable;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.options.OperationFamily;

/** In which versions of Twenty a resource and its operations are. */
final class Served {
    private Served() {}

    static String where(String resource) {
        if (ApiChanges.MOVED.contains(resource)) {
            return "In Twenty 1.0 below `/rest`, from " + ApiChanges.CURRENT_SINCE
                    + " on below `/rest/metadata`: the URIs stay the same.";
        }
        return ApiChanges.removedIn(resource)
                .map(version -> "In the REST API from Twenty 1.0 on, gone from it in " + version
                        + ": [what is left of it](versions.md#what-rest-has-no-longer).")
                .orElse("In the REST API of Twenty from 1.0 on.");
    }

    /** Of settings, which later versions do not serve as records. */
    static boolean isLost(String resource, Operation operation) {
        return ApiChanges.MOVED.contains(resource)
                && (operation == Operation.FIND_DUPLICATES || OperationFamily.RESTORES.has(operation));
    }

    static String versions(String resource, Operation operation) {
        if (isLost(resource, operation)) {
            return "1.0 until " + ApiChanges.CURRENT_SINCE;
        }
        boolean isThere = Catalog.twenty().resource(resource).isEmpty()
                || ActionTable.of(resource, operation, Release.V2_21).isThere();
        return "from " + operation.since()
                + ApiChanges.removedIn(resource)
                        .filter(version -> !isThere)
                        .map(version -> ", gone in " + version)
                        .orElse(" on");
    }
}
