package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stop does not wait for the times of what was held back. */
class DebounceTest {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final List<Change> given = new ArrayList<>();
    private final Debounce debounce = new Debounce(Duration.ofHours(1), timer, given::add);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private static Change change(ChangeEvent event) {
        Instant now = Instant.parse("2026-11-01T12:00:00Z");
        return new Change(ChangeSource.webhook, event, "companies", "a", now, now, Map.of("name", "A"), null);
    }

    @Test
    void whatIsHeldAtTheEndIsGivenAndWaitedForNoMore() {
        debounce.accept(change(ChangeEvent.updated));

        debounce.end();
        timer.shutdown();

        assertThat(given).containsExactly(change(ChangeEvent.updated));
        assertThat(timer.getQueue()).isEmpty();
    }

    @Test
    void whatADeletionHasReleasedIsWaitedForNoMore() {
        debounce.accept(change(ChangeEvent.updated));

        debounce.accept(change(ChangeEvent.destroyed));
        timer.shutdown();

        assertThat(given).hasSize(2);
        assertThat(timer.getQueue()).isEmpty();
    }
}
