package io.github.cameltwenty.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Records with nulls and ties, in any order, on every version: findAll gives each once, where a sort by what they show puts it.
 */
class OrderedWalkPropertiesTest {
    private static final List<String> DIRECTIONS =
            List.of("", "[AscNullsFirst]", "[AscNullsLast]", "[DescNullsFirst]", "[DescNullsLast]");
    private static final List<String> FIELDS = List.of(
            "name",
            "name",
            "createdAt",
            "createdAt",
            "amount.amountMicros",
            "amount.currencyCode",
            "closeDate",
            "stage",
            "createdAt",
            "companyId",
            "pointOfContactId");

    private static final List<String> PLAIN =
            List.of("", "a", "A", "B b", "b", "b, c", "10", "9", "NULL", "Ä", "x (y)");

    /** No filter can carry these beside other conditions. */
    private static final List<String> ODD = List.of("O'Neil", ":-)", "\"'", "two\nlines");

    @Provide
    Arbitrary<List<Map<String, Object>>> plain() {
        return records(PLAIN);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> odd() {
        List<String> names = new ArrayList<>(PLAIN.subList(0, 4));
        names.addAll(ODD);
        return records(names);
    }

    private static Arbitrary<List<Map<String, Object>>> records(List<String> names) {
        Arbitrary<Object> amount = Combinators.combine(
                        Arbitraries.of(0, -5, 7, 1_000_000)
                                .<Object>map(micros -> micros)
                                .injectNull(0.3),
                        Arbitraries.of("EUR", "USD").injectNull(0.3))
                .as((micros, currency) -> {
                    Map<String, Object> money = new LinkedHashMap<>();
                    money.put("amountMicros", micros);
                    money.put("currencyCode", currency);
                    return money;
                });
        Arbitrary<String> time = Arbitraries.of(
                "2026-01-01T00:00:00.000Z",
                "2026-01-01T00:00:00.001Z",
                "2026-01-01T00:00:00.002Z",
                "2025-12-31T23:59:59.999Z");
        Arbitrary<String> link = Arbitraries.of(
                        "20202020-0000-4000-8000-000000000001", "f0202020-0000-4000-8000-000000000002")
                .injectNull(0.5);
        Arbitrary<Map<String, Object>> one = Combinators.combine(
                        Arbitraries.of(names),
                        amount,
                        time.injectNull(0.3),
                        Arbitraries.of("NEW", "SCREENING", "MEETING", "PROPOSAL", "CUSTOMER"),
                        time,
                        link,
                        link,
                        Arbitraries.randomValue(random -> UUID.nameUUIDFromBytes(
                                        Long.toString(random.nextLong()).getBytes())
                                .toString()))
                .as((name, money, close, stage, created, company, person, id) -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("id", id.substring(0, 14) + "4" + id.substring(15, 19) + "8" + id.substring(20));
                    fields.put("name", name);
                    fields.put("amount", money);
                    fields.put("closeDate", close);
                    fields.put("stage", stage);
                    fields.put("createdAt", created);
                    fields.put("companyId", company);
                    fields.put("pointOfContactId", person);
                    return fields;
                });
        return one.list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Combinators.combine(Arbitraries.of(FIELDS), Arbitraries.of(DIRECTIONS))
                .as((field, direction) -> field + direction)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void everyRecordOnceWhereItsValuesPutIt(
            @ForAll("plain") List<Map<String, Object>> records,
            @ForAll("orders") List<String> order,
            @ForAll @IntRange(min = 3, max = 9) int page,
            @ForAll Dialect dialect)
            throws Exception {
        Exchange found = find(records, order, page, dialect);

        assertThat(found.getException()).isNull();
        assertOrder(ids(found), records, order, dialect);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void whatNoFilterCarriesIsGivenAllTheSameOrRefused(
            @ForAll("odd") List<Map<String, Object>> records,
            @ForAll("orders") List<String> order,
            @ForAll Dialect dialect)
            throws Exception {
        Exchange found = find(records, order, 5, dialect);

        try {
            assertOrder(ids(found), records, order, dialect);
        } catch (TwentyUnsupportedException e) {
            assertThat(e).hasMessageContaining("that no filter can carry");
        }
    }

    @Example
    void aMillisecondWithoutAWayOnFromItIsRefusedBeforeItIsWalked() throws Exception {
        List<Map<String, Object>> records = IntStream.range(0, 7)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("name", "\"'", "createdAt", "2026-01-01T00:00:00.000Z", "stage", "NEW"))
                .toList();

        Exchange found = find(records, List.of("name", "createdAt"), 5, Dialect.V1_0);

        assertThat(found.getException())
                .isInstanceOf(TwentyUnsupportedException.class)
                .hasMessageContaining("that no filter can carry");
    }

    private static Exchange find(List<Map<String, Object>> records, List<String> order, int page, Dialect dialect)
            throws Exception {
        TwentySandboxOptions options = TwentySandbox.options().dialect(dialect).seed(Map.of("opportunities", records));
        try (TwentySandbox twenty = TwentySandbox.start(options);
                DefaultCamelContext context = new DefaultCamelContext()) {
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(twenty.baseUrl());
            component.setApiKey(twenty.apiKey());
            context.start();
            Exchange found = context.createProducerTemplate()
                    .send("twenty:opportunities/findAll?limit=" + page, exchange -> exchange.getMessage()
                            .setHeader(TwentyConstants.ORDER_BY, String.join(",", order)));
            if (found.getException() == null) {
                List<Object> ids = new ArrayList<>();
                try {
                    ((TwentyRecords) found.getMessage().getBody()).forEachRemaining(each -> ids.add(each.get("id")));
                } catch (RuntimeException e) {
                    found.setException(e);
                }
                found.getMessage().setBody(ids);
            }
            return found;
        }
    }

    private static List<?> ids(Exchange found) {
        if (found.getException() instanceof RuntimeException failure) {
            throw failure;
        }
        return found.getMessage().getBody(List.class);
    }

    /** What follows a time that the server keeps to the microsecond is ordered among those of the same one only. */
    private static void assertOrder(
            List<?> ids, List<Map<String, Object>> records, List<String> order, Dialect dialect) {
        Map<Object, Map<String, Object>> byId =
                records.stream().collect(Collectors.toMap(each -> each.get("id"), each -> each));
        int time = IntStream.range(0, order.size())
                .filter(i -> order.get(i).startsWith("createdAt"))
                .findFirst()
                .orElse(-1);
        assertThat(ids).hasSameSizeAs(records);
        assertThat(ids.stream().map(byId::get).toList())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(
                        time < 0
                                ? model(order, dialect)
                                        .thenComparing(each -> each.get("id").toString())
                                : model(order.subList(0, time + 1), dialect));
    }

    private static Comparator<Map<String, Object>> model(List<String> order, Dialect dialect) {
        Comparator<Map<String, Object>> model = (a, b) -> 0;
        for (String term : order) {
            String path = term.replaceFirst("\\[.*", "");
            Comparator<Object> values = OrderedWalkPropertiesTest::compare;
            values = term.contains("[Desc") ? values.reversed() : values;
            values = term.contains("NullsLast") ? Comparator.nullsLast(values) : Comparator.nullsFirst(values);
            model = model.thenComparing(each -> value(each, path, dialect), values);
        }
        return model;
    }

    private static Object value(Map<String, Object> record, String path, Dialect dialect) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = ((Map<?, ?>) value).get(name);
        }
        return dialect == Dialect.V2_21 && "".equals(value) ? null : value;
    }

    private static int compare(Object a, Object b) {
        return a instanceof Number
                ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()))
                : a.toString().compareTo(b.toString());
    }
}
