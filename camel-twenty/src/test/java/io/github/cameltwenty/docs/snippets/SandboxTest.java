package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Runs the routes that the documentation shows against a sandbox. */
abstract class SandboxTest {
    static final String ACME = "20202020-a000-4485-94de-70c2a98daef2";
    static final String BRAVO = "20202020-a018-492d-89de-f9cd4ee80437";

    /** What the log steps of the routes have printed. */
    final List<String> printed = new CopyOnWriteArrayList<>();

    private Log log;
    TwentySandbox twenty;
    CamelContext context;
    ProducerTemplate template;

    abstract RouteBuilder[] routes();

    @BeforeEach
    void start() throws Exception {
        log = Log.start(Level.INFO); // below it, log steps do nothing
        twenty = TwentySandbox.start(options().seed(seed()));
        context = new DefaultCamelContext();
        context.getCamelContextExtension().addLogListener((exchange, logger, line) -> {
            printed.add(line);
            return line;
        });
        GettingStarted.configure(context, twenty.baseUrl(), twenty.apiKey());
        for (RouteBuilder routes : routes()) {
            context.addRoutes(routes);
        }
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        twenty.close();
        log.close();
    }

    protected TwentySandboxOptions options() {
        return TwentySandbox.options();
    }

    Map<String, List<Map<String, Object>>> seed() {
        return Map.of(
                "companies",
                List.of(
                        Map.of("id", ACME, "name", "Acme", "employees", 12),
                        Map.of("id", BRAVO, "name", "Bravo", "employees", 700)));
    }

    MockEndpoint mock(String name) {
        return context.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    /** A route that shows what comes in at a direct endpoint. */
    static RouteBuilder caught(String name) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + name).to("mock:" + name);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> records(Object body) {
        return (List<Map<String, Object>>) body;
    }
}
