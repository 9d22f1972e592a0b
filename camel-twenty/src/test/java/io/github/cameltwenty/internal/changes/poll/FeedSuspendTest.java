package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** A feed is suspended and resumed, by its endpoint or as Camel suspends any route. */
class FeedSuspendTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;

    private static TwentyEndpoint feed(CamelContext context) {
        return (TwentyEndpoint) context.getRoutes().get(0).getEndpoint();
    }

    /** Waits until polls have ended: on a slow machine one may last, which a pause between two looks does not tell. */
    private void awaitNoCalls() {
        AtomicInteger calls = new AtomicInteger(-1);
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            int now = reads().size();
            return calls.getAndSet(now) == now;
        });
    }

    @Test
    void nothingComesWhileItIsSuspendedAndAllAfterwards() throws Exception {
        CamelContext context = start(CHANGES);
        create("A");
        awaitReceived(1);

        feed(context).suspendFeed();
        awaitNoCalls();
        create("B");
        awaitNoCalls();
        assertThat(feed(context).getFeedState()).isEqualTo("Suspended");
        assertThat(namesReceived()).containsExactly("A");

        feed(context).resumeFeed();
        awaitReceived(2);

        assertThat(namesReceived()).containsExactly("A", "B");
        assertThat(feed(context).getFeedState()).isEqualTo("Started");
    }

    @Test
    void aPollOfManyMessagesEndsAfterTheOneThatIsOnItsWay() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        CountDownLatch suspended = new CountDownLatch(1);
        CamelContext context = start(CHANGES, exchange -> {
            second.countDown();
            if (second.getCount() == 0) {
                await().until(() -> suspended.getCount() == 0);
            }
        });
        List<Map<String, Object>> companies = IntStream.range(0, 30)
                .mapToObj(i -> Map.<String, Object>of("name", "N" + i))
                .toList();
        send("companies/createMany", companies);
        second.await();

        feed(context).suspendFeed();
        suspended.countDown();
        awaitReceived(2);
        awaitNoCalls();
        assertThat(received).hasSize(2);

        feed(context).resumeFeed();
        awaitReceived(30);
        awaitIdle();

        assertThat(namesReceived()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void camelsOwnWayIsTheSame() throws Exception {
        CamelContext context = start(CHANGES);
        String route = context.getRoutes().get(0).getRouteId();

        context.getRouteController().suspendRoute(route);
        assertThat(feed(context).getFeedState()).isEqualTo("Suspended");
        create("A");
        context.getRouteController().resumeRoute(route);
        awaitReceived(1);

        assertThat(namesReceived()).containsExactly("A");
    }

    @Test
    void aStepHasNothingToSuspend() throws Exception {
        CamelContext context = start(CHANGES);
        TwentyEndpoint step = context.getEndpoint("twenty:companies/findMany", TwentyEndpoint.class);

        assertThat(step.getFeedState()).isNull();
        assertThatThrownBy(step::suspendFeed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("twenty:companies/findMany begins no route");
    }
}
