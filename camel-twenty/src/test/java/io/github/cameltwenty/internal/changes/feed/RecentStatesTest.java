package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.internal.changes.feed.RecentStates.State;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is remembered of delivered changes takes a bounded room. */
class RecentStatesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final RecentStates states = new RecentStates();

    private static State living(Instant at) {
        return new State(at, ChangeSource.poll, RecordPrint.of(Map.of()), false, false);
    }

    private void addLater(int count) {
        for (int i = 0; i < count; i++) {
            states.put("later " + i, living(NOON.plusSeconds(i)));
        }
    }

    @Test
    void aPollForDeletionsThatFindsNoneKeepsNoLivingRecords() {
        states.keepFrom(true, Instant.EPOCH);
        states.keepFrom(false, NOON.plusSeconds(40_000));

        addLater(40_000);

        assertThat(states.size()).isEqualTo(RecentStates.KEPT);
    }

    @Test
    void oneInTheFutureKeepsNoOthers() {
        states.keepFrom(false, NOON.plusSeconds(40_000));
        states.put("future", living(Instant.parse("2099-01-01T00:00:00Z")));

        addLater(40_000);

        assertThat(states.size()).isEqualTo(RecentStates.KEPT);
        assertThat(states.of("future")).isNotNull();
    }

    @Test
    void whatAPollSeesAgainIsKeptWhateverTheirNumber() {
        states.keepFrom(false, NOON);

        addLater(40_000);

        assertThat(states.size()).isEqualTo(40_000);
    }
}
