package io.github.cameltwenty;

import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.RenamedFields;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.WorkspaceAccess;
import io.github.cameltwenty.internal.operation.Action;
import io.github.cameltwenty.internal.operation.FilterNeeds;
import io.github.cameltwenty.internal.operation.ServerNeeds;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.request.MessageMemory;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.DefaultProducer;

/** Does the endpoint's action for each message. */
final class TwentyProducer extends DefaultProducer {
    private static final List<String> OUTPUT_HEADERS =
            List.of(TwentyConstants.FAILURES, TwentyConstants.SKIPPED, TwentyConstants.UPSERT_RESULT);

    private final EndpointOptions options;
    private final WorkspaceAccess access;
    private final Action action;
    private final ServerNeeds needs;
    private final FilterNeeds filters;
    private TwentyClient client;

    TwentyProducer(TwentyEndpoint endpoint, EndpointOptions options, WorkspaceAccess access, Action action) {
        super(endpoint);
        this.options = options;
        this.access = access;
        this.action = action;
        this.needs = new ServerNeeds(options);
        this.filters = new FilterNeeds(options);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        try {
            action.start(getEndpoint().getCamelContext());
            client = access.acquire();
            needs.checkResource(client, access.attempts(null));
        } catch (IllegalArgumentException | UncheckedIOException | RuntimeCamelException e) {
            throw TwentyConfigurationException.of(e);
        }
    }

    @Override
    protected void doStop() throws Exception {
        if (client != null) {
            client = null;
            access.release();
        }
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) {
        process(exchange, begin(exchange));
    }

    /** To be asked by the thread that brings the message: its trace goes on from there. */
    Attempts begin(Exchange exchange) {
        return access.attempts(exchange.getProperty(TwentyConstants.DEADLINE, Instant.class));
    }

    /**
     * By any thread.
     *
     * @param attempts what {@link #begin} gave
     */
    void process(Exchange exchange, Attempts attempts) {
        Message message = exchange.getMessage();
        Map<String, Object> earlier = remove(message, OUTPUT_HEADERS);
        try {
            needs.check(client, attempts);
            filters.check(message, client, attempts);
            action.run(exchange, client, attempts);
            MessageMemory.forget(exchange);
        } catch (TwentyException e) {
            earlier.forEach(message::setHeader);
            RenamedFields.explain(e, client, attempts);
            fail(e, message);
        } finally {
            tellRetries(message, attempts.retries());
        }
    }

    /** What an earlier step said of its own work must not be taken for this one's. */
    private static Map<String, Object> remove(Message message, List<String> headers) {
        Map<String, Object> removed = new HashMap<>();
        for (String header : headers) {
            Object value = message.removeHeader(header);
            if (value != null) {
                removed.put(header, value);
            }
        }
        return removed;
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
        if (options.result().isThrowExceptionOnFailure() || e.getStatusCode() < 300 && e.getGraphqlAnswer() == null) {
            throw e;
        }
        message.setBody(e.toDocument());
    }
}
