package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.AnswerReader;
import io.github.cameltwenty.client.TwentyClient;
import io.github.cameltwenty.client.TwentyRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** Does the endpoint's action for each message: one request, one answer. */
final class TwentyProducer extends DefaultProducer {
    private static final String SERVED_PATH = "/rest" + Operation.GET_OPEN_API_SCHEMA.path();

    private final TwentyEndpoint endpoint;
    private final RequestReader requests;
    private TwentyClient client;

    TwentyProducer(TwentyEndpoint endpoint, RequestReader requests) {
        super(endpoint);
        this.endpoint = endpoint;
        this.requests = requests;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        client = endpoint.getComponent().acquireClient(endpoint.workspace());
    }

    @Override
    protected void doStop() throws Exception {
        if (client != null) {
            client = null;
            endpoint.getComponent().releaseClient(endpoint.workspace());
        }
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) {
        TwentyRequest request = requests.read(exchange);
        ResultWriter results = new ResultWriter(endpoint.getConfiguration(), request, exchange);
        try {
            results.write(send(request, results));
            RequestReader.INPUT_HEADERS.forEach(exchange.getMessage()::removeHeader);
        } catch (TwentyException e) {
            fail(e, exchange.getMessage());
        }
    }

    /** The published document names a path that real servers serve below {@code /rest}. */
    private ResultWriter.Result send(TwentyRequest request, AnswerReader<ResultWriter.Result> reader) {
        try {
            return client.send(request, reader);
        } catch (TwentyException e) {
            boolean elsewhere = request.operation() == Operation.GET_OPEN_API_SCHEMA
                    && (e.getStatusCode() == 404 || e instanceof TwentyServerException && e.getStatusCode() == 200);
            if (elsewhere) {
                return client.send(request.withPath(SERVED_PATH), reader);
            }
            throw e;
        }
    }

    private void fail(TwentyException e, Message message) {
        if (e.getStatusCode() > 0) {
            message.setHeader(TwentyConstants.STATUS_CODE, e.getStatusCode());
        }
        if (endpoint.getConfiguration().isThrowExceptionOnFailure() || e.getStatusCode() < 300) {
            throw e;
        }
        message.setBody(e.toDocument());
    }
}
