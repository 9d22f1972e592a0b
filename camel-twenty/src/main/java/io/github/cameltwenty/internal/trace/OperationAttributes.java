package io.github.cameltwenty.internal.trace;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.catalog.Operation;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.EndpointServiceLocation;

/**
 * What the span of an operation says, whichever of Camel's tracers makes it: texts and {@link Integer}s. Nothing of a record, no
 * filter, no message of an exception, which may hold either.
 */
final class OperationAttributes {
    static final String COMPONENT = "twenty";
    static final String COMPONENT_CLASS = "io.github.cameltwenty.TwentyComponent";

    /** Set on an exchange while a step is at work: at the end nothing else tells it from the route that a change began. */
    private static final String STEP = "CamelTwentyTracedStep";

    private OperationAttributes() {}

    /** {@code twenty people/createMany}. */
    static String spanName(Endpoint endpoint) {
        return COMPONENT + " " + action(endpoint);
    }

    /** {@code people/createMany}: the URI without scheme and options. */
    private static String action(Endpoint endpoint) {
        String uri = endpoint.getEndpointUri();
        String path = uri.substring(uri.indexOf(':') + 1).replaceFirst("^/+", "");
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** What is known before. */
    static Map<String, Object> begin(Endpoint endpoint, Exchange exchange) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        String action = action(endpoint);
        int slash = action.indexOf('/');
        attributes.put("camel.uri", COMPONENT + ":" + action);
        attributes.put(Names.RESOURCE, action.substring(0, Math.max(slash, 0)));
        attributes.put(Names.OPERATION, action.substring(slash + 1));
        if (endpoint instanceof EndpointServiceLocation located) {
            URI workspace = URI.create(located.getServiceUrl());
            attributes.put(Names.SERVER_ADDRESS, workspace.getHost());
            attributes.put(Names.SERVER_PORT, Names.port(workspace));
        }
        if (action.endsWith("/" + Operation.CHANGES.operationName())) {
            put(attributes, Names.EVENT, exchange.getMessage().getHeader(TwentyConstants.EVENT, String.class));
            put(
                    attributes,
                    Names.EVENT_SOURCE,
                    exchange.getMessage().getHeader(TwentyConstants.EVENT_SOURCE, String.class));
        } else {
            exchange.setProperty(STEP, action);
        }
        return attributes;
    }

    /** What is known afterwards. */
    static Map<String, Object> end(Exchange exchange) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        boolean isStep = exchange.removeProperty(STEP) != null;
        Exception failure = exchange.getException();
        if (failure != null) {
            attributes.put(Names.ERROR_TYPE, failure.getClass().getName());
        }
        if (!isStep) {
            return attributes;
        }
        put(attributes, Names.STATUS_CODE, statusCode(exchange, failure));
        put(attributes, Names.RETRIES, exchange.getMessage().getHeader(TwentyConstants.RETRIES, Integer.class));
        if (failure instanceof TwentyBatchException stopped) {
            attributes.put(Names.RECORDS, stopped.getCreated().size());
            attributes.put(Names.REFUSED, stopped.getFailures().size());
        } else if (failure == null) {
            put(attributes, Names.RECORDS, size(exchange.getMessage().getBody()));
            put(attributes, Names.REFUSED, size(exchange.getMessage().getHeader(TwentyConstants.FAILURES)));
        }
        return attributes;
    }

    /** The header of an earlier step says nothing of a failure. */
    private static Integer statusCode(Exchange exchange, Exception failure) {
        if (failure == null) {
            return exchange.getMessage().getHeader(TwentyConstants.STATUS_CODE, Integer.class);
        }
        return failure instanceof TwentyException told && told.getStatusCode() > 0 ? told.getStatusCode() : null;
    }

    /** Of what is there as a whole; null for one record, a text, or what comes as it is asked for. */
    private static Integer size(Object body) {
        return body instanceof Collection<?> several ? several.size() : null;
    }

    private static void put(Map<String, Object> attributes, String name, Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
