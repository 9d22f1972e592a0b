package io.github.cameltwenty;

import io.github.cameltwenty.changes.Connection;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import io.github.cameltwenty.client.TwentyResult;

/** A consumer's share of the workspace's client. */
final class ClientConnection implements Connection {
    private final TwentyEndpoint endpoint;
    private TwentyClient client;

    ClientConnection(TwentyEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void open() {
        client = endpoint.getComponent().acquireClient(endpoint.workspace(), endpoint.limits());
    }

    @Override
    public void close() {
        client = null;
        endpoint.getComponent().releaseClient(endpoint.workspace());
    }

    @Override
    public TwentyResult send(TwentyRequest request) {
        Attempts attempts = new Attempts(endpoint.retryPolicy(), null);
        return client.send(request, TwentyResult.reader(request.operation()), attempts);
    }
}
