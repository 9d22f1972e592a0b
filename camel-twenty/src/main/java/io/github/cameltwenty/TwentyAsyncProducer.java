package io.github.cameltwenty;

import io.github.cameltwenty.internal.client.CallThreads;
import io.github.cameltwenty.internal.client.WorkspaceAccess;
import io.github.cameltwenty.internal.options.EndpointOptions;
import java.time.Instant;
import java.util.List;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.service.ServiceHelper;

/** Has another producer's work done by other threads than the one that brings a message, which is free at once. */
final class TwentyAsyncProducer extends DefaultAsyncProducer {
    private final TwentyProducer producer;
    private final EndpointOptions options;
    private final WorkspaceAccess access;
    private CallThreads threads;

    TwentyAsyncProducer(TwentyProducer producer, EndpointOptions options, WorkspaceAccess access) {
        super(producer.getEndpoint());
        this.producer = producer;
        this.options = options;
        this.access = access;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(producer);
        threads = access.threads();
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(producer);
        super.doStop();
    }

    /** For a caller that waits: another thread would only be later. */
    @Override
    public void process(Exchange exchange) {
        producer.process(exchange);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        Step step = new Step(exchange, callback);
        if (isWaitedFor(exchange)) {
            step.call();
        } else if (!threads.run(step)) {
            return false;
        }
        callback.done(true);
        return true;
    }

    /** A transaction belongs to its thread; and where no route has begun, a template waits for what it sent. */
    private static boolean isWaitedFor(Exchange exchange) {
        return exchange.isTransacted() || exchange.getFromRouteId() == null;
    }

    /** One message. However it ends, it is told once. */
    private final class Step implements CallThreads.Work {
        private final Exchange exchange;
        private final AsyncCallback callback;

        Step(Exchange exchange, AsyncCallback callback) {
            this.exchange = exchange;
            this.callback = callback;
        }

        @Override
        public void call() {
            try {
                producer.process(exchange);
            } catch (Throwable e) {
                exchange.setException(e);
            }
        }

        @Override
        public String lapse() {
            if (isStoppingOrStopped()) {
                return "its route has stopped";
            }
            Instant deadline = exchange.getProperty(TwentyConstants.DEADLINE, Instant.class);
            return deadline != null && Instant.now().isAfter(deadline)
                    ? "the deadline of the exchange has passed"
                    : null;
        }

        @Override
        public void refuse(String why) {
            String message = "not sent, " + why;
            exchange.setException(new TwentyConnectionException(
                    options.action() + ": " + message,
                    new TwentyException.Refusal(
                            options.resource(), options.operation().operationName(), 0, null, List.of(message)),
                    false,
                    null));
        }

        @Override
        public void goOn() {
            callback.done(false);
        }
    }
}
