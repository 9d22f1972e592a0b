package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.RequestReader;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;

/** Brings an export into the workspace. */
final class ImportWorkspace implements Action {
    ImportWorkspace(RequestReader requests, EndpointOptions options, Executor executor) {
        throw new IllegalArgumentException("importWorkspace is not there yet");
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        throw new IllegalStateException();
    }
}
