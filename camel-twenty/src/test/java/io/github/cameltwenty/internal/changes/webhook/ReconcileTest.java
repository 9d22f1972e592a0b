package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A poll finds what was not delivered, and nothing comes twice. */
class ReconcileTest extends PushedTest {
    private static final String CHANGES = "twenty:companies/changes?reconcile=true&" + FAST;

    @Test
    void whatBothBringIsOneMessage() throws Exception {
        push(CHANGES);

        String id = create("A");
        awaitReceived(1);
        rename(id, "B");
        awaitReceived(2);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "B");
        assertThat(events()).containsExactly("created", "updated");
    }

    @Test
    void whatIsNotDeliveredIsPolled() throws Exception {
        twenty.deliverWith(delivery -> List.of());
        push(CHANGES);

        create("A");
        awaitReceived(1);

        assertThat(received.get(0).headers()).containsEntry("CamelTwentyEventSource", "poll");
    }

    @Test
    void whatIsDeliveredLateIsDropped() throws Exception {
        twenty.deliverWith(delivery -> List.of(Duration.ofMillis(400)));
        push(CHANGES);

        String id = create("A");
        rename(id, "B");
        awaitReceived(1);
        rename(id, "C");
        awaitReceived(2);
        awaitIdle();

        assertThat(namesReceived()).endsWith("C").doesNotHaveDuplicates();
    }

    @Test
    void whatTheRouteFailsOnIsPolled() throws Exception {
        push(CHANGES, exchange -> {
            if (exchange.getMessage().getHeader("CamelTwentyEventSource").equals("webhook")) {
                throw new IllegalStateException("only polls today");
            }
        });

        create("A");
        awaitReceived(1);

        assertThat(received.get(0).headers()).containsEntry("CamelTwentyEventSource", "poll");
    }

    @Test
    void whatChangesWhileNobodyRunsArrivesAfterwards() throws Exception {
        var first = push(CHANGES);
        String id = create("A");
        awaitReceived(1);
        first.stop();
        rename(id, "B");

        push(CHANGES);
        awaitReceived(2);

        assertThat(namesReceived()).endsWith("B");
    }

    @Test
    void whatWasDestroyedComesOnceThoughASweepMissesItToo() throws Exception {
        push(CHANGES + "&sweepDelay=100");
        String id = create("A");
        awaitReceived(1);
        send("companies/deleteOne", null, id);
        awaitReceived(2);
        awaitIdle();

        assertThat(events()).containsExactly("created", "destroyed");
    }
}
