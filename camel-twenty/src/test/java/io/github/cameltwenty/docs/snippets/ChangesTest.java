package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of {@code changes.md} do what the page says of them. */
class ChangesTest {
    @TempDir
    Path directory;

    private final TwentySandbox twenty = TwentySandbox.start();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final Log log = Log.start(Level.INFO); // below it, log steps do nothing
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getChanges().setStateDirectory(directory.toString());
        context.getCamelContextExtension().addLogListener((exchange, logger, line) -> {
            printed.add(line);
            return line;
        });
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
        twenty.close();
        log.close();
    }

    private void add(RouteBuilder routes, String target) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(target)
                        .process(exchange -> events.add(exchange.getMessage().getHeader("CamelTwentyEvent")));
            }
        });
        context.addRoutes(routes);
    }

    private void createPerson() {
        template.requestBody(
                "twenty:people/createOne", Map.of("name", Map.of("firstName", "Ada", "lastName", "Lovelace")));
    }

    @Test
    void aPersonThatIsCreatedIsLogged() throws Exception {
        add(new Changes.Poll(), "direct:newsletter");

        createPerson();

        await().untilAsserted(() -> assertThat(events).containsExactly("created"));
        assertThat(printed).containsExactly("created: Ada Lovelace");
    }

    @Test
    void allCompaniesAreCopied() throws Exception {
        template.requestBody(
                "twenty:companies/createMany", List.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "C")));
        add(new Changes.Copy(), "direct:copy");

        await().untilAsserted(() -> assertThat(events).containsExactly("created", "created", "created"));
    }

    @Test
    void aFailureThatIsHandledIsParked() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:import").errorHandler(noErrorHandler()).throwException(new IllegalArgumentException("no"));
            }
        });
        add(new Changes.DeadLetters(), "direct:dead");

        createPerson();

        await().untilAsserted(() -> assertThat(events).containsExactly("created"));
    }

    /** Where webhooks arrive. */
    private void listen() throws IOException {
        int port = freePort();
        context.getPropertiesComponent().addOverrideProperty("hooks.port", String.valueOf(port));
        context.getPropertiesComponent().addOverrideProperty("hooks.url", "http://127.0.0.1:" + port);
        context.getRestConfiguration().setComponent("undertow");
        context.getRestConfiguration().setPort(port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aPersonThatIsCreatedIsPushed() throws Exception {
        listen();
        add(new Changes.Push(), "direct:newsletter");

        createPerson();

        await().untilAsserted(() -> assertThat(events).containsExactly("created"));
        assertThat(twenty.records("webhooks").get(0).get("targetUrl").toString())
                .endsWith("/people");
        assertThat(printed).hasSize(1).allMatch(line -> line.startsWith("created: "));
    }

    @Test
    void whatIsNotPushedIsPolled() throws Exception {
        twenty.deliverWith(delivery -> List.of());
        context.getPropertiesComponent().addOverrideProperty("poll.delay", "100");
        listen();
        add(new Changes.PushAndPoll(), "direct:newsletter");

        createPerson();

        await().untilAsserted(() -> assertThat(events).containsExactly("created"));
    }

    @Test
    void aDeletionIsForwarded() throws Exception {
        context.getPropertiesComponent().addOverrideProperty("sweep.delay", "100");
        createPerson();
        add(new Changes.Forget(), "direct:forget");
        await().until(() -> {
            try (Stream<Path> files = Files.list(directory)) {
                return files.anyMatch(file -> file.toString().endsWith(".ids"));
            }
        });

        template.requestBody(
                "twenty:people/deleteOne", twenty.records("people").get(0).get("id"));

        await().untilAsserted(() -> assertThat(events).containsExactly("destroyed"));
    }

    @Test
    void repositoriesOfTheUsersOwnAreUsed() throws Exception {
        MemoryStateRepository states = new MemoryStateRepository();
        MemoryIdempotentRepository delivered = new MemoryIdempotentRepository();
        context.getRegistry().bind("states", states);
        context.getRegistry().bind("delivered", delivered);
        add(new Changes.Repositories(), "direct:newsletter");

        createPerson();

        await().untilAsserted(() -> assertThat(delivered.getCacheSize()).isPositive());
        assertThat(directory).isEmptyDirectory();
    }
}
