package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes and deletes by ids while the server misbehaves, by the plans and the settings of {@link FaultsTest}. */
@Tag("sandbox")
class WritesByIdsUnderFaultsTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.cameltwenty.internal.bulk.FaultsTest#seeds")
    void whatIsNamedByIdsIsChangedAndDeletedAndNothingElse(long seed) throws Exception {
        Random random = new Random(seed);
        try (TwentySandbox twenty = TwentySandbox.start();
                DefaultCamelContext context = FaultsTest.context(twenty)) {
            ProducerTemplate template = context.createProducerTemplate();
            List<String> ids = created(template);
            List<Map<String, Object>> changes = IntStream.range(0, FaultsTest.RECORDS)
                    .filter(i -> i % 4 > 0)
                    .mapToObj(i -> Map.<String, Object>of("id", ids.get(i), "employees", i))
                    .toList();
            List<String> deleted = IntStream.range(0, FaultsTest.RECORDS)
                    .filter(i -> i % 3 == 0)
                    .mapToObj(ids::get)
                    .toList();
            twenty.misbehaveWith(FaultsTest.plan(random));

            changeAll(template, changes, 1 + random.nextInt(3));
            assertThat(stored(twenty, "employees")).isEqualTo(wanted(ids, changes, "employees"));

            List<Map<String, Object>> alike = changes.stream()
                    .map(change -> Map.<String, Object>of("id", change.get("id"), "name", "Same"))
                    .toList();
            changeAll(template, alike, 1 + random.nextInt(3));
            assertThat(stored(twenty, "name").values().stream().filter("Same"::equals))
                    .hasSize(changes.size());

            deleteAll(template, deleted, 1 + random.nextInt(3));
            Set<Object> rest = new HashSet<>(ids);
            deleted.forEach(rest::remove);
            assertThat(stored(twenty, "employees").keySet()).isEqualTo(rest);
        }
    }

    /** Each without employees. */
    private static List<String> created(ProducerTemplate template) {
        Exchange exchange = FaultsTest.send(template, "twenty:companies/createMany?depth=0", FaultsTest.records());
        assertThat(exchange.getException()).isNull();
        List<String> ids = new ArrayList<>();
        exchange.getMessage()
                .getBody(List.class)
                .forEach(record -> ids.add(((Map<?, ?>) record).get("id").toString()));
        return ids;
    }

    private static Map<Object, Object> stored(TwentySandbox twenty, String field) {
        Map<Object, Object> stored = new HashMap<>();
        twenty.records("companies").forEach(record -> stored.put(record.get("id"), record.get(field)));
        return stored;
    }

    private static Map<Object, Object> wanted(List<String> ids, List<Map<String, Object>> changes, String field) {
        Map<Object, Object> wanted = new HashMap<>();
        ids.forEach(id -> wanted.put(id, null));
        changes.forEach(change -> wanted.put(change.get("id"), change.get(field)));
        return wanted;
    }

    /** Goes on where it was told, with what is in doubt: a change may be made twice. What is told as done must be. */
    private static void changeAll(ProducerTemplate template, List<Map<String, Object>> changes, int parallelism) {
        List<Map<String, Object>> left = changes;
        String uri = "twenty:companies/updateMany?depth=0&onRecordError=isolate&parallelism=" + parallelism;
        while (!left.isEmpty()) {
            Exchange exchange = FaultsTest.send(template, uri, left);
            if (exchange.getException() == null) {
                assertThat(exchange.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                        .isEmpty();
                assertThat(exchange.getMessage().getBody(List.class)).hasSize(left.size());
                return;
            }
            left = left(exchange, left, failure -> (Map<String, Object>) failure.record());
        }
    }

    private static void deleteAll(ProducerTemplate template, List<String> ids, int parallelism) {
        List<String> left = ids;
        String uri = "twenty:companies/deleteMany?onRecordError=isolate&parallelism=" + parallelism;
        while (!left.isEmpty()) {
            Exchange exchange = FaultsTest.send(template, uri, left);
            if (exchange.getException() == null) {
                // in doubt before, and deleted then
                List<TwentyFailure> failures = exchange.getMessage().getHeader(TwentyConstants.FAILURES, List.class);
                assertThat(failures).allSatisfy(failure -> assertThat(failure.exception())
                        .isInstanceOf(TwentyNotFoundException.class));
                return;
            }
            left = left(exchange, left, failure -> ((Map<?, ?>) failure.record())
                    .get("id")
                    .toString());
        }
    }

    private static <T> List<T> left(Exchange exchange, List<T> sent, Function<TwentyFailure, T> again) {
        assertThat(exchange.getException()).isInstanceOf(TwentyException.class);
        if (!(exchange.getException() instanceof TwentyBatchException stopped)) {
            return sent;
        }
        List<T> left = new ArrayList<>();
        stopped.getFailures().stream()
                .filter(failure -> failure.index() < stopped.getNextIndex())
                .filter(failure -> !(failure.exception() instanceof TwentyNotFoundException))
                .forEach(failure -> left.add(again.apply(failure)));
        left.addAll(sent.subList(stopped.getNextIndex(), sent.size()));
        return left;
    }
}
