package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Polls and what must not meet one take turns. */
class PollGateTest {
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void aPollIsAskedToEndEarlyAndWaitedFor() {
        PollGate gate = new PollGate();
        CountDownLatch polling = new CountDownLatch(1);
        CompletableFuture<Boolean> poll = CompletableFuture.supplyAsync(() -> poll(gate, polling));
        await(polling);

        gate.betweenPolls(() -> done.set(poll.isDone() || !gate.isWanted()));

        assertThat(done).isTrue();
        assertThat(poll.join()).as("done when the poll was asked to end").isFalse();
        assertThat(gate.isWanted()).isFalse();
    }

    /** Whether the action was done meanwhile. */
    private boolean poll(PollGate gate, CountDownLatch polling) {
        try {
            return gate.poll(() -> {
                        polling.countDown();
                        Awaitility.await().until(gate::isWanted);
                        return done.get() ? 1 : 0;
                    })
                    == 1;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRouteThatThePollWaitsForIsRefused() throws Exception {
        PollGate gate = new PollGate();

        gate.poll(() -> {
            assertThatThrownBy(() -> gate.betweenPolls(() -> done.set(true)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Nothing was done: ");
            return 0;
        });

        assertThat(done).isFalse();
        assertThat(gate.isWanted()).isFalse();
    }

    @Test
    void whereAPollDoesNotEndNothingIsDone() {
        PollGate gate = new PollGate(Duration.ofMillis(10));
        CountDownLatch polling = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> poll = CompletableFuture.runAsync(() -> {
            try {
                gate.poll(() -> {
                    polling.countDown();
                    end.await();
                    return 0;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await(polling);

        assertThatThrownBy(() -> gate.betweenPolls(() -> done.set(true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Nothing was done: the poll that is under way has not ended");
        end.countDown();
        poll.join();

        assertThat(done).isFalse();
        assertThat(gate.isWanted()).isFalse();
    }
}
