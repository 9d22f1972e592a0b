package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {
    private static final String NOON = "Sat, 28 Nov 2026 12:00:00 GMT";

    private final AtomicLong nanos = new AtomicLong(Duration.ofHours(7).toNanos());
    private final ServerClock clock = new ServerClock(nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void knowsTheServersTimeOfAnyMoment() {
        long before = nanos.get();
        pass(Duration.ofSeconds(5));
        clock.answered(NOON);

        assertThat(clock.at(before)).isEqualTo(Instant.parse("2026-11-28T11:59:55Z"));
        assertThat(clock.at(nanos.get())).isEqualTo(Instant.parse("2026-11-28T12:00:00Z"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "2026-11-28T12:00:00Z"})
    void knowsNothingFromWhatIsNoDate(String date) {
        clock.answered(date);

        assertThat(clock.at(nanos.get())).isNull();
    }

    @Test
    void aClockThatGoesOnIsNotSetBack() {
        clock.answered(NOON);
        pass(Duration.ofSeconds(62));
        clock.answered("Sat, 28 Nov 2026 12:01:00 GMT");

        assertThat(clock.setBack().number()).isZero();
    }

    @Test
    void whatHappensAfterAClockWasSetBackIsFromThenOn() {
        clock.answered(NOON);
        pass(Duration.ofSeconds(60));
        clock.answered("Sat, 28 Nov 2026 11:01:00 GMT");

        assertThat(clock.setBack()).isEqualTo(new ServerClock.SetBack(1, Instant.parse("2026-11-28T11:00:00Z")));
    }
}
