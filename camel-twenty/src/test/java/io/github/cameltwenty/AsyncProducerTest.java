package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** With {@code synchronous=false} what waits for Twenty holds no thread of those that bring it. */
class AsyncProducerTest extends GatedTest {
    private static final int CONNECTIONS = 20;

    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    /** An id that tells which thread makes a request of it. */
    private final class WatchedId {
        private final String id;

        WatchedId(String id) {
            this.id = id;
        }

        @Override
        public String toString() {
            threads.add(Thread.currentThread().getName());
            return id;
        }
    }

    private MockEndpoint done() {
        return context.getEndpoint("mock:done", MockEndpoint.class);
    }

    private void awaitDone(int messages) {
        await().until(() -> done().getReceivedCounter() == messages);
    }

    private static RouteBuilder from(String from, String to) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to).to("mock:done");
            }
        };
    }

    @Test
    void aConsumerBringsTheNextWhileItsMessagesWait() throws Exception {
        start(from("seda:in", FIND));

        bring("seda:in", 100);

        await().until(() -> twenty.waiting() == CONNECTIONS);
        await().until(() -> context.getInflightRepository().size() == 100);
        assertThat(context.getEndpoint("seda:in", SedaEndpoint.class).getExchanges())
                .isEmpty();
        assertThat(poolThreads()).isEqualTo(CONNECTIONS);
        twenty.open();
        awaitDone(100);
    }

    @Test
    void eachMessageGetsItsAnswer() throws Exception {
        start(from("seda:in", FIND));
        twenty.open();

        bring("seda:in", 100);

        awaitDone(100);
        assertThat(done().getExchanges().stream().map(GatedTest::foundId))
                .containsExactlyInAnyOrderElementsOf(ids(100));
    }

    @Test
    void asManyThreadsCallAsThereAreConnections() throws Exception {
        context.getComponent("http", HttpComponent.class).setConnectionsPerRoute(3);
        start(from("seda:in", FIND));

        bring("seda:in", 10);

        await().until(() -> context.getInflightRepository().size() == 10);
        await().until(() -> twenty.waiting() == 3);
        assertThat(poolThreads()).isEqualTo(3);
        twenty.open();
        awaitDone(10);
    }

    @Test
    void aProfileOfTheUsersSetsThePool() throws Exception {
        pool(2);
        start(from("seda:in", FIND));

        bring("seda:in", 10);

        await().until(() -> context.getInflightRepository().size() == 10);
        await().until(() -> twenty.waiting() == 2);
        assertThat(poolThreads()).isEqualTo(2);
        twenty.open();
        awaitDone(10);
    }

    @Test
    void aFullPoolHasThemCallThatBring() throws Exception {
        pool(1, 1, ThreadPoolRejectedPolicy.CallerRuns);
        start(from("seda:in", FIND));

        bring("seda:in", 5);

        // one by the pool, one in its queue, one by the consumer
        await().until(() -> twenty.waiting() == 2);
        assertThat(context.getInflightRepository().size()).isEqualTo(3);
        twenty.open();
        awaitDone(5);
    }

    @Test
    void aFullPoolThatRefusesSaysSo() throws Exception {
        pool(1, 1, ThreadPoolRejectedPolicy.Abort);
        List<Exception> failures = new ArrayList<>();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(TwentyConnectionException.class)
                        .process(exchange ->
                                failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
                from("seda:in").to(FIND).to("mock:done");
            }
        });

        bring("seda:in", 3);

        await().until(() -> failures.size() == 1);
        assertThat(failures.get(0))
                .hasMessage("companies/findOne: not sent, its thread pool, twenty, takes no more")
                .isInstanceOfSatisfying(TwentyConnectionException.class, e -> assertThat(e.isSent())
                        .isFalse());
        twenty.open();
        awaitDone(2);
    }

    @Test
    void byDefaultTheThreadThatBringsAMessageCalls() throws Exception {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setSynchronous(true);
        twenty.open();
        start(from("direct:in", FIND));

        context.createProducerTemplate().sendBodyAndHeader("direct:in", null, TwentyConstants.ID, watched());

        assertThat(threads).containsExactly(Thread.currentThread().getName());
    }

    private WatchedId watched() {
        return new WatchedId(ids(1).get(0));
    }

    @Test
    void anotherThreadCallsForARoute() throws Exception {
        twenty.open();
        start(from("direct:in", FIND));

        context.createProducerTemplate().sendBodyAndHeader("direct:in", null, TwentyConstants.ID, watched());

        assertThat(threads).hasSize(1).allMatch(name -> name.endsWith("- twenty-calls"));
    }

    @Test
    void aTemplateThatSendsToTwentyCallsItself() throws Exception {
        twenty.open();
        context.start();

        context.createProducerTemplate().sendBodyAndHeader(FIND, null, TwentyConstants.ID, watched());

        assertThat(threads).containsExactly(Thread.currentThread().getName());
    }

    @Test
    void aTransactionStaysOnItsThread() throws Exception {
        twenty.open();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .process(exchange -> exchange.getExchangeExtension().setTransacted(true))
                        .to(FIND)
                        .to("mock:done");
            }
        });

        context.createProducerTemplate().sendBodyAndHeader("direct:in", null, TwentyConstants.ID, watched());

        assertThat(threads).containsExactly(Thread.currentThread().getName());
        awaitDone(1);
    }

    @Test
    void theNextStepIsOnTheThreadThatHasCalled() throws Exception {
        twenty.open();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to(FIND)
                        .process(exchange -> exchange.getMessage().setHeader(TwentyConstants.ID, watched()))
                        .to(FIND);
            }
        });

        context.createProducerTemplate().sendBodyAndHeader("direct:in", null, TwentyConstants.ID, watched());

        assertThat(threads).hasSize(1);
    }

    @Test
    void aDeadlineThatPassesWhileAMessageWaitsIsKept() throws Exception {
        pool(1);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in").to(FIND);
                from("direct:late")
                        .process(exchange -> exchange.setProperty(
                                TwentyConstants.DEADLINE, Instant.now().plusMillis(50)))
                        .to(FIND);
            }
        });
        bring("seda:in", 1);
        await().until(() -> twenty.waiting() == 1);
        var late = context.createFluentProducerTemplate()
                .to("direct:late")
                .withBody(ids(1).get(0))
                .asyncSend();
        await().until(() -> context.getInflightRepository().size() == 2);
        Instant passed = Instant.now().plusMillis(50);
        await().until(() -> Instant.now().isAfter(passed));

        twenty.open();

        assertThat(late.get().getException()).hasMessageContaining("not sent, the deadline of the exchange has passed");
        assertThat(twenty.calls()).isEqualTo(1);
    }

    @Test
    void theLogKnowsTheMessageAlsoWhileItCalls() throws Exception {
        List<String> known = new ArrayList<>();
        twenty.open();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .process(exchange -> MDC.put("order", "42"))
                        .setHeader(TwentyConstants.ID, () -> new Object() {
                            @Override
                            public String toString() {
                                known.add(MDC.get("order"));
                                return ids(1).get(0);
                            }
                        })
                        .to(FIND)
                        .process(exchange -> known.add(MDC.get("order")));
            }
        });

        context.createProducerTemplate().sendBody("direct:in", null);

        assertThat(known).isNotEmpty().containsOnly("42");
    }

    @Test
    void nothingOfAMessageStaysInTheLogOfAThread() throws Exception {
        List<String> known = new ArrayList<>();
        pool(1);
        twenty.open();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(FIND).process(exchange -> known.add(MDC.get("order")));
            }
        });
        MDC.put("order", "42");
        context.createProducerTemplate().sendBody("direct:in", ids(1).get(0));
        MDC.remove("order");

        context.createProducerTemplate().sendBody("direct:in", ids(1).get(0));

        assertThat(known).containsExactly("42", null);
    }
}
