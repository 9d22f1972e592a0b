package io.github.cameltwenty;

import io.github.cameltwenty.client.Attempts;
import io.github.cameltwenty.client.TwentyClient;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** Does the endpoint's action for each message. */
final class TwentyProducer extends DefaultProducer {
    private final TwentyEndpoint endpoint;
    private final Action action;
    private TwentyClient client;

    TwentyProducer(TwentyEndpoint endpoint, Action action) {
        super(endpoint);
        this.endpoint = endpoint;
        this.action = action;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        client = endpoint.getComponent().acquireClient(endpoint.workspace(), endpoint.limits());
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
        Message message = exchange.getMessage();
        Attempts attempts =
                new Attempts(endpoint.retryPolicy(), exchange.getProperty(TwentyConstants.DEADLINE, Instant.class));
        try {
            action.run(exchange, client, attempts);
            RequestReader.INPUT_HEADERS.forEach(message::removeHeader);
        } catch (TwentyException e) {
            fail(e, message);
        } finally {
            tellRetries(message, attempts.retries());
        }
    }

    private static void tellRetries(Message message, int retries) {
        if (retries > 0) {
            message.setHeader(TwentyConstants.RETRIES, retries);
        } else {
            message.removeHeader(TwentyConstants.RETRIES);
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
