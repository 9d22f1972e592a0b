package io.github.cameltwenty.examples.benchmarks;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Routes that are called through {@code direct:} endpoints, in a context as Camel makes it. */
abstract class CamelContender implements Contender {
    /** An exchange property: where the records of a bulk operation go. */
    static final String EACH = "each";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template = context.createProducerTemplate();
    private final Endpoint findOne;
    private final Endpoint findMany;
    private final Endpoint createMany;
    private final Endpoint findAll;
    private final Endpoint createAll;

    CamelContender(RouteBuilder routes) {
        try {
            context.addRoutes(routes);
            context.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        findOne = context.getEndpoint("direct:findOne");
        findMany = context.getEndpoint("direct:findMany");
        createMany = context.getEndpoint("direct:createMany");
        findAll = context.getEndpoint("direct:findAll");
        createAll = context.getEndpoint("direct:createAll");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> findOne(String id) {
        return template.requestBody(findOne, id, Map.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> findMany() {
        return template.requestBody(findMany, null, List.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> createMany(List<Map<String, Object>> records) {
        return template.requestBody(createMany, records, List.class);
    }

    @Override
    public void findAll(Consumer<Map<String, Object>> each) {
        run(findAll, null, each);
    }

    @Override
    public void createAll(Iterator<Map<String, Object>> records, Consumer<Map<String, Object>> each) {
        run(createAll, records, each);
    }

    /** Hands on what the route that begins at {@code direct:} gives. */
    void run(String route, Object body, Consumer<Map<String, Object>> each) {
        run(context.getEndpoint("direct:" + route), body, each);
    }

    private void run(Endpoint endpoint, Object body, Consumer<Map<String, Object>> each) {
        Exception failure = template.request(endpoint, exchange -> {
                    exchange.getMessage().setBody(body);
                    exchange.setProperty(EACH, each);
                })
                .getException();
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
