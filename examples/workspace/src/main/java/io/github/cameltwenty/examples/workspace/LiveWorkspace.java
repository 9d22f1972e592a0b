package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.catalog.Catalog;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** A workspace that is called through the component. */
final class LiveWorkspace {
    private final String name;
    private final String scheme;
    private final ProducerTemplate template;

    /**
     * @param name as people know it
     * @param scheme of its component
     */
    LiveWorkspace(String name, String scheme, ProducerTemplate template) {
        this.name = name;
        this.scheme = scheme;
        this.template = template;
    }

    /**
     * Runs one operation.
     *
     * @param path as {@code general/exportWorkspace}
     * @param parameters options of the endpoint
     * @return the body afterwards
     */
    Object run(String path, Map<String, ?> parameters, Map<String, ?> headers, Object body) {
        Exchange done = template.send(uri(path, parameters), exchange -> {
            exchange.getMessage().setBody(body);
            headers.forEach(exchange.getMessage()::setHeader);
        });
        Exception failure = done.getException();
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure != null) {
            throw new CamelExecutionException(failure.getMessage(), done, failure);
        }
        return done.getMessage().getBody();
    }

    /** All records of an object in the order of their ids, as they are asked for. */
    TwentyRecords records(String object) {
        boolean isOwn = Catalog.twenty().resource(object).isEmpty();
        return (TwentyRecords) run(object + "/findAll", Map.of("depth", 0, "customObject", isOwn), Map.of(), null);
    }

    private String uri(String path, Map<String, ?> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=RAW(" + parameter.getValue() + ")")
                .collect(Collectors.joining("&"));
        return scheme + ":" + path + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public String toString() {
        return name;
    }
}
