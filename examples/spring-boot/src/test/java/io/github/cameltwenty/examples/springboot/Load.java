package io.github.cameltwenty.examples.springboot;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/** Much to do for the service, and for routes beside it that write, read and follow many records; on a Twenty that sometimes fails. */
final class Load {
    private static final int PEOPLE = 300;

    private final String url;
    private final CamelContext camel;
    private final TwentySandbox twenty;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param url of the service, without a trailing slash
     */
    Load(String url, CamelContext camel, TwentySandbox twenty) {
        this.url = url;
        this.camel = camel;
        this.twenty = twenty;
    }

    /** One thing to do, again and again. */
    @FunctionalInterface
    private interface Job {
        void run() throws Exception;
    }

    /** Well for two thirds of the time, on a Twenty that fails often for the last. */
    void run(Duration time) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("twenty:people/changes?delay=1000").process(exchange -> Thread.sleep(2));
            }
        });
        fail(0.02);
        long end = System.nanoTime() + time.toNanos();
        ProducerTemplate template = camel.createProducerTemplate();
        ExecutorService threads = Executors.newCachedThreadPool();
        repeat(threads, end, 150, this::postLead);
        repeat(threads, end, 150, this::postLead);
        repeat(threads, end, 700, () -> get("/pipeline"));
        repeat(
                threads,
                end,
                4000,
                () -> template.requestBody(
                        "twenty:people/createMany?batchSize=60&parallelism=2&onRecordError=isolate", people()));
        repeat(threads, end, 3000, () -> {
            Iterator<?> people = template.requestBody("twenty:people/findAll", null, Iterator.class);
            people.forEachRemaining(person -> {});
        });
        Thread.sleep(time.multipliedBy(2).dividedBy(3).toMillis());
        fail(0.6);
        threads.shutdown();
        threads.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS);
    }

    private void fail(double share) {
        twenty.misbehaveWith(request -> {
            double lot = ThreadLocalRandom.current().nextDouble();
            if (lot < share) {
                return lot < share / 4 ? Misbehaviour.dropBefore() : Misbehaviour.html(502);
            }
            return Misbehaviour.delay(
                    Duration.ofMillis(ThreadLocalRandom.current().nextInt(5, 40)));
        });
    }

    private static void repeat(ExecutorService threads, long end, long pause, Job job) {
        threads.execute(() -> {
            while (System.nanoTime() < end) {
                try {
                    job.run();
                } catch (Exception e) {
                    // as meant: it is what the metrics are to show
                }
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private void postLead() throws IOException, InterruptedException {
        String domain = "d" + UUID.randomUUID() + ".example";
        String lead = """
                {"firstName": "Ada", "lastName": "Lovelace", "email": "ada@%s", "company": "Analytical Engines",
                 "domain": "%s", "message": "Please call me."}""".formatted(domain, domain);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/leads"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(lead))
                .build();
        http.send(request, BodyHandlers.discarding());
    }

    private void get(String path) throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.discarding());
    }

    /** One of which is no person. */
    private static List<Map<String, Object>> people() {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Map.of("jobTitle", "Buyer " + i));
        }
        people.set(PEOPLE / 2, Map.of("jobTitle", List.of("none")));
        return people;
    }
}
