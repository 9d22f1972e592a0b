package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.state.StateScope;
import io.github.cameltwenty.options.ChangesOptions;

/**
 * All that an endpoint says about its changes, checked.
 *
 * @param filter null for none
 * @param limit the records of a page at the most
 */
public record ChangesSetup(
        String baseUrl, String resource, String filter, int limit, ChangesOptions options, InitialSync initialSync) {
    /** What Twenty has documented as the most for a page since about 1.8; 1.0 honours it. */
    private static final int LIMIT = 200;

    /**
     * @param limit null for the most that all servers give
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public static ChangesSetup of(
            String baseUrl, String resource, String filter, Integer limit, ChangesOptions options) {
        ChangesChecks.values(options);
        if (options.getSweepDelay() > 0 && filter != null && !filter.isBlank()) {
            throw new IllegalArgumentException("The option sweepDelay goes without filter: a sweep compares all ids");
        }
        return new ChangesSetup(
                baseUrl,
                resource,
                filter == null || filter.isBlank() ? null : filter,
                limit == null ? LIMIT : limit,
                options,
                InitialSync.parse(options.getInitialSync()));
    }

    public String action() {
        return resource + "/changes";
    }

    /** As observers know it. */
    public ObservedAction observed() {
        return new ObservedAction(baseUrl, resource, Operation.CHANGES);
    }

    public String scope() {
        return StateScope.of(baseUrl);
    }

    public String stateKey() {
        if (options.getStateKey() != null) {
            return options.getStateKey();
        }
        return scope() + "/" + resource + (filter == null ? "" : "/" + Integer.toHexString(filter.hashCode()));
    }
}
