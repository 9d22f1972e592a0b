package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyEndpoint;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** A pushed route is suspended where polls find what is refused meanwhile. */
class PushedSuspendTest extends PushedTest {
    private static TwentyEndpoint feed(CamelContext context) {
        return context.getEndpoints().stream()
                .filter(TwentyEndpoint.class::isInstance)
                .map(TwentyEndpoint.class::cast)
                .filter(endpoint -> endpoint.getOperation().equals("changes"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPollBringsWhatWasRefusedMeanwhile() throws Exception {
        CamelContext context = push("twenty:companies/changes?reconcile=true&" + FAST);
        create("A");
        awaitReceived(1);

        feed(context).suspendFeed();
        assertThat(post(Map.of(), new byte[] {'{', '}'})).isEqualTo(503);
        create("B");
        assertThat(namesReceived()).containsExactly("A");
        feed(context).resumeFeed();
        awaitReceived(2);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "B");
    }

    @Test
    void aResetHasThePollTellOnceMoreWhatWasPushed() throws Exception {
        CamelContext context = push("twenty:companies/changes?reconcile=true&" + FAST);
        create("A");
        awaitReceived(1);

        feed(context).resetFeed("2026-01-01T00:00:00Z");
        awaitReceived(2);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "A");
    }

    @Test
    void withoutPollsItIsRefusedAsChangesWouldBeLost() throws Exception {
        TwentyEndpoint feed = feed(push("twenty:companies/changes"));

        assertThatThrownBy(feed::suspendFeed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("companies/changes is not polled: nothing would find what is refused or passed over. With"
                        + " reconcile=true a webhook's route is polled too");
        assertThat(feed.getFeedState()).isNull();
    }
}
