package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.RequestReader;
import java.util.concurrent.Executor;
import org.apache.camel.Exchange;

/** Writes an export of the workspace. */
final class ExportWorkspace implements Action {
    ExportWorkspace(RequestReader requests, EndpointOptions options, Executor executor) {
        throw new IllegalArgumentException("exportWorkspace is not there yet");
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        throw new IllegalStateException();
    }
}
