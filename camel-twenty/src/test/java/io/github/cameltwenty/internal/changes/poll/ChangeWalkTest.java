package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.internal.changes.feed.FeedPosition;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is to be remembered while a walk is under way, as the next one reads it again. */
class ChangeWalkTest {
    private static final Instant FROM = Instant.parse("2026-05-31T10:00:00Z");
    private static final ChangeWalk.Query QUERY =
            new ChangeWalk.Query("companies", false, null, 60, Duration.ofSeconds(5));

    private static Instant keepFrom(FeedPosition start) {
        return new ChangeWalk(null, QUERY, start).keepFrom();
    }

    @Test
    void aWalkWithoutAnEndReadsTheOverlap() {
        assertThat(keepFrom(FeedPosition.at(FROM))).isEqualTo(FROM.minusSeconds(5));
    }

    @Test
    void whatAWalkHadReadBeforeItWasCutOffIsReadAgainByTheNext() {
        FeedPosition amid = FeedPosition.at(FROM.minusSeconds(1)).until(FROM).goOn(FROM.minusMillis(100));

        assertThat(keepFrom(amid)).isEqualTo(FROM.minusSeconds(5));
    }

    @Test
    void whereAWalkEndsInTheFutureWhatChangesFromNowOnIsKept() {
        FeedPosition begun = FeedPosition.at(FROM).until(Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(QUERY.keepFrom(keepFrom(begun), FROM.plusSeconds(60))).isEqualTo(FROM.plusSeconds(55));
    }

    @Test
    void whatIsLongBeforeTheEndOfAWalkIsNot() {
        FeedPosition begun = FeedPosition.at(FROM).until(FROM.plusSeconds(3600));

        assertThat(keepFrom(begun)).isEqualTo(FROM.plusSeconds(3595));
    }
}
