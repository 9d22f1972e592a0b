package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long starts wait for a server. */
class StartTimeTest {
    private final AtomicLong now = new AtomicLong(System.nanoTime());
    private final StartTime time = new StartTime(now::get);

    private Duration left() {
        return time.spend(left -> left);
    }

    private void unanswered(Duration wait) {
        TwentyConnectionException failure = new TwentyConnectionException(
                "no answer", new TwentyException.Refusal("companies", "changes", 0, null, List.of()), true, null);
        assertThat(catchThrowable(() -> time.spend(left -> {
                    now.addAndGet(wait.toNanos());
                    throw failure;
                })))
                .isSameAs(failure);
    }

    @Test
    void startsThatAreNotAnsweredShareIt() {
        unanswered(Duration.ofMillis(1000));

        assertThat(left()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void noneIsLeftWhenItIsUsedUp() {
        unanswered(Duration.ofMillis(2000));

        assertThat(left()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void answersTakeNothingOfIt() {
        time.spend(left -> now.addAndGet(Duration.ofMillis(1400).toNanos()));

        assertThat(left()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void aStartLongAfterwardsHasAllOfIt() {
        unanswered(Duration.ofMillis(2000));
        now.addAndGet(Duration.ofMinutes(2).toNanos());

        assertThat(left()).isEqualTo(Duration.ofMillis(1500));
    }
}
