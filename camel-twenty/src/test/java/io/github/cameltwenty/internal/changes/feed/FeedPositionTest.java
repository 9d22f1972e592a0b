package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is to be remembered from a position on, as it is read again. */
class FeedPositionTest {
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final Instant FROM = Instant.parse("2026-05-31T10:00:00Z");

    @Test
    void theNextPollReadsTheOverlapAgain() {
        assertThat(FeedPosition.at(FROM).keepFrom(OVERLAP)).isEqualTo(FROM.minusSeconds(5));
    }

    @Test
    void nothingComesLateToWhatIsSettled() {
        assertThat(FeedPosition.settledAt(FROM).keepFrom(OVERLAP)).isEqualTo(FROM);
    }

    @Test
    void theWalkAfterAShortOneReadsWhatThatHadReadBefore() {
        FeedPosition amid =
                FeedPosition.at(FROM.minusSeconds(1)).until(FROM.plusSeconds(1)).goOn(FROM);

        assertThat(amid.keepFrom(OVERLAP)).isEqualTo(FROM.minusSeconds(4));
    }

    @Test
    void aLongWalkReadsTheRestFirst() {
        FeedPosition amid = FeedPosition.at(FROM.minusSeconds(1))
                .until(FROM.plusSeconds(3600))
                .goOn(FROM);

        assertThat(amid.keepFrom(OVERLAP)).isEqualTo(FROM);
    }
}
