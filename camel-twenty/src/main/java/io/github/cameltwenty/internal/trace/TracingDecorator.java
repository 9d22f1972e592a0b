package io.github.cameltwenty.internal.trace;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.tracing.SpanAdapter;
import org.apache.camel.tracing.SpanKind;
import org.apache.camel.tracing.decorators.AbstractSpanDecorator;

/** The same as {@link TelemetryDecorator} for tracers on {@code camel-tracing}: {@code camel-opentelemetry}, {@code camel-observation}. */
public final class TracingDecorator extends AbstractSpanDecorator {
    @Override
    public String getComponent() {
        return OperationAttributes.COMPONENT;
    }

    @Override
    public String getComponentClassName() {
        return OperationAttributes.COMPONENT_CLASS;
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return OperationAttributes.spanName(endpoint);
    }

    /** A change is a message, and not a request that somebody waits for. */
    @Override
    public SpanKind getReceiverSpanKind() {
        return SpanKind.CONSUMER;
    }

    @Override
    public void pre(SpanAdapter span, Exchange exchange, Endpoint endpoint) {
        span.setComponent(CAMEL_COMPONENT + OperationAttributes.COMPONENT);
        set(span, OperationAttributes.begin(endpoint, exchange));
    }

    @Override
    public void post(SpanAdapter span, Exchange exchange, Endpoint endpoint) {
        set(span, OperationAttributes.end(exchange));
        if (exchange.isFailed()) {
            span.setError(true);
        }
    }

    private static void set(SpanAdapter span, Map<String, Object> attributes) {
        attributes.forEach((name, value) -> {
            if (value instanceof Integer number) {
                span.setTag(name, number);
            } else {
                span.setTag(name, value.toString());
            }
        });
    }
}
