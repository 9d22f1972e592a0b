package io.github.cameltwenty.examples.springboot;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the picture of {@code docs/console.md}: the dev console of this example while leads come in and companies are imported. */
public final class ConsolePicture {
    private static final Duration LOAD = Duration.ofSeconds(8);

    /** Actuator gives one line; a reader wants more. */
    private static final String PRETTY = """
            const json = JSON.parse(document.body.innerText);
            const pre = document.createElement('pre');
            pre.textContent = JSON.stringify(json, null, 2);
            pre.style.columns = 2;
            pre.style.fontSize = '12px';
            pre.style.margin = '1em';
            document.body.replaceChildren(pre);
            """;

    private static final Misbehaviour BUSY =
            Misbehaviour.status(503, "{\"statusCode\":503,\"error\":\"ServiceUnavailable\",\"messages\":[\"Busy\"]}");

    private ConsolePicture() {}

    /**
     * @param args the file to write
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("console-picture");
        ExecutorService load = Executors.newFixedThreadPool(3);
        try (ConfigurableApplicationContext application = start(folder)) {
            work(application, load, folder.resolve("state"));
            Thread.sleep(LOAD.toMillis());
            take(application, folder, Path.of(args[0]));
        } finally {
            load.shutdownNow();
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return SpringApplication.run(
                SpringBootExample.class,
                "--server.port=0",
                "--camel.component.twenty.base-url=",
                "--camel.component.twenty.api-key=",
                "--camel.component.twenty.requests-per-second=50",
                "--camel.main.dev-console-enabled=true",
                "--management.endpoints.web.exposure.include=health,metrics,camel");
    }

    private static void work(ConfigurableApplicationContext application, ExecutorService load, Path states)
            throws Exception {
        CamelContext camel = application.getBean(CamelContext.class);
        ProducerTemplate template = camel.createProducerTemplate();
        application
                .getBean(TwentySandbox.class)
                .misbehaveWith(request -> ThreadLocalRandom.current().nextInt(60) == 0 ? BUSY : Misbehaviour.none());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("twenty:people/changes?delay=500&initialDelay=0&sweepDelay=3000&stateDirectory=" + states)
                        .routeId("newsletter")
                        .delay(2);
                from("twenty:companies/changes?delay=500&initialDelay=0&deletions=false&stateDirectory=" + states)
                        .routeId("copy")
                        .delay(2);
            }
        });
        load.submit(() -> leads(application));
        load.submit(() -> template.requestBody("twenty:companies/createMany?batchSize=20", companies()));
        load.submit(() -> template.requestBody("twenty:companies/findAll?limit=20", null, Iterator.class)
                .forEachRemaining(company -> pause()));
    }

    private static List<Map<String, Object>> companies() {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i))
                .toList();
    }

    private static void leads(ConfigurableApplicationContext application) {
        ProducerTemplate template = application.getBean(CamelContext.class).createProducerTemplate();
        Stream.iterate(0, i -> i + 1).forEach(i -> {
            template.send("twenty:people/createOne", exchange -> exchange.getMessage()
                    .setBody(Map.of("name", Map.of("firstName", "Ada", "lastName", "No. " + i))));
            pause();
        });
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void take(ConfigurableApplicationContext application, Path folder, Path picture) throws IOException {
        String port = application.getEnvironment().getProperty("local.server.port");
        try (Browser browser = Browser.start(folder.resolve("profile"))) {
            browser.resize(1200, 1150);
            browser.open("http://localhost:" + port + "/actuator/camel/twenty");
            browser.run(PRETTY);
            Files.write(picture, browser.picture());
        }
    }
}
