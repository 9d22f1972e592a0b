package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyTimeoutException;
import io.github.cameltwenty.internal.changes.webhook.PushedTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A context stops soon, whatever its calls wait for, and who made them is told. */
class StoppingTest {
    /** It takes two at most on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final MaliciousServer server = new MaliciousServer();
    private final CamelContext context = new DefaultCamelContext();

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @TempDir
    private Path state;

    @BeforeEach
    void connect() {
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(server.baseUrl());
        twenty.setApiKey("key-e3b0c442");
        server.playAlways(Malice.SAYS_NOTHING);
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        server.close();
        executor.shutdownNow();
    }

    private Duration stop() {
        long start = System.nanoTime();
        context.stop();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Future<Exchange> send(String uri, Object body) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri);
            }
        });
        context.start();
        Future<Exchange> sent = context.createFluentProducerTemplate()
                .to("direct:in")
                .withBody(body)
                .asyncSend();
        await().until(() -> server.requests() > 0);
        return sent;
    }

    @Test
    void aCallThatIsNotAnsweredDoesNotHoldItUp() throws Exception {
        Future<Exchange> sent = send("twenty:companies/createOne", Map.of("name", "Acme"));

        assertThat(stop()).isLessThan(SOON);

        assertThat(sent.get().getException())
                .isInstanceOfSatisfying(TwentyConnectionException.class, e -> assertThat(e.isSent())
                        .isTrue())
                .isNotInstanceOf(TwentyTimeoutException.class)
                .hasMessageContaining("Camel is stopping; the request may have arrived");
    }

    @Test
    void bulkWorkDoesNotGoOnToTheNextCall() throws Exception {
        List<Map<String, Object>> records = IntStream.range(0, 1000)
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i))
                .toList();
        Future<Exchange> sent = send("twenty:companies/createMany?batchSize=10&parallelism=2", records);

        assertThat(stop()).isLessThan(SOON);

        assertThat(sent.get().getException()).isNotNull();
        assertThat(server.requests()).isLessThanOrEqualTo(2);
    }

    @Test
    void aPollThatIsNotAnsweredDoesNotHoldItUp() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("twenty:companies/changes?maxRetries=0&responseTimeout=4s&initialDelay=0&stateDirectory=" + state)
                        .to("mock:changes");
            }
        });
        context.start(); // asks once
        await().until(() -> server.requests() > 1);

        assertThat(stop()).isLessThan(SOON);
    }

    /** Camel stops a context that has started only, so that it is the start that must not wait. */
    @Test
    void startsOfFeedsThatAreNotAnsweredDoNotHoldItUp() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String resource : List.of("companies", "people", "notes", "tasks")) {
                    from("twenty:" + resource + "/changes?stateDirectory=" + state)
                            .to("mock:changes");
                }
            }
        });
        Future<?> started = executor.submit(context::start);
        await().until(() -> server.requests() > 0);

        assertThat(stop()).isLessThan(SOON);

        started.get();
    }

    @Test
    void aStartOfAWebhookThatIsNotAnsweredDoesNotHoldItUp() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                restConfiguration().component("undertow").host("127.0.0.1").port(PushedTest.freePort());
                from("webhook:twenty:companies/changes?webhookExternalUrl=http://127.0.0.1:1")
                        .to("mock:changes");
            }
        });
        Future<?> started = executor.submit(context::start);
        await().until(() -> server.requests() > 0);

        assertThat(stop()).isLessThan(SOON);

        started.get();
    }
}
