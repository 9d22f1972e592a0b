package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.internal.changes.poll.PolledTest;
import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How far a poll has come, and what that means when things go wrong. */
class WatermarkTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;

    private static final String OVERLAPPING = "twenty:companies/changes?initialDelay=0&delay=20&overlap=60000";

    @Test
    void whatChangesWhileNobodyPollsArrivesAfterwards() throws Exception {
        CamelContext first = start(CHANGES);
        String id = create("A");
        awaitReceived(1);
        first.stop();

        rename(id, "B");
        create("C");
        start(CHANGES);
        awaitReceived(3);

        assertThat(namesReceived()).endsWith("B", "C");
    }

    @Test
    void aMessageThatFailsComesAgainAndNothingOvertakesIt() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        start(CHANGES, exchange -> {
            boolean second =
                    exchange.getMessage().getBody(Map.class).get("name").equals("B");
            if (second && failures.incrementAndGet() < 4) {
                throw new IllegalStateException("not yet");
            }
        });

        create("A");
        create("B");
        create("C");
        awaitReceived(3);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "B", "C");
        assertThat(failures).hasValue(4);
    }

    @Test
    void aMessageWhoseFailureIsHandledIsDone() throws Exception {
        List<Object> dead = new CopyOnWriteArrayList<>();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class)
                        .handled(true)
                        .process(e -> dead.add(e.getMessage().getBody()));
                from(CHANGES)
                        .filter(simple("${body[name]} == 'A'"))
                        .throwException(new IllegalStateException("never"))
                        .end()
                        .process(WatermarkTest.this::receive);
            }
        });

        create("A");
        create("B");
        awaitReceived(1);

        assertThat(namesReceived()).containsExactly("B");
        assertThat(dead).hasSize(1);
    }

    @Test
    void aMessageThatIsHandedOnIsDoneWhenItIsDoneThere() throws Exception {
        MemoryStateRepository states = new MemoryStateRepository();
        AtomicInteger failures = new AtomicInteger();
        CamelContext context = start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("states", states);
                from(CHANGES + "&stateRepository=#states&stateKey=s").to("seda:later");
                from("seda:later?pollTimeout=50")
                        .process(exchange -> {
                            if (failures.incrementAndGet() < 3) {
                                throw new IllegalStateException("not yet");
                            }
                        })
                        .process(WatermarkTest.this::receive);
            }
        });

        create("A");
        awaitReceived(1);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A");
        assertThat(failures).hasValue(3);
        context.stop();
    }

    @Test
    void aRestartLongAfterTheLastChangeRepeatsNothing() throws Exception {
        CamelContext first = start(CHANGES);
        create("A");
        awaitReceived(1);
        Awaitility.await().until(() -> new StateFiles(directory)
                .getState("twenty/" + stateKey())
                .contains("settled"));
        first.stop();

        start(CHANGES);
        awaitIdle();

        assertThat(received).hasSize(1);
    }

    private String stateKey() {
        return twenty.baseUrl().replaceFirst("http://", "").replace(':', '_') + "/companies";
    }

    @Test
    void aServerThatIsAwayAtTheStartIsAskedLater() throws Exception {
        create("Before");
        twenty.misbehaveWith(request -> Misbehaviour.status(503, "{}"));
        start(CHANGES + "&maxRetries=0");
        twenty.misbehaveWith(request -> Misbehaviour.none());

        create("After");

        Awaitility.await().untilAsserted(() -> assertThat(namesReceived()).contains("After"));
    }

    @Test
    void aKeyThatIsRefusedFailsTheStart() {
        assertThatThrownBy(() -> start(CHANGES + "&apiKey=wrong")).isInstanceOf(TwentyAuthenticationException.class);
    }

    @Test
    void twoRoutesDoNotShareAState() {
        RouteBuilder twice = new RouteBuilder() {
            @Override
            public void configure() {
                from(CHANGES).to("log:a");
                from(CHANGES + "&maxMessagesPerPoll=5").to("log:b");
            }
        };

        assertThatThrownBy(() -> start(twice)).hasStackTraceContaining("Set the option stateKey on one of them");
    }

    @Test
    void twoProcessesDoNotShareAState() throws Exception {
        start(CHANGES);

        assertThatThrownBy(() -> start(CHANGES))
                .hasStackTraceContaining(
                        "Another process, or another Camel context, keeps how far it has come in " + directory)
                .hasStackTraceContaining("Give this one another stateDirectory or stateKey");
    }

    @Test
    void anOutageIsSurvived() throws Exception {
        start(CHANGES + "&maxRetries=0");
        create("A");
        awaitReceived(1);
        twenty.misbehaveWith(request -> request.method().equals("GET") ? Misbehaviour.html(502) : Misbehaviour.none());
        create("B");
        awaitIdle();
        twenty.misbehaveWith(request -> Misbehaviour.none());
        awaitReceived(2);

        assertThat(namesReceived()).containsExactly("A", "B");
    }

    @Test
    void aStateThatCannotBeKeptForAWhileStopsNothing() throws Exception {
        AtomicBoolean full = new AtomicBoolean();
        MemoryStateRepository states = new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (full.get()) {
                    throw new IllegalStateException("No space left on device");
                }
                super.setState(key, value);
            }
        };
        start(stateRoute(states));
        create("A");
        awaitReceived(1);
        full.set(true);
        create("B");
        awaitReceived(2);
        create("C");
        awaitReceived(3);
        awaitIdle();
        String kept = states.getState("twenty/" + stateKey());
        full.set(false);

        Awaitility.await().untilAsserted(() -> assertThat(states.getState("twenty/" + stateKey()))
                .isGreaterThan(kept));
        assertThat(namesReceived()).containsExactly("A", "B", "C");
    }

    private RouteBuilder stateRoute(MemoryStateRepository states) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("states", states);
                from(CHANGES + "&stateRepository=#states").process(WatermarkTest.this::receive);
            }
        };
    }

    @Test
    void anIdempotentRepositoryThatIsDownForAWhileStopsNothing() throws Exception {
        AtomicBoolean down = new AtomicBoolean();
        AtomicInteger failures = new AtomicInteger();
        MemoryIdempotentRepository seen = new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                return !answers() || super.contains(key);
            }

            @Override
            public boolean add(String key) {
                return answers() && super.add(key);
            }

            private boolean answers() {
                if (down.get()) {
                    throw new IllegalStateException("connection refused");
                }
                return true;
            }
        };
        start(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("seen", seen);
                from(CHANGES + "&idempotentRepository=#seen")
                        .process(exchange -> {
                            down.compareAndSet(false, received.size() == 1);
                            boolean third = exchange.getMessage()
                                    .getBody(Map.class)
                                    .get("name")
                                    .equals("C");
                            if (third && failures.incrementAndGet() == 1) {
                                throw new IllegalStateException("not yet");
                            }
                        })
                        .process(WatermarkTest.this::receive);
            }
        });
        create("A");
        awaitReceived(1);
        create("B");
        awaitReceived(2);
        create("C");
        awaitIdle();
        down.set(false);

        Awaitility.await().untilAsserted(() -> assertThat(namesReceived()).contains("C"));
    }

    @Test
    void whatComesAgainForTheOverlapDoesNotMoveThePositionBack() throws Exception {
        StateFiles states = new StateFiles(directory);
        CamelContext first = start(overlapping(states, exchange -> {}));
        for (String name : List.of("A", "B", "C")) {
            create(name);
        }
        awaitReceived(3);
        first.stop();
        String reached = states.getState("twenty/" + stateKey());

        AtomicInteger taken = new AtomicInteger();
        CamelContext second = start(overlapping(states, exchange -> {
            if (taken.incrementAndGet() > 1) {
                throw new IllegalStateException("killed");
            }
        }));
        Awaitility.await().until(() -> taken.get() > 3);
        second.stop();

        assertThat(states.getState("twenty/" + stateKey())).isGreaterThanOrEqualTo(reached);
    }

    /** Its state is the user's own, so that what was delivered comes again. */
    private RouteBuilder overlapping(StateFiles states, Processor step) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("states", states);
                from(OVERLAPPING + "&stateRepository=#states").process(step).process(WatermarkTest.this::receive);
            }
        };
    }

    @Test
    void aStateThatCannotBeReadFailsTheStartAndIsNamed() {
        String key = "twenty/" + stateKey();
        new StateFiles(directory).setState(key, "\u0000\u0000\u0000");

        assertThatThrownBy(() -> start(CHANGES))
                .hasStackTraceContaining("The state '" + key + "' in the directory " + directory + " cannot be read")
                .hasStackTraceContaining("Take it away, and the route begins as initialSync says");
    }
}
