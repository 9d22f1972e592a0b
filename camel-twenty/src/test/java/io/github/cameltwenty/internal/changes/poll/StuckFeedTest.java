package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.Test;

/** A feed that does not go on tells Camel so, which logs it and shows it in its health checks, and goes on when it can. */
class StuckFeedTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;

    /** As Camel's health check of consumers asks for it; null where the last poll was one. */
    private static Throwable lastError(CamelContext context) {
        return ((ScheduledPollConsumer) context.getRoutes().get(0).getConsumer()).getLastError();
    }

    @Test
    void aMessageThatFailsAgainAndAgainIsToldUntilItIsDone() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        CamelContext context = start(CHANGES, exchange -> {
            if (broken.get()) {
                throw new IllegalStateException("the other system is down");
            }
        });
        create("A");

        await().untilAsserted(() -> assertThat(lastError(context))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("companies/changes does not go on: the change after")
                .hasMessageContaining("times in a row. It comes again"));
        broken.set(false);
        awaitReceived(1);

        await().untilAsserted(() -> assertThat(lastError(context)).isNull());
    }

    @Test
    void oneFailureIsNoStandstill() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        CamelContext context = start(CHANGES, exchange -> {
            if (failures.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
        });
        create("A");
        awaitReceived(1);

        assertThat(lastError(context)).isNull();
    }

    @Test
    void aTimeOutIsTriedAgainAndNothingIsLost() throws Exception {
        CamelContext context = start(CHANGES + "&maxRetries=0&responseTimeout=200");
        create("A");
        awaitReceived(1);
        twenty.misbehaveWith(request -> request.method().equals("GET")
                ? Misbehaviour.delay(Duration.ofMillis(600))
                : Misbehaviour.none());
        create("B");
        await().untilAsserted(() -> assertThat(lastError(context)).hasMessageContaining("no answer from"));

        twenty.misbehaveWith(request -> Misbehaviour.none());
        awaitReceived(2);

        assertThat(namesReceived()).containsExactly("A", "B");
    }
}
