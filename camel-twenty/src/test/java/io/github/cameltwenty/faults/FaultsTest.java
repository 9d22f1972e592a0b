package io.github.cameltwenty.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation over many records, while the server misbehaves by a random plan, is killed and comes back: what it does, and what
 * it tells of each record, is what it does and tells when nothing goes wrong. A failing run is in the test's name. It runs alone
 * with {@code -Dfaults.operations=NAME -Dfaults.seeds=SEED}; {@code -Dfaults.count} is how many seeds there are, and {@code -Dfaults.records}
 * how many records.
 */
@Tag("sandbox")
class FaultsTest {
    private static final int RECORDS = Integer.getInteger("faults.records", 240);
    private static final int SEEDS = Integer.getInteger("faults.count", 2);
    private static final Dialect DIALECT = Dialect.valueOf(System.getProperty("sandbox.dialect", "V1_0"));

    /** More than any plan uses up. */
    private static final int PATIENT = 500;

    private static final Map<Workload, Result> WITHOUT_FAULTS = new EnumMap<>(Workload.class);
    private static final Map<Workload, Map<String, String>> OUTCOMES_WITHOUT_FAULTS = new EnumMap<>(Workload.class);

    /** What is told, and what is there then. */
    private record Result(Outcome outcome, Map<String, Object> stored, List<Object> softlyDeleted) {}

    static Stream<Arguments> runs() {
        String names = System.getProperty("faults.operations");
        String seeds = System.getProperty("faults.seeds");
        Set<String> chosen = names == null ? null : Set.of(names.split(","));
        return Stream.of(Workload.values())
                .filter(workload -> workload.isServedBy(DIALECT))
                .filter(workload -> chosen == null || chosen.contains(workload.name()))
                .flatMap(workload -> seeds(seeds).map(seed -> Arguments.of(workload, seed)));
    }

    private static Stream<Long> seeds(String chosen) {
        return chosen == null
                ? Stream.iterate(1L, seed -> seed + 1).limit(SEEDS)
                : Stream.of(chosen.split(",")).map(Long::valueOf);
    }

    static Stream<Arguments> resumableRuns() {
        return runs().filter(run -> ((Workload) run.get()[0]).isResumable());
    }

    static Stream<Arguments> walksByIds() {
        return runs().filter(run -> ((Workload) run.get()[0]).hasEndCursor());
    }

    @ParameterizedTest(name = "{0}, seed {1}", allowZeroInvocations = true)
    @MethodSource("runs")
    void itIsAsIfNothingWentWrong(Workload workload, long seed) {
        Random random = new Random(seed);
        String uri = workload.uri(random, RECORDS);

        Result result = run(workload, uri, new FaultPlan(random, 4, false));

        Result expected = withoutFaults(workload);
        assertThat(result.outcome().failures()).isEqualTo(expected.outcome().failures());
        assertThat(result.outcome()).as(uri).isEqualTo(expected.outcome());
        assertThat(differing(result.stored(), expected.stored())).isEmpty();
        assertThat(result.softlyDeleted()).isEqualTo(expected.softlyDeleted());
    }

    @ParameterizedTest(name = "{0}, seed {1}", allowZeroInvocations = true)
    @MethodSource("resumableRuns")
    void whatStopsIsCompletedByGoingOnAsTold(Workload workload, long seed) {
        Random random = new Random(seed);
        String uri = workload.uri(random, RECORDS);

        try (FaultyTwenty twenty = new FaultyTwenty(workload.seed(RECORDS), 2)) {
            twenty.misbehaveWith(new FaultPlan(random, 8, true));
            Map<String, String> outcomes =
                    new CarefulCaller(workload, uri, twenty::send).complete(workload.input(RECORDS));
            twenty.behave();

            assertThat(differing(
                            outcomes,
                            OUTCOMES_WITHOUT_FAULTS.computeIfAbsent(workload, FaultsTest::outcomesWithoutFaults)))
                    .as(uri)
                    .isEmpty();
            assertThat(differing(twenty.stored(), withoutFaults(workload).stored()))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}", allowZeroInvocations = true)
    @MethodSource("walksByIds")
    void aWalkThatFailsIsGoneOnWithFromItsEndCursor(Workload workload, long seed) {
        Random random = new Random(seed);
        String uri = workload.uri(random, RECORDS);

        try (FaultyTwenty twenty = new FaultyTwenty(workload.seed(RECORDS), 2)) {
            twenty.misbehaveWith(new FaultPlan(random, 8, true));

            assertThat(twenty.read(uri))
                    .as(uri)
                    .isEqualTo(withoutFaults(workload).outcome().results());
        }
    }

    /** What is, and what should be, where these are not the same. */
    private static Map<String, String> differing(Map<String, ?> actual, Map<String, ?> expected) {
        Map<String, String> differing = new TreeMap<>();
        Stream.concat(actual.keySet().stream(), expected.keySet().stream())
                .filter(key -> !Objects.equals(actual.get(key), expected.get(key)))
                .forEach(key -> differing.put(key, actual.get(key) + ", not " + expected.get(key)));
        return differing;
    }

    private static Map<String, String> outcomesWithoutFaults(Workload workload) {
        try (FaultyTwenty twenty = new FaultyTwenty(workload.seed(RECORDS), 0)) {
            String uri = workload.uri(new Random(0), RECORDS);
            return new CarefulCaller(workload, uri, twenty::send).complete(workload.input(RECORDS));
        }
    }

    private static Result withoutFaults(Workload workload) {
        return WITHOUT_FAULTS.computeIfAbsent(workload, any -> run(any, any.uri(new Random(0), RECORDS), null));
    }

    /** @param faults null for none */
    private static Result run(Workload workload, String uri, FaultPlan faults) {
        try (FaultyTwenty twenty = new FaultyTwenty(workload.seed(RECORDS), PATIENT)) {
            if (faults != null) {
                twenty.misbehaveWith(faults);
            }
            Exchange done = twenty.send(uri, workload.input(RECORDS));
            Outcome outcome = Outcome.of(done, workload);
            twenty.behave();
            return new Result(outcome, twenty.stored(), workload.isSoft() ? twenty.softlyDeleted() : List.of());
        }
    }
}
