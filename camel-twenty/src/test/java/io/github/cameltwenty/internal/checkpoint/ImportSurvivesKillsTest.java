package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An import whose process ends again and again, at any moment: before and after it notes what it does, before and after Twenty does
 * what it asks, and with calls that come through after the process is gone. {@code -Dkills.count} says how many seeds there are,
 * {@code -Dkills.seeds} which, and {@code -Dkills.records} how many records.
 */
@Tag("sandbox")
class ImportSurvivesKillsTest {
    private static final int RECORDS = Integer.getInteger("kills.records", 300);
    private static final int SEEDS = Integer.getInteger("kills.count", 4);

    static Stream<Arguments> runs() {
        String chosen = System.getProperty("kills.seeds");
        List<Long> seeds = chosen == null
                ? Stream.iterate(1L, seed -> seed + 1).limit(SEEDS).toList()
                : Stream.of(chosen.split(",")).map(Long::valueOf).toList();
        return Stream.of(ImportWorkload.values())
                .flatMap(workload -> seeds.stream().map(seed -> Arguments.of(workload, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("runs")
    void eachRecordIsThereOnce(ImportWorkload workload, long seed) throws Exception {
        Random random = new Random(seed);
        String uri = workload.uri() + "&checkpoint=import&batchSize="
                + List.of("auto", "7", "40").get(random.nextInt(3)) + "&parallelism=" + (1 + random.nextInt(3))
                + "&streaming=" + random.nextBoolean();
        int kills = 1 + random.nextInt(6);

        try (TwentySandbox twenty =
                TwentySandbox.start(TwentySandbox.options().seed(Map.of("companies", workload.seed(RECORDS))))) {
            Kills killer = new Kills(twenty, random, kills);
            Exchange last;
            do {
                last = life(twenty, killer, uri, workload.input(RECORDS));
            } while (killer.hasKilled());
            killer.awaitLateCalls();

            assertThat(last.getException()).as(uri).isNull();
            assertThat(ImportWorkload.stored(twenty.records("companies")))
                    .as(uri)
                    .isEqualTo(workload.expected(RECORDS));
            assertThat(refused(last))
                    .as("all that were refused are told in the end: " + uri)
                    .containsExactlyElementsOf(IntStream.range(0, RECORDS)
                            .filter(workload::isRefused)
                            .boxed()
                            .toList());
        }
    }

    /** Until the import is done, or killed. */
    private static Exchange life(TwentySandbox twenty, Kills killer, String uri, List<Map<String, Object>> input)
            throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(twenty.baseUrl());
            component.setApiKey(twenty.apiKey());
            component.getConfiguration().setMaxRetries(0);
            component.getChanges().setStateRepository(killer.born());
            context.start();
            Exchange done = context.createProducerTemplate()
                    .send(uri, exchange -> exchange.getMessage().setBody(input.iterator()));
            try {
                if (done.getMessage().getBody() instanceof TwentyRecords records) {
                    records.forEachRemaining(record -> {});
                }
            } catch (TwentyException e) {
                done.setException(e);
            }
            return done;
        }
    }

    @SuppressWarnings("unchecked")
    private static TreeSet<Integer> refused(Exchange last) {
        List<TwentyFailure> failures = last.getMessage().getHeader(TwentyConstants.FAILURES, List.of(), List.class);
        TreeSet<Integer> refused = new TreeSet<>();
        failures.forEach(failure -> refused.add(failure.index()));
        return refused;
    }
}
