package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyEndpoint;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** How far behind a feed says that it is. */
class FeedLagTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("companies", companiesOf("2025-01-01T10:00:00.000Z", 3)));
    }

    private static TwentyEndpoint feed(CamelContext context) {
        return (TwentyEndpoint) context.getRoutes().get(0).getEndpoint();
    }

    @Test
    void whereNothingChangesForLongItIsNotBehind() throws Exception {
        TwentyEndpoint feed = feed(start(CHANGES));

        await().untilAsserted(() -> assertThat(feed.getFeedLag()).isBetween(0L, 5_000L));
    }

    @Test
    void aMessageThatTakesLongLeavesItBehindByTheAgeOfItsChange() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        TwentyEndpoint feed = feed(start(CHANGES + "&initialSync=2025-01-01T00:00:00Z", exchange -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        await().until(() -> feed.getFeedMessagesUnderWay() == 1);

        assertThat(feed.getFeedLag()).isGreaterThan(DAY);
        release.countDown();

        await().untilAsserted(() -> assertThat(feed.getFeedLag()).isLessThan(5_000));
    }

    @Test
    void whereTheServerIsAwayItGrows() throws Exception {
        TwentyEndpoint feed = feed(start(CHANGES + "&maxRetries=0"));
        await().until(() -> feed.getFeedLag() < 5_000);
        twenty.misbehaveWith(request -> Misbehaviour.html(502));
        long before = feed.getFeedLag();

        await().untilAsserted(() -> assertThat(feed.getFeedLag()).isGreaterThan(before + 500));
    }

    @Test
    void aFeedThatIsStoppedDoesNotSay() throws Exception {
        CamelContext context = start(CHANGES);
        TwentyEndpoint feed = feed(context);

        context.getRouteController().stopAllRoutes();

        assertThat(feed.getFeedLag()).isNull();
        assertThat(feed.getFeedState()).isEqualTo("Stopped");
    }
}
