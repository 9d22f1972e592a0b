package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.junit.jupiter.api.Test;

/** A feed that does not go on tells Camel so, which logs it and shows it in its health checks, and goes on when it can. */
class StuckFeedTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;

    /** What Camel is told of each poll, as its health checks are; null where the last one was one. */
    private final AtomicReference<Throwable> lastError = new AtomicReference<>();

    private void startTelling(String options, Consumer<Exchange> step) throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("told", new Told());
                from(CHANGES + "&pollStrategy=#told" + options).process(exchange -> {
                    step.accept(exchange);
                    receive(exchange);
                });
            }
        });
    }

    private final class Told extends DefaultPollingConsumerPollStrategy {
        @Override
        public void commit(org.apache.camel.Consumer consumer, Endpoint endpoint, int polledMessages) {
            lastError.set(null);
        }

        @Override
        public boolean rollback(
                org.apache.camel.Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
            lastError.set(cause);
            return false;
        }
    }

    @Test
    void aMessageThatFailsAgainAndAgainIsToldUntilItIsDone() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        startTelling("", exchange -> {
            if (broken.get()) {
                throw new IllegalStateException("the other system is down");
            }
        });
        create("A");

        await().untilAsserted(() -> assertThat(lastError.get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("companies/changes does not go on: the change after")
                .hasMessageContaining("times in a row. It comes again"));
        broken.set(false);
        awaitReceived(1);

        await().untilAsserted(() -> assertThat(lastError.get()).isNull());
    }

    @Test
    void oneFailureIsNoStandstill() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        startTelling("", exchange -> {
            if (failures.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
        });
        create("A");
        awaitReceived(1);

        assertThat(lastError.get()).isNull();
    }

    @Test
    void aTimeOutIsTriedAgainAndNothingIsLost() throws Exception {
        startTelling("&maxRetries=0&responseTimeout=200", exchange -> {});
        create("A");
        awaitReceived(1);
        twenty.misbehaveWith(request ->
                request.method().equals("GET") ? Misbehaviour.delay(Duration.ofMillis(600)) : Misbehaviour.none());
        create("B");
        await().untilAsserted(() -> assertThat(lastError.get()).hasMessageContaining("no answer from"));

        twenty.misbehaveWith(request -> Misbehaviour.none());
        awaitReceived(2);

        assertThat(namesReceived()).containsExactly("A", "B");
    }
}
