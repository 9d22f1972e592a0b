package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyEndpoint;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.EventNotifier;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;

/** A feed goes on from another time, while it runs: nothing that changed since then is lost, whatever is on its way. */
class FeedResetTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;

    /** The message that was handed over is done, and what moves the position has been called. */
    private final CountDownLatch completed = new CountDownLatch(1);

    private static TwentyEndpoint feed(CamelContext context) {
        return (TwentyEndpoint) context.getRoutes().get(0).getEndpoint();
    }

    /** When the record changed last, by Twenty. */
    private String timeOf(String id) {
        return twenty.records("companies").stream()
                .filter(record -> record.get("id").equals(id))
                .map(record -> record.get("updatedAt").toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatChangedSinceComesOnceMore() throws Exception {
        TwentyEndpoint feed = feed(start(CHANGES));
        create("A");
        String second = create("B");
        create("C");
        awaitReceived(3);

        feed.resetFeed(timeOf(second));
        awaitReceived(5);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "B", "C", "B", "C");
        assertThat(events()).containsOnly("created");
    }

    @Test
    void whatChangesAfterwardsComesOnce() throws Exception {
        TwentyEndpoint feed = feed(start(CHANGES));
        String first = create("A");
        awaitReceived(1);
        feed.resetFeed(timeOf(first));
        awaitReceived(2);

        create("B");
        awaitReceived(3);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "A", "B");
    }

    @Test
    void aRepositoryThatHasThemDoesNotKeepThemBack() throws Exception {
        TwentyEndpoint feed = feed(start(remembering()));
        String first = create("A");
        create("B");
        awaitReceived(2);

        feed.resetFeed(timeOf(first));
        awaitReceived(4);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "B", "A", "B");
    }

    @Test
    void aRestartAmidDoesNotHaveTheRepositoryKeepThemBackEither() throws Exception {
        CamelContext first = start(remembering());
        String id = create("A");
        create("B");
        create("C");
        awaitReceived(3);
        AtomicBoolean away = new AtomicBoolean(true);
        twenty.misbehaveWith(
                request -> away.get() && request.method().equals("GET") ? Misbehaviour.html(502) : Misbehaviour.none());
        feed(first).resetFeed(timeOf(id));
        first.stop();
        away.set(false);

        start(remembering());
        awaitReceived(6);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "B", "C", "A", "B", "C");
    }

    private RouteBuilder remembering() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext()
                        .getRegistry()
                        .bind(
                                "seen",
                                FileIdempotentRepository.fileIdempotentRepository(
                                        directory.resolve("seen").toFile()));
                from(CHANGES + "&maxRetries=0&idempotentRepository=#seen").process(FeedResetTest.this::receive);
            }
        };
    }

    @Test
    void whatHappenedBeforeALaterTimeIsPassedOver() throws Exception {
        CamelContext context = start(CHANGES);
        create("A");
        awaitReceived(1);
        feed(context).suspendFeed();
        awaitQuiet();
        create("B");
        String third = create("C");

        feed(context).resetFeed(timeOf(third));
        feed(context).resumeFeed();
        awaitReceived(2);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "C");
    }

    /** Waits until a poll that was under way has ended. */
    private void awaitQuiet() {
        AtomicInteger calls = new AtomicInteger(-1);
        await().until(() -> calls.getAndSet(reads().size()) == reads().size());
    }

    @Test
    void aMessageOnItsWayMovesThePositionNoMoreWhereItSucceeds() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        MemoryStateRepository states = new MemoryStateRepository();
        CamelContext context = start(handedOver(states, begun, release));
        create("A");
        await().until(() -> begun.get() == 1);
        String longAgo = "2026-01-01T00:00:00Z";

        feed(context).suspendFeed();
        feed(context).resetFeed(longAgo);
        release.countDown();
        await().until(() -> completed.getCount() == 0);

        assertThat(states.getState("twenty/s")).startsWith("2026-01-01T00:00:00.000Z");
        assertThat(feed(context).getFeedPosition()).isEqualTo(longAgo);
    }

    private EventNotifier completions() {
        return new EventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof CamelEvent.ExchangeCompletedEvent done
                        && done.getExchange().getFromEndpoint().getEndpointUri().startsWith("seda:")) {
                    completed.countDown();
                }
            }
        };
    }

    @Test
    void aMessageOnItsWayThatFailsAfterwardsIsNotLost() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        CamelContext context = start(new RouteBuilder() {
            @Override
            public void configure() {
                from(CHANGES).to("seda:later?size=100");
                from("seda:later?pollTimeout=50")
                        .process(exchange -> {
                            begun.incrementAndGet();
                            release.await();
                            if (failed.compareAndSet(false, true)) {
                                throw new IllegalStateException("not yet");
                            }
                        })
                        .process(FeedResetTest.this::receive);
            }
        });
        String id = create("A");
        await().until(() -> begun.get() == 1);

        feed(context).resetFeed(timeOf(id));
        release.countDown();
        awaitReceived(1);
        awaitIdle();

        assertThat(namesReceived()).contains("A");
        assertThat(failed).isTrue();
    }

    private RouteBuilder handedOver(MemoryStateRepository states, AtomicInteger begun, CountDownLatch release) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getManagementStrategy().addEventNotifier(completions());
                getContext().getRegistry().bind("states", states);
                from(CHANGES + "&stateRepository=#states&stateKey=s").to("seda:later");
                from("seda:later?pollTimeout=50")
                        .process(exchange -> {
                            begun.incrementAndGet();
                            release.await();
                        })
                        .process(FeedResetTest.this::receive);
            }
        };
    }

    @Test
    void aPollOfManyMessagesEndsEarlyForIt() throws Exception {
        CountDownLatch third = new CountDownLatch(3);
        CamelContext context = start(CHANGES + "&limit=60", exchange -> third.countDown());
        send(
                "companies/createMany",
                IntStream.range(0, 50).mapToObj(i -> Map.of("name", "N" + i)).toList());
        third.await();
        String first = timeOf(snapshot().get(0).id());

        feed(context).resetFeed(first);
        awaitIdle();

        assertThat(snapshot().stream().map(Received::id).distinct()).hasSize(50);
    }

    @Test
    void resetsWhileRecordsChangeLoseNothing() throws Exception {
        CamelContext context = start(CHANGES + "&limit=3", exchange -> {
            if (Math.floorMod(exchange.getExchangeId().hashCode(), 7) == 0) {
                throw new IllegalStateException("now and then");
            }
        });
        String first = create("N0");
        awaitReceived(1);
        for (int i = 1; i < 40; i++) {
            create("N" + i);
            if (i % 5 == 0) {
                feed(context).resetFeed(timeOf(first));
            }
        }
        awaitIdle();

        await().untilAsserted(
                        () -> assertThat(namesReceived().stream().distinct()).hasSize(40));
    }

    @Test
    void aFeedThatCouldNotBeginYetBeginsThere() throws Exception {
        String id = create("A");
        create("B");
        twenty.misbehaveWith(request -> Misbehaviour.status(503, "{}"));
        CamelContext context = start(CHANGES + "&maxRetries=0");

        feed(context).resetFeed(timeOf(id));
        twenty.misbehaveWith(request -> Misbehaviour.none());
        awaitReceived(2);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "B");
    }

    @Test
    void aTimeThatHasNotComeIsRefusedAndNothingChanged() throws Exception {
        CamelContext context = start(CHANGES);
        create("A");
        awaitReceived(1);
        String before = feed(context).getFeedPosition();

        assertThatThrownBy(() -> feed(context).resetFeed("2999-01-01T00:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("companies/changes cannot go on from 2999-01-01T00:00:00Z, which has not come yet: what"
                        + " happens until then would be passed over");

        assertThat(feed(context).getFeedPosition()).isGreaterThanOrEqualTo(before);
        awaitIdle();
        assertThat(received).hasSize(1);
    }

    @Test
    void whatIsNoTimeIsRefused() throws Exception {
        CamelContext context = start(CHANGES);

        assertThatThrownBy(() -> feed(context).resetFeed("yesterday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'yesterday' is no time as 2026-01-31T00:00:00Z");
    }

    @Test
    void aRouteThatIsStoppedIsNotReset() throws Exception {
        CamelContext context = start(CHANGES);
        TwentyEndpoint feed = feed(context);
        context.getRouteController().stopRoute(context.getRoutes().get(0).getRouteId());

        assertThatThrownBy(() -> feed.resetFeed("2026-01-01T00:00:00Z"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("companies/changes does not run: start its route first");
    }

    @Test
    void aStateThatCannotBeReadFailsTheStartAndIsNamed() {
        MemoryStateRepository states = new MemoryStateRepository();
        states.setState("twenty/s.again", "?");

        assertThatThrownBy(() -> start(handedOver(states, new AtomicInteger(), new CountDownLatch(0))))
                .hasStackTraceContaining("The state 'twenty/s.again' in")
                .hasStackTraceContaining("'?' is no time from which changes are told once more");
    }

    @Test
    void softDeletionsAreReadFromThereToo() throws Exception {
        MemoryStateRepository states = new MemoryStateRepository();
        CamelContext context = start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("states", states);
                from(CHANGES + "&stateRepository=#states&stateKey=s").process(FeedResetTest.this::receive);
            }
        });
        feed(context).suspendFeed();

        feed(context).resetFeed("2026-01-01T00:00:00Z");

        assertThat(List.of(states.getState("twenty/s"), states.getState("twenty/s.deleted")))
                .allMatch(state -> state.startsWith("2026-01-01T00:00:00.000Z"));
    }
}
