package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Contexts that poll a sandbox, started and stopped as a test likes; what they receive, in order. */
public abstract class PolledTest {
    protected static final String FAST = "initialDelay=0&delay=20&overlap=300";

    @TempDir
    protected Path directory;

    protected final TwentySandbox twenty = TwentySandbox.start(options());
    protected final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    protected final List<CamelContext> contexts = new ArrayList<>();
    private ProducerTemplate template;

    protected record Received(String event, String id, Map<String, Object> record, Map<String, Object> headers) {
        Object name() {
            return record.get("name");
        }
    }

    protected TwentySandboxOptions options() {
        return TwentySandbox.options();
    }

    @AfterEach
    protected void stopAll() {
        contexts.forEach(CamelContext::stop);
        twenty.close();
    }

    protected CamelContext start(String uri) throws Exception {
        return start(uri, exchange -> {});
    }

    /** A route from the URI, whose one step is the given one. */
    protected CamelContext start(String uri, Consumer<Exchange> step) throws Exception {
        return start(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> {
                    step.accept(exchange);
                    receive(exchange);
                });
            }
        });
    }

    protected CamelContext start(RouteBuilder routes) throws Exception {
        CamelContext context = new DefaultCamelContext();
        contexts.add(context);
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setRetryDelay(1);
        component.getChanges().setStateDirectory(directory.toString());
        context.addRoutes(routes);
        context.start();
        return context;
    }

    @SuppressWarnings("unchecked")
    protected void receive(Exchange exchange) {
        received.add(new Received(
                exchange.getMessage().getHeader(TwentyConstants.EVENT, String.class),
                exchange.getMessage().getHeader(TwentyConstants.ID, String.class),
                exchange.getMessage().getBody(Map.class),
                new LinkedHashMap<>(exchange.getMessage().getHeaders())));
    }

    /** Does something in Twenty, as another client would. */
    protected Map<?, ?> send(String action, Object body) throws Exception {
        return send(action, body, null);
    }

    protected Map<?, ?> send(String action, Object body, String id) throws Exception {
        if (template == null) {
            template = start(new RouteBuilder() {
                        @Override
                        public void configure() {}
                    })
                    .createProducerTemplate();
        }
        Exchange done = template.send("twenty:" + action, exchange -> {
            exchange.getMessage().setBody(body);
            if (id != null) {
                exchange.getMessage().setHeader(TwentyConstants.ID, id);
            }
        });
        if (done.getException() != null) {
            throw done.getException();
        }
        return done.getMessage().getBody() instanceof Map<?, ?> map ? map : Map.of();
    }

    /** At a time of its own: records of one millisecond have no order. */
    protected String create(String name) throws Exception {
        nextMillisecond();
        return (String) send("companies/createOne", Map.of("name", name)).get("id");
    }

    protected void rename(String id, String name) throws Exception {
        nextMillisecond();
        send("companies/updateOne", Map.of("name", name), id);
    }

    protected static void nextMillisecond() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.onSpinWait();
        }
    }

    /** Seed records that all changed at the same time. */
    protected static List<Map<String, Object>> companiesOf(String time, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("name", time + " " + i, "createdAt", time, "updatedAt", time))
                .toList();
    }

    protected void awaitReceived(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(received).hasSizeGreaterThanOrEqualTo(count));
    }

    /** Waits until as many polls more have come to their end, each of which may be several calls. */
    protected void awaitIdle() {
        int from = reads().size();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> reads().size() >= from + 6);
    }

    protected List<SandboxRequest> reads() {
        return twenty.requests().stream()
                .filter(request -> request.method().equals("GET"))
                .toList();
    }

    protected List<String> events() {
        return snapshot().stream().map(Received::event).toList();
    }

    protected List<Object> namesReceived() {
        return snapshot().stream().map(Received::name).toList();
    }

    protected List<Received> snapshot() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }
}
