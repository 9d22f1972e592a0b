package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever stops while messages wait: each of them is completed, once. */
class AsyncStoppingTest extends GatedTest {
    private static final int MESSAGES = 100;
    /** It takes two at most on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Map<String, AtomicInteger> completions = new ConcurrentHashMap<>();
    private final Map<String, Exception> failures = new ConcurrentHashMap<>();

    @BeforeEach
    void haveMessagesWait() throws Exception {
        pool(5);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in")
                        .routeId("in")
                        .process(exchange -> exchange.getExchangeExtension()
                                .addOnCompletion(new SynchronizationAdapter() {
                                    @Override
                                    public void onDone(Exchange done) {
                                        settle(done);
                                    }
                                }))
                        .to(FIND);
            }
        });
        bring("seda:in", MESSAGES);
        await().until(() -> twenty.waiting() == 5);
        await().until(() -> context.getInflightRepository().size() == MESSAGES);
    }

    private void settle(Exchange exchange) {
        if (exchange.getException() != null) {
            failures.put(exchange.getExchangeId(), exchange.getException());
        }
        completions
                .computeIfAbsent(exchange.getExchangeId(), key -> new AtomicInteger())
                .incrementAndGet();
    }

    private void assertEachIsCompletedOnce() {
        await().until(() -> completions.size() == MESSAGES);
        await().during(200, TimeUnit.MILLISECONDS)
                .untilAsserted(() -> assertThat(completions.values()).allMatch(count -> count.get() == 1));
    }

    private static Duration took(Runnable stop) {
        long start = System.nanoTime();
        stop.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aContextStopsSoon() {
        assertThat(took(context::stop)).isLessThan(SOON);

        assertEachIsCompletedOnce();
        assertThat(failures.values()).hasSize(MESSAGES).allSatisfy(e -> assertThat(e)
                .isInstanceOf(TwentyConnectionException.class)
                .hasMessageContaining("Camel is stopping"));
    }

    @Test
    void whatWaitedForAThreadWasNotSent() {
        context.stop();

        await().until(() -> failures.size() == MESSAGES);
        assertThat(failures.values().stream()
                        .collect(Collectors.partitioningBy(
                                e -> ((TwentyConnectionException) e).isSent(), Collectors.counting())))
                .containsEntry(true, 5L)
                .containsEntry(false, MESSAGES - 5L);
        assertThat(twenty.calls()).isEqualTo(5);
    }

    @Test
    void aRouteThatIsStoppedWaitsForItsMessages() throws Exception {
        twenty.open();

        context.getRouteController().stopRoute("in");

        assertEachIsCompletedOnce();
        assertThat(failures).isEmpty();
    }

    @Test
    void aRouteThatIsStoppedByForceLosesNone() throws Exception {
        context.getRouteController().stopRoute("in", 1, TimeUnit.SECONDS);

        assertEachIsCompletedOnce();
        assertThat(failures).hasSize(MESSAGES);
    }

    @Test
    void aSuspendedRouteGoesOnWithWhatItHas() {
        ServiceHelper.suspendService(context.getRoute("in").getConsumer());

        twenty.open();

        assertEachIsCompletedOnce();
        assertThat(failures).isEmpty();
    }

    @Test
    void aStoppedContextHasNoThreadsLeft() {
        context.stop();

        await().until(() -> poolThreads() == 0);
    }

    @Test
    void aRouteThatIsStartedAgainCalls() throws Exception {
        twenty.open();
        context.getRouteController().stopRoute("in");
        completions.clear();

        context.getRouteController().startRoute("in");
        bring("seda:in", MESSAGES);

        assertEachIsCompletedOnce();
        assertThat(failures).isEmpty();
    }
}
