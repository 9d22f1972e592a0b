package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client makes of a server's refusals, over long loads in simulated time. */
class LearnedPaceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The servers' default. */
    private static PaceSimulation server(int latency, int jitter) {
        return new PaceSimulation(100, MINUTE, Duration.ofMillis(latency), Duration.ofMillis(jitter));
    }

    private static long refusals(PaceSimulation server, int minute) {
        return server.refusals(MINUTE.multipliedBy(minute), MINUTE.multipliedBy(minute + 1L));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "4, 2", "4, 20", "16, 20"})
    void aMinuteUsesNearlyAllThatIsAllowed(int callers, int latency) {
        PaceSimulation server = server(latency, 1);
        server.client(callers, Duration.ZERO);

        server.run(MINUTE);

        assertThat(server.use()).isBetween(0.97, 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16})
    void eachCallerIsRefusedOnceAndThenOneCallATenMinutes(int callers) {
        PaceSimulation server = server(20, 1);
        server.client(callers, Duration.ZERO);

        server.run(Duration.ofMinutes(30));

        assertThat(refusals(server, 0)).isEqualTo(callers);
        assertThat(server.refusals(MINUTE, Duration.ofMinutes(30))).isBetween(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void whereCallsArriveUnevenlyTheMarginGrows(int jitter) {
        PaceSimulation server = server(20, jitter);
        server.client(4, Duration.ZERO);

        server.run(Duration.ofMinutes(30));

        assertThat(IntStream.range(1, 30).mapToLong(minute -> refusals(server, minute)))
                .allMatch(refusals -> refusals <= 1);
        assertThat(server.use()).isGreaterThan(0.97);
    }

    @Test
    void aRestIsUsedForABurstWithoutARefusal() {
        PaceSimulation server = server(2, 0);
        PaceSimulation.Client client = server.client(1, Duration.ZERO);
        server.run(MINUTE);
        client.rest(MINUTE.plusSeconds(5));
        server.run(MINUTE.multipliedBy(2).plusSeconds(4));
        long before = server.granted();

        server.run(MINUTE.multipliedBy(2).plusSeconds(7));

        assertThat(server.granted() - before).isGreaterThanOrEqualTo(99);
        assertThat(server.refusals(MINUTE, MINUTE.multipliedBy(3))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2, 60", "3, 30", "5, 10"})
    void severalJvmsSettle(int jvms, int apart) {
        PaceSimulation server = server(20, 3);
        PaceSimulation.Client[] clients = IntStream.range(0, jvms)
                .mapToObj(i -> server.client(1, Duration.ofSeconds((long) apart * i)))
                .toArray(PaceSimulation.Client[]::new);
        server.run(Duration.ofMinutes(10));
        long before = server.granted();
        long[] each =
                IntStream.range(0, jvms).mapToLong(i -> clients[i].granted()).toArray();

        server.run(Duration.ofMinutes(30));

        // the server earns nothing at a call that comes before its interval is over, and they do not know of each other
        long allowed = 20 * 100L;
        assertThat(server.granted() - before).isGreaterThan(allowed * 6 / 10);
        assertThat(server.refusals(Duration.ofMinutes(10), Duration.ofMinutes(30)) / 20.0)
                .isLessThan(4.0 * jvms);
        for (int i = 0; i < jvms; i++) {
            assertThat(clients[i].granted() - each[i]).isGreaterThan(allowed / jvms * 4 / 10);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 60", "5, 10"})
    void noJvmIsShutOutForLong(int jvms, int apart) {
        PaceSimulation server = server(20, 3);
        PaceSimulation.Client[] clients = IntStream.range(0, jvms)
                .mapToObj(i -> server.client(1, Duration.ofSeconds((long) apart * i)))
                .toArray(PaceSimulation.Client[]::new);

        server.run(Duration.ofMinutes(30));

        assertThat(clients)
                .allSatisfy(client -> assertThat(client.longestCall()).isLessThan(MINUTE.multipliedBy(2)));
    }

    @Test
    void aLimitThatWasRaisedIsFoundOut() {
        PaceSimulation server = server(2, 0);
        server.client(4, Duration.ZERO);
        server.run(MINUTE);
        server.allow(1000);

        server.run(Duration.ofMinutes(12));
        long before = server.granted();
        server.run(Duration.ofMinutes(13));

        assertThat(server.granted() - before).isGreaterThan(960);
    }
}
