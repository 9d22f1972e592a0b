package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.FilePart;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.FileBody;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** Sends a file, for an attachment to name. */
public final class UploadFile implements Action {
    private final RequestReader requests;
    private final EndpointOptions options;

    public UploadFile(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.read(exchange);
        FilePart file = file(exchange, requests, options);
        try {
            TwentyResult stored = new FileUploads(request, client, attempts)
                    .upload(file, options.graphql().getFileFolder());
            new ResultWriter(options, request, exchange).write(stored);
        } finally {
            rewind(exchange);
        }
    }

    /** The body as a file. */
    static FilePart file(Exchange exchange, RequestReader requests, EndpointOptions options) {
        try {
            return new FileBody(exchange, options.message().getFileName()).read();
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    /** Has a cached stream be there again after a failure. */
    static void rewind(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof StreamCache cache) {
            cache.reset();
        }
    }
}
