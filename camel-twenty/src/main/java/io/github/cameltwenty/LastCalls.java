package io.github.cameltwenty;

import io.github.cameltwenty.changes.Connection;
import io.github.cameltwenty.client.AnswerReader;
import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.HttpTransport;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;

/** For the few calls that are made while Camel stops, when nothing may wait for its turn any more. */
final class LastCalls implements Connection {
    private final TwentyEndpoint endpoint;
    private HttpTransport transport;
    private TwentyClient client;

    LastCalls(TwentyEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void open() {
        transport = new HttpTransport(
                endpoint.getCamelContext(), endpoint.workspace().baseUrl());
        client = TwentyClient.unlimited(
                endpoint.workspace().baseUrl(), endpoint.workspace().apiKey(), transport.httpClient());
    }

    @Override
    public void close() {
        transport.close();
    }

    @Override
    public <T> T send(TwentyRequest request, AnswerReader<T> reader) {
        return client.send(request, reader, new Attempts(Attempts.Policy.NONE, null));
    }
}
