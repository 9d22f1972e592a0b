package io.github.cameltwenty;

import io.github.cameltwenty.internal.changes.ChangesEndpoint;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.StateKeys;
import io.github.cameltwenty.internal.client.SharedClients;
import io.github.cameltwenty.internal.client.WorkspaceAccess;
import io.github.cameltwenty.internal.operation.Actions;
import io.github.cameltwenty.internal.operation.StartChecks;
import io.github.cameltwenty.internal.options.EndpointOptions;
import java.util.concurrent.Executor;

/** Checks what an endpoint says, and gives it what it works with. */
record EndpointSetup(SharedClients clients, StateKeys stateKeys, Executor executor) {
    EndpointSetup with(StateKeys others) {
        return new EndpointSetup(clients, others, executor);
    }

    /**
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    void setUp(TwentyEndpoint endpoint, EndpointOptions options) {
        StartChecks.check(options);
        WorkspaceAccess access = WorkspaceAccess.of(
                clients, options.connection(), options.reading().isDepthFallback());
        if (!options.operation().isConsumer()) {
            endpoint.setUp(access, Actions.of(options, executor), null);
            return;
        }
        ChangesSetup setup = ChangesSetup.of(
                access.workspace().baseUrl(),
                options.resource(),
                options.message().getFilter(),
                options.reading().getLimit(),
                endpoint.getChanges());
        endpoint.setUp(access, null, new ChangesEndpoint(endpoint, setup, stateKeys, access, options.given()));
    }
}
