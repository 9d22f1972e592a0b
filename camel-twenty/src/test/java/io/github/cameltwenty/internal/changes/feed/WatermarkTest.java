package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.internal.changes.poll.PolledTest;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
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
    void aRestartSoonAfterAChangeRepeatsItUnlessItIsRemembered() throws Exception {
        CamelContext first = start(remembering());
        create("A");
        awaitReceived(1);
        first.stop();

        CamelContext second = start(remembering());
        awaitIdle();
        assertThat(received).hasSize(1);
        second.stop();

        start(OVERLAPPING);
        awaitReceived(2);
        awaitIdle();
        assertThat(namesReceived()).containsExactly("A", "A");
    }

    private RouteBuilder remembering() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                File seen = directory.resolve("seen").toFile();
                getContext().getRegistry().bind("seen", FileIdempotentRepository.fileIdempotentRepository(seen));
                from(OVERLAPPING + "&idempotentRepository=#seen").process(WatermarkTest.this::receive);
            }
        };
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
}
