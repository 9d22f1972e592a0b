package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Import, export and upsert one after the other, with the usual retries, while the server misbehaves by a random plan: afterwards it
 * holds exactly what was sent, once each, and every failure was told. A failing seed is in the test's name and runs alone with {@code -Dfaults.seeds=SEED}; the number
 * of records is set by {@code -Dfaults.records}, of seeds by {@code -Dfaults.count}.
 */
@Tag("sandbox")
class ImportAndExportUnderFaultsTest {
    private static final int RECORDS = Integer.getInteger("faults.records", 1_000);
    private static final int SEEDS = Integer.getInteger("faults.count", 5);

    static Stream<Long> seeds() {
        String chosen = System.getProperty("faults.seeds");
        return chosen != null
                ? Stream.of(chosen.split(",")).map(Long::valueOf)
                : IntStream.rangeClosed(1, SEEDS).mapToObj(Long::valueOf);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsLostOrDoubled(long seed) throws Exception {
        Random random = new Random(seed);
        try (TwentySandbox twenty = TwentySandbox.start();
                DefaultCamelContext context = context(twenty)) {
            ProducerTemplate template = context.createProducerTemplate();
            List<Map<String, Object>> records = records();
            twenty.misbehaveWith(plan(random));

            importAll(template, records, 1 + random.nextInt(3));
            assertThat(names(twenty)).containsExactlyInAnyOrderElementsOf(expected(records));

            assertThat(export(template, "")).containsExactlyInAnyOrderElementsOf(expected(records));

            assertThat(export(template, "?limit=50&parallelism=" + (2 + random.nextInt(3))))
                    .containsExactlyInAnyOrderElementsOf(expected(records));

            assertThat(exportUnresumed(template, "?limit=50&parallelism=4&ordered=false"))
                    .containsExactlyInAnyOrderElementsOf(expected(records));

            assertThat(exportUnresumed(template, "?limit=50&orderBy=name[DescNullsLast]"))
                    .isEqualTo(expected(records).stream()
                            .map(Object::toString)
                            .sorted(Comparator.reverseOrder())
                            .toList());

            assertThat(exportUnresumed(template, "?limit=50&orderBy=createdAt,name"))
                    .containsExactlyInAnyOrderElementsOf(expected(records));

            List<Map<String, Object>> changed = changed(records);
            upsertAll(template, changed, 1 + random.nextInt(3));
            assertThat(names(twenty)).containsExactlyInAnyOrderElementsOf(expected(changed));
        }
    }

    private static DefaultCamelContext context(TwentySandbox twenty) {
        DefaultCamelContext context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setRetryDelay(1);
        component.getConfiguration().setMaxRetryDelay(20);
        context.start();
        return context;
    }

    /** About every eighth call goes wrong, in one of all ways. */
    private static Function<SandboxRequest, Misbehaviour> plan(Random random) {
        return request -> {
            synchronized (random) {
                if (random.nextInt(8) > 0) {
                    return Misbehaviour.none();
                }
                return switch (random.nextInt(9)) {
                    case 0 -> Misbehaviour.dropBefore();
                    case 1 -> Misbehaviour.dropAfter();
                    case 2 -> Misbehaviour.truncatedBody();
                    case 3 -> error(500, Map.of(), "broken");
                    case 4 -> error(503, Map.of(), "busy");
                    case 5 -> error(429, Map.of("Retry-After", "0"), "slow");
                    case 6 -> error(429, Map.of(), "Limit reached (1000 tokens per 1000 ms)");
                    case 7 -> Misbehaviour.html(502);
                    default -> Misbehaviour.delay(Duration.ofMillis(2));
                };
            }
        };
    }

    private static Misbehaviour error(int status, Map<String, String> headers, String message) {
        return Misbehaviour.status(
                status,
                headers,
                "application/json",
                "{\"statusCode\":" + status + ",\"error\":\"x\",\"messages\":[\"" + message + "\"]}");
    }

    private static List<Map<String, Object>> records() {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> Map.<String, Object>of(
                        "name", "Company " + i, "domainName", Map.of("primaryLinkUrl", "https://c" + i + ".example")))
                .toList();
    }

    /** A third the same, a third changed, a third new. */
    private static List<Map<String, Object>> changed(List<Map<String, Object>> records) {
        List<Map<String, Object>> changed = new ArrayList<>(records);
        for (int i = 0; i < RECORDS / 3; i++) {
            Map<String, Object> other = new HashMap<>(records.get(i));
            other.put("name", "Changed " + i);
            changed.set(i, other);
            changed.add(
                    Map.of("name", "New " + i, "domainName", Map.of("primaryLinkUrl", "https://n" + i + ".example")));
        }
        return changed;
    }

    /** As a careful caller does: goes on where it was told, and sends again, under their ids, the records that are in doubt. */
    private static void importAll(ProducerTemplate template, List<Map<String, Object>> records, int parallelism) {
        List<Map<String, Object>> left = new ArrayList<>(records);
        String uri = "twenty:companies/createMany?parallelism=" + parallelism;
        while (!left.isEmpty()) {
            Exchange exchange = send(template, uri, left);
            if (exchange.getException() == null) {
                return;
            }
            assertThat(exchange.getException()).isInstanceOf(TwentyException.class);
            if (exchange.getException() instanceof TwentyBatchException stopped) {
                stopped.getFailures().forEach(failure -> settle(template, failure));
                left = left.subList(stopped.getNextIndex(), left.size());
            } else {
                // it is about all that was left, in one call: a redelivery sends the same ids
                redeliver(template, uri, exchange);
                return;
            }
        }
    }

    private static void redeliver(ProducerTemplate template, String uri, Exchange exchange) {
        while (exchange.getException() != null) {
            exchange.setException(null);
            template.send(uri, exchange);
        }
    }

    @SuppressWarnings("unchecked")
    private static void settle(ProducerTemplate template, TwentyFailure failure) {
        Map<String, Object> record = (Map<String, Object>) failure.record();
        while (true) {
            Exception again =
                    send(template, "twenty:companies/createOne", record).getException();
            boolean isThere = again != null && again.getMessage().contains("Record already exists");
            if (again == null || isThere) {
                return;
            }
        }
    }

    /** Of a walk that no cursor leads into: as often as it takes, each time from the start. Only what the plan does may fail it. */
    private static List<Object> exportUnresumed(ProducerTemplate template, String options) {
        while (true) {
            List<Object> names = new ArrayList<>();
            Exchange exchange = send(template, "twenty:companies/findAll" + options, null);
            if (exchange.getException() != null) {
                assertThat(exchange.getException()).hasMessageMatching("(?s).*(broken|busy|slow|Limit|answer|502).*");
                continue;
            }
            try {
                ((TwentyRecords) exchange.getMessage().getBody()).forEachRemaining(each -> names.add(each.get("name")));
                return names;
            } catch (TwentyException e) {
                assertThat(e).hasMessageMatching("(?s).*(broken|busy|slow|Limit|answer|502).*");
            }
        }
    }

    private static List<Object> export(ProducerTemplate template, String options) {
        List<Object> names = new ArrayList<>();
        Set<Object> ids = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            try {
                String from = cursor;
                Exchange exchange = template.send("twenty:companies/findAll" + options, message -> message.getMessage()
                        .setHeader(TwentyConstants.STARTING_AFTER, from));
                if (exchange.getException() instanceof TwentyException failed) {
                    throw failed;
                }
                ((TwentyRecords) exchange.getMessage().getBody()).forEachRemaining(record -> {
                    assertThat(ids.add(record.get("id"))).isTrue();
                    names.add(record.get("name"));
                });
                cursor = null;
            } catch (TwentyException e) {
                cursor = e.getEndCursor() == null ? "" : e.getEndCursor();
            }
        }
        return names;
    }

    /** An upsert may simply be done again. */
    private static void upsertAll(ProducerTemplate template, List<Map<String, Object>> records, int parallelism) {
        String uri = "twenty:companies/upsertMany?upsertBy=domainName.primaryLinkUrl&parallelism=" + parallelism;
        Exception failure;
        do {
            failure = send(template, uri, records).getException();
        } while (failure != null);
    }

    private static Exchange send(ProducerTemplate template, String uri, Object body) {
        return template.send(uri, exchange -> exchange.getMessage().setBody(body));
    }

    private static List<Object> expected(List<Map<String, Object>> records) {
        return records.stream().map(record -> record.get("name")).toList();
    }

    private static List<Object> names(TwentySandbox twenty) {
        return twenty.records("companies").stream()
                .map(record -> record.get("name"))
                .toList();
    }
}
