package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.TwentyComponent;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** A route: one consumer where steps do not wait, else as many as there are messages. */
final class RouteWaiter implements Waiter {
    private static final String DONE = "done";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template = context.createProducerTemplate();
    private final Endpoint many;
    private final Endpoint one;

    RouteWaiter(String server, boolean synchronous, int connections, int messages) {
        HttpComponent http = context.getComponent("http", HttpComponent.class);
        http.setConnectionsPerRoute(connections);
        http.setMaxTotalConnections(connections);
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(server);
        twenty.setApiKey(Contender.API_KEY);
        twenty.getConfiguration().setSynchronous(synchronous);
        String in = "seda:many?size=" + messages + "&limitConcurrentConsumers=false&concurrentConsumers="
                + (synchronous ? messages : 1);
        try {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    onException(Exception.class).process(RouteWaiter::giveUp);
                    from(in).to("twenty:companies/findOne")
                            .process(exchange ->
                                    exchange.getProperty(DONE, Runnable.class).run());
                    from("direct:one").to("twenty:companies/findOne");
                }
            });
            context.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        many = context.getEndpoint(in);
        one = context.getEndpoint("direct:one");
    }

    /** A message that fails is not waited for. */
    private static void giveUp(Exchange exchange) {
        exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    @Override
    public void begin(String id, Runnable done) {
        template.send(many, exchange -> {
            exchange.getMessage().setBody(id);
            exchange.setProperty(DONE, done);
        });
    }

    @Override
    public Object call(String id) {
        return template.requestBody(one, id, Map.class);
    }

    @Override
    public void close() {
        context.stop();
    }
}
