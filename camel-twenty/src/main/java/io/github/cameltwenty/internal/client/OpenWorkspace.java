package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.internal.observe.ObservedWorkspace;
import java.util.OptionalLong;

/** What is told of a client while it is there. */
record OpenWorkspace(String baseUrl, RateLimit rateLimit, HttpTransport transport) implements ObservedWorkspace {
    @Override
    public OptionalLong tokensLeft() {
        return rateLimit.tokensLeft();
    }

    @Override
    public int openConnections() {
        return transport.openConnections();
    }
}
