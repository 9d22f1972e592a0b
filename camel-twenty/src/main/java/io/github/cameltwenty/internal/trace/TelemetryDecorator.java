package io.github.cameltwenty.internal.trace;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/**
 * Names the spans of {@code twenty:} endpoints and says what they did, for {@code camel-opentelemetry2} and whatever else is built on
 * {@code camel-telemetry}, which finds it as a service. Camel's own attributes with the endpoint's options are left out, as those may
 * hold filters.
 */
public final class TelemetryDecorator extends AbstractSpanDecorator {
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

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        span.setComponent("camel-" + OperationAttributes.COMPONENT);
        span.setTag(TagConstants.EXCHANGE_ID, exchange.getExchangeId());
        set(span, OperationAttributes.begin(endpoint, exchange));
    }

    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        set(span, OperationAttributes.end(exchange));
        if (exchange.isFailed()) {
            span.setError(true);
        }
    }

    private static void set(Span span, Map<String, Object> attributes) {
        attributes.forEach((name, value) -> span.setTag(name, value.toString()));
    }
}
