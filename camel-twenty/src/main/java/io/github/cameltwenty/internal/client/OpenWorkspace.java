package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.internal.observe.ObservedWorkspace;
import java.util.OptionalLong;

/** What is told of a client while it is there. */
record OpenWorkspace(String baseUrl, RateLimit rateLimit, HttpTransport transport) implements ObservedWorkspace {
    WorkspaceView.Limits limits(SharedClients.Limits set) {
        return new WorkspaceView.Limits(
                set.requestsPerMinute(),
                set.requestsPerSecond(),
                set.bucket() != null,
                rateLimit.learnedLimits(),
                tokensLeft(),
                rateLimit.heldBack());
    }

    @Override
    public OptionalLong tokensLeft() {
        return rateLimit.tokensLeft();
    }

    @Override
    public int openConnections() {
        return transport.openConnections();
    }
}
