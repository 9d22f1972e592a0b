package io.github.cameltwenty;

import io.github.cameltwenty.changes.Connection;
import io.github.cameltwenty.client.AnswerReader;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;

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
    public <T> T send(TwentyRequest request, AnswerReader<T> reader) {
        return client.send(request, reader, new Attempts(endpoint.retryPolicy(), null));
    }
}
