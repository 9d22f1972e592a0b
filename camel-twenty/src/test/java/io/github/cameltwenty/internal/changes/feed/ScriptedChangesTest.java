package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.internal.changes.webhook.PushedTest;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.sandbox.SandboxDelivery;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long script of creates, updates and deletes, while the consumer is killed and started again and webhooks are lost, doubled
 * and late: every final state arrives, each record's in order.
 *
 * <p>{@code -Dchanges.script=50000 -Dchanges.seed=1} for a longer one, or another.
 */
class ScriptedChangesTest {
    private static final int LENGTH = Integer.getInteger("changes.script", 2000);
    private static final long SEED = Long.getLong("changes.seed", 42);
    private static final int KILLS = 20;

    @TempDir
    Path directory;

    private final TwentySandbox twenty = TwentySandbox.start();
    private final Random random = new Random(SEED);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Arrivals arrivals = new Arrivals();
    private Run run;

    @AfterEach
    void stop() {
        run.kill();
        twenty.close();
    }

    /** What the route was told, in order. */
    private static final class Arrivals {
        final Map<String, List<Arrival>> byId = new ConcurrentHashMap<>();
        final AtomicInteger count = new AtomicInteger();
        final AtomicInteger ofWebhooks = new AtomicInteger();

        void add(Exchange exchange, int run) {
            count.incrementAndGet();
            if (exchange.getMessage().getHeader(TwentyConstants.EVENT_SOURCE).equals("webhook")) {
                ofWebhooks.incrementAndGet();
            }
            Arrival arrival = new Arrival(
                    exchange.getMessage().getHeader(TwentyConstants.EVENT, String.class),
                    Timestamps.of(exchange.getMessage().getHeader(TwentyConstants.UPDATED_AT)),
                    exchange.getMessage().getBody(Map.class).get("name"),
                    run);
            byId.computeIfAbsent(
                            exchange.getMessage().getHeader(TwentyConstants.ID, String.class), id -> new ArrayList<>())
                    .add(arrival);
        }
    }

    private record Arrival(String event, Instant updatedAt, Object name, int run) {}

    /** One life of the consumer. Once it is killed nothing that it does has an effect: no state is kept, no message arrives. */
    private final class Run {
        final int number;
        final AtomicBoolean dead = new AtomicBoolean();
        final DefaultCamelContext context = new DefaultCamelContext();

        Run(int number) throws Exception {
            int port = PushedTest.freePort();
            this.number = number;
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(twenty.baseUrl());
            component.setApiKey(twenty.apiKey());
            component.getChanges().setStateDirectory(directory.toString());
            context.getCamelContextExtension().setName("scripted");
            context.getShutdownStrategy().setTimeout(1);
            context.getRegistry().bind("states", new MortalStates(dead));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    restConfiguration().component("undertow").host("127.0.0.1").port(port);
                    from("webhook:twenty:companies/changes?reconcile=true&sweepDelay=500&initialDelay=0&delay=50"
                                    + "&overlap=1000&limit=100&stateRepository=#states&deletions=false"
                                    + "&webhookComponentName=undertow&webhookPath=/hook"
                                    + "&webhookExternalUrl=http://127.0.0.1:" + port)
                            .process(Run.this::take);
                }
            });
            context.start();
        }

        private void take(Exchange exchange) {
            // as likely before as after what the route does
            boolean early = ThreadLocalRandom.current().nextBoolean();
            if (early && dead.get()) {
                throw new IllegalStateException("killed");
            }
            synchronized (arrivals) {
                if (!dead.get()) {
                    arrivals.add(exchange, number);
                }
            }
            if (dead.get()) {
                throw new IllegalStateException("killed");
            }
        }

        void kill() {
            synchronized (arrivals) {
                dead.set(true);
            }
            context.stop();
        }
    }

    /** Files that a dead process does not write to. */
    private final class MortalStates extends ServiceSupport implements StateRepository<String, String> {
        private final StateFiles files = new StateFiles(directory);
        private final AtomicBoolean dead;

        MortalStates(AtomicBoolean dead) {
            this.dead = dead;
        }

        @Override
        public void setState(String key, String value) {
            if (dead.get()) {
                throw new IllegalStateException("killed");
            }
            files.setState(key, value);
        }

        @Override
        public String getState(String key) {
            return files.getState(key);
        }
    }

    private List<Duration> mishap(SandboxDelivery delivery) {
        int luck = ThreadLocalRandom.current().nextInt(100);
        if (luck < 20) {
            return List.of();
        }
        Duration late = Duration.ofMillis(ThreadLocalRandom.current().nextInt(300));
        if (luck < 40) {
            return List.of(Duration.ZERO, late);
        }
        return luck < 70 ? List.of(late) : List.of(Duration.ZERO);
    }

    @Test
    void everyFinalStateArrives() throws Exception {
        twenty.deliverWith(this::mishap);
        run = new Run(0);
        Set<Integer> kills = new TreeSet<>();
        while (kills.size() < KILLS) {
            kills.add(1 + random.nextInt(LENGTH - 1));
        }
        List<String> living = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Set<String> destroyed = new HashSet<>();
        for (int i = 0; i < LENGTH; i++) {
            if (kills.contains(i)) {
                run.kill();
                run = new Run(run.number + 1);
            }
            step(i, living, names, destroyed);
        }

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    assertThat(missing(names))
                            .as("records whose last state is missing")
                            .isEmpty();
                    assertThat(notToldDestroyed(destroyed))
                            .as("deletions that are missing")
                            .isEmpty();
                });
        run.kill();
        assertOrder();
        System.out.println("scripted changes: " + LENGTH + ", seed " + SEED + ", kills " + run.number + ", messages "
                + arrivals.count + ", of webhooks " + arrivals.ofWebhooks + ", again " + again());
        assertThat(run.number).isEqualTo(KILLS);
    }

    private void step(int i, List<String> living, Map<String, String> names, Set<String> destroyed) throws Exception {
        int luck = random.nextInt(100);
        if (living.size() < 20 || luck < 30) {
            Map<?, ?> answer = call("POST", "/rest/companies", Map.of("name", "step " + i));
            String id = (String) ((Map<?, ?>) ((Map<?, ?>) answer.get("data")).get("createCompany")).get("id");
            living.add(id);
            names.put(id, "step " + i);
        } else if (luck < 85) {
            String id = living.get(random.nextInt(living.size()));
            call("PATCH", "/rest/companies/" + id, Map.of("name", "step " + i));
            names.put(id, "step " + i);
        } else {
            String id = living.remove(random.nextInt(living.size()));
            call("DELETE", "/rest/companies/" + id, null);
            names.remove(id);
            destroyed.add(id);
        }
    }

    private Map<?, ?> call(String method, String path, Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + path))
                .header("Authorization", "Bearer " + twenty.apiKey())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Json.write(body)));
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return (Map<?, ?>) Json.read(response.body());
    }

    private List<Arrival> of(String id) {
        synchronized (arrivals) {
            return List.copyOf(arrivals.byId.getOrDefault(id, List.of()));
        }
    }

    private List<String> missing(Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> {
                    List<Arrival> told = of(name.getKey());
                    return told.isEmpty()
                            || !name.getValue().equals(told.get(told.size() - 1).name());
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One that nothing was ever told of, not even that it was created, is not missed. */
    private List<String> notToldDestroyed(Set<String> destroyed) {
        return destroyed.stream()
                .filter(id -> {
                    List<Arrival> told = of(id);
                    return !told.isEmpty() && !told.get(told.size() - 1).event().equals("destroyed");
                })
                .toList();
    }

    /** No state is followed by an older one, nor the end by anything; and nothing comes again within one life. */
    private void assertOrder() {
        arrivals.byId.forEach((id, told) -> {
            for (int i = 1; i < told.size(); i++) {
                Arrival before = told.get(i - 1);
                Arrival now = told.get(i);
                if (now.event().equals("destroyed")) {
                    continue;
                }
                assertThat(before.event()).as("%s: %s", id, told).isNotEqualTo("destroyed");
                assertThat(now.updatedAt()).as("%s: %s", id, told).isAfterOrEqualTo(before.updatedAt());
                if (now.name().equals(before.name())) {
                    assertThat(now.run()).as("%s came again: %s", id, told).isGreaterThan(before.run());
                }
            }
        });
    }

    private long again() {
        return arrivals.byId.values().stream()
                .mapToLong(told -> told.size()
                        - told.stream()
                                .map(each -> each.event().equals("destroyed") + "/" + each.name())
                                .distinct()
                                .count())
                .sum();
    }
}
