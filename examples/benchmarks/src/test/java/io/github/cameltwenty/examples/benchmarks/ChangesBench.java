package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** How many changes a second arrive, and how late, from a sandbox in the same JVM. */
public final class ChangesBench {
    private static final int PER_MINUTE = 100;

    private final int seconds;

    private ChangesBench(int seconds) {
        this.seconds = seconds;
    }

    /**
     * @param args how many seconds each lag is measured; 60 if not given
     */
    public static void main(String[] args) throws Exception {
        ChangesBench bench = new ChangesBench(args.length > 0 ? Integer.parseInt(args[0]) : 60);
        System.out.println("| snapshot | records | seconds | records/s |");
        System.out.println("| --- | --- | --- | --- |");
        bench.snapshot("no limit", 10_000, null);
        bench.snapshot("`requestsPerMinute=100`", 5_000, PER_MINUTE);
        System.out.println();
        System.out.println("| lag | changes | median, ms | 99 of 100, ms | longest, ms | calls a minute |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        bench.lag("poll, `delay=1200`", "twenty:companies/changes?initialDelay=0&delay=1200");
        bench.lag(
                "poll, `delay=600&deletions=false`",
                "twenty:companies/changes?initialDelay=0&delay=600&deletions=false");
        bench.lag("poll, defaults", "twenty:companies/changes");
        int port = freePort();
        bench.lag(
                "webhook",
                "webhook:twenty:companies/changes?webhookComponentName=undertow&webhookExternalUrl=http://127.0.0.1:"
                        + port,
                port);
        System.exit(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static DefaultCamelContext context(TwentySandbox twenty, Integer perMinute) throws IOException {
        DefaultCamelContext context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setRequestsPerMinute(perMinute);
        component
                .getChanges()
                .setStateDirectory(Files.createTempDirectory("changes").toString());
        return context;
    }

    private void snapshot(String title, int records, Integer perMinute) throws Exception {
        List<Map<String, Object>> seed = IntStream.range(0, records)
                .mapToObj(i -> Map.<String, Object>of(
                        "name",
                        "Company " + i,
                        "updatedAt",
                        java.time.Instant.EPOCH.plusMillis(i).toString()))
                .toList();
        CountDownLatch left = new CountDownLatch(records);
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().seed(Map.of("companies", seed)));
                DefaultCamelContext context = context(twenty, perMinute)) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("twenty:companies/changes?initialSync=all&initialDelay=0")
                            .process(e -> left.countDown());
                }
            });
            long begin = System.nanoTime();
            context.start();
            left.await();
            double took = (System.nanoTime() - begin) / 1e9;
            System.out.printf(Locale.ROOT, "| %s | %,d | %.1f | %,.0f |%n", title, records, took, records / took);
        }
    }

    private void lag(String title, String uri) throws Exception {
        lag(title, uri, 0);
    }

    /** A company is created twice a second, by a client of its own. */
    private void lag(String title, String uri, int port) throws Exception {
        Map<Object, Long> created = new ConcurrentHashMap<>();
        Map<Object, Long> arrived = new ConcurrentHashMap<>();
        try (TwentySandbox twenty = TwentySandbox.start();
                DefaultCamelContext context = context(twenty, PER_MINUTE);
                DefaultCamelContext other = context(twenty, null)) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    restConfiguration().component("undertow").host("127.0.0.1").port(port);
                    from(uri)
                            .process(exchange -> arrived.putIfAbsent(
                                    exchange.getMessage().getBody(Map.class).get("name"), System.nanoTime()));
                }
            });
            context.start();
            other.start();
            ProducerTemplate template = other.createProducerTemplate();
            template.requestBody("twenty:companies/createOne", Map.of("name", "warm-up"));
            twenty.clearRequests();
            for (int i = 0; i < 2 * seconds; i++) {
                String name = "Company " + i;
                template.requestBody("twenty:companies/createOne", Map.of("name", name));
                created.put(name, System.nanoTime());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
            long reads = twenty.requests().stream()
                    .filter(request -> request.method().equals("GET"))
                    .count();
            while (!arrived.keySet().containsAll(created.keySet())) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            long[] lags = created.keySet().stream()
                    .mapToLong(name -> Math.max(0, arrived.get(name) - created.get(name)) / 1_000_000)
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %,d | %,d | %,d | %.0f |%n",
                    title,
                    lags.length,
                    lags[lags.length / 2],
                    lags[lags.length * 99 / 100],
                    Arrays.stream(lags).max().orElse(0),
                    reads * 60.0 / seconds);
        }
    }
}
