package io.github.cameltwenty;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.junit.jupiter.api.AfterEach;

/** A Camel context whose {@code twenty} component does not wait itself for a {@link GatedTwenty}. */
abstract class GatedTest {
    static final String FIND = "twenty:companies/findOne";

    final GatedTwenty twenty = new GatedTwenty();
    final CamelContext context = context(twenty);

    private static CamelContext context(GatedTwenty server) {
        DefaultCamelContext context = new DefaultCamelContext();
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(server.baseUrl());
        twenty.setApiKey("key-e3b0c442");
        twenty.getConfiguration().setSynchronous(false);
        return context;
    }

    @AfterEach
    void close() throws Exception {
        twenty.close();
        context.close();
    }

    /** A thread pool as a user registers it. */
    void pool(int threads, int queue, ThreadPoolRejectedPolicy whenFull) {
        ThreadPoolProfile profile = new ThreadPoolProfile("twenty");
        profile.setPoolSize(threads);
        profile.setMaxPoolSize(threads);
        profile.setMaxQueueSize(queue);
        profile.setRejectedPolicy(whenFull);
        context.getExecutorServiceManager().registerThreadPoolProfile(profile);
    }

    void pool(int threads) {
        pool(threads, 1000, ThreadPoolRejectedPolicy.CallerRuns);
    }

    void start(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
        context.start();
    }

    /** Begins so many exchanges, one after the other, for which nobody waits. */
    void bring(String uri, int messages) {
        for (String id : ids(messages)) {
            context.createFluentProducerTemplate().to(uri).withBody(id).send();
        }
    }

    static List<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "20202020-a000-4485-94de-%012d".formatted(i))
                .toList();
    }

    static String foundId(Exchange exchange) {
        return (String) exchange.getMessage().getBody(Map.class).get("id");
    }

    /** Of those that call for exchanges that do not wait. */
    static long poolThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith("- twenty-calls"))
                .count();
    }
}
