package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyRecordCheck;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.internal.value.Spellings;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Whatever values come and however they are written, upserts make one record of what the server stores as one, and two of what it
 * tells apart. Which is which says the server: each value is stored by itself first, and read.
 */
@Tag("sandbox")
class UpsertPropertiesTest {
    /**
     * What two records are to be known by.
     *
     * @param upsertBy a field, or a part of one
     * @param compared the parts by which a composite is known; empty for others
     */
    record Key(String resource, String upsertBy, List<String> compared) {
        String field() {
            return upsertBy.split("\\.")[0];
        }

        String uri(String operation) {
            return "twenty:" + resource + "/" + operation + "?customObject=" + resource.equals(GADGETS);
        }
    }

    record Pair(Key key, Object one, Object other) {}

    private static final String GADGETS = "gadgets";
    private static final List<String> COMPANIES = List.of(
            "20202020-a000-4485-94de-70c2a98daef2",
            "20202020-a018-492d-89de-f9cd4ee80437",
            "20202020-a018-492d-89de-f9cd4ee8abcd");

    private static final Map<String, FieldType> FIELDS = new TreeMap<>(Map.of(
            "size", FieldType.NUMBER,
            "checked", FieldType.BOOLEAN,
            "day", FieldType.DATE,
            "moment", FieldType.DATE_TIME,
            "makerId", FieldType.UUID,
            "title", FieldType.TEXT,
            "contact", FieldType.EMAILS,
            "site", FieldType.LINKS,
            "hotline", FieldType.PHONES,
            "price", FieldType.CURRENCY));

    private static TwentySandbox twenty;
    private static CamelContext context;
    private static ProducerTemplate template;

    @BeforeContainer
    static void start() throws Exception {
        twenty = TwentySandbox.start(TwentySandbox.options().customObject("gadget", GADGETS, FIELDS));
        context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getWriting().setCheckRecords(TwentyRecordCheck.off);
        context.start();
        template = context.createProducerTemplate();
        COMPANIES.forEach(id -> send("twenty:companies/createOne", Map.of("id", id, "name", "Employer")));
    }

    @AfterContainer
    static void stop() throws Exception {
        template.close();
        context.close();
        twenty.close();
    }

    private static Exchange send(String uri, Object body) {
        return template.send(uri, exchange -> exchange.getMessage().setBody(body));
    }

    private static Arbitrary<Pair> pairs(Key key, Arbitrary<?> values) {
        return Combinators.combine(values, values).as((one, other) -> new Pair(key, one, other));
    }

    /** Of few values in many spellings, so that some are the same. */
    private static <T> Arbitrary<?> spelled(Function<T, Arbitrary<?>> spellings, List<T> values) {
        return Arbitraries.of(values).flatMap(value -> spellings.apply(value).map(Object.class::cast));
    }

    private static Arbitrary<String> text(String characters, int shortest, int longest) {
        String[] each = characters.codePoints().mapToObj(Character::toString).toArray(String[]::new);
        return Arbitraries.of(each)
                .list()
                .ofMinSize(shortest)
                .ofMaxSize(longest)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<?> part(String name, Arbitrary<?> values) {
        return values.map(value -> Spellings.parts(name, value));
    }

    private static Arbitrary<String> links() {
        Arbitrary<String> scheme = Arbitraries.of("https://", "HTTPS://", "http://", "");
        Arbitrary<String> host = Arbitraries.of(
                "a.example", "A.Example", "ä.example", "Ä.example", "xn--4ca.example", "u:p@a.example", "a.example.");
        Arbitrary<String> port = Arbitraries.of("", "", ":443", ":80", ":8443");
        Arbitrary<String> path = Arbitraries.of(
                "", "", "/", "//", "/ü", "/%C3%BC", "/%c3%bc", "/a b", "/a%20b", "/x/..", "/.", "/(a,[b", "/it's",
                "/\"q");
        Arbitrary<String> end = Arbitraries.of("", "", "", "?", "?x=1", "?x='1", "#f", "#", " ");
        return Combinators.combine(scheme, host, port, path, end).as((a, b, c, d, e) -> a + b + c + d + e);
    }

    private static Arbitrary<?> ids(List<String> ids) {
        return spelled(Spellings::inAnyCase, ids);
    }

    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<String> texts = text("aA\\\"'[](),%_:; ä🚀&?#{}*|", 1, 3);
        Arbitrary<?> numbers = Arbitraries.oneOf(
                spelled(Spellings::number, List.of(0, 5, 6, -5)),
                Arbitraries.of(5.5, 5.25, 1e15, 0.1, 7.8e73, -0.0, 123456789012L, "5", "5.50", "", "many"));
        Arbitrary<?> truths = Arbitraries.of(true, false, "true", "yes", 1, "f");
        Arbitrary<?> days = Arbitraries.of("2026-05-05", "2026-05-06", LocalDate.of(2026, 5, 5), "2026-02-30");
        Arbitrary<?> times = Arbitraries.oneOf(
                spelled(Spellings::instant, List.of(0L, 1_700_000_000L, 1_700_000_001L)),
                Arbitraries.of("2026-05-05", "2026-05-05T02:00:00+02:00", "2026-05-05T00:00Z", "2026-05-05t00:00:00z"));
        Arbitrary<?> emails = text("aA.+'_%", 1, 2).map(name -> name + "b@Values.example");
        Arbitrary<?> phones = Arbitraries.oneOf(
                spelled(Spellings::phone, List.of(45_678, 45_679)),
                part("primaryPhoneNumber", Arbitraries.of("+39612345678", "+1 (415) 555-2671", "+14155552671")));
        Arbitrary<?> amounts = Arbitraries.oneOf(
                spelled(Spellings::amount, List.of(0, 1_000_000, 5)),
                Arbitraries.just(Spellings.parts("amountMicros", 1_000_000, "currencyCode", "USD")),
                Arbitraries.just(Spellings.parts("amountMicros", 1_000_000)),
                Arbitraries.just(Spellings.parts("currencyCode", "EUR")));
        Arbitrary<?> names = spelled(
                Spellings::name,
                List.of(List.of("Ada", ""), List.of("Ada", "L"), List.of("", "Ada"), List.of("ada", "L")));
        List<String> email = List.of("primaryEmail");
        List<String> link = List.of("primaryLinkUrl");
        List<String> phone = List.of("primaryPhoneCallingCode", "primaryPhoneNumber");
        List<String> amount = List.of("amountMicros", "currencyCode");
        return Arbitraries.oneOf(
                pairs(new Key(GADGETS, "title", List.of()), texts),
                pairs(new Key(GADGETS, "size", List.of()), numbers),
                pairs(new Key(GADGETS, "checked", List.of()), truths),
                pairs(new Key(GADGETS, "day", List.of()), days),
                pairs(new Key(GADGETS, "moment", List.of()), times),
                pairs(new Key(GADGETS, "makerId", List.of()), ids(COMPANIES)),
                pairs(new Key(GADGETS, "contact.primaryEmail", email), part("primaryEmail", emails)),
                pairs(new Key(GADGETS, "contact", email), part("primaryEmail", emails)),
                pairs(new Key(GADGETS, "site.primaryLinkUrl", link), part("primaryLinkUrl", links())),
                pairs(new Key(GADGETS, "site", link), part("primaryLinkUrl", links())),
                pairs(new Key(GADGETS, "hotline.primaryPhoneNumber", phone), phones),
                pairs(new Key(GADGETS, "hotline", phone), phones),
                pairs(new Key(GADGETS, "price", amount), amounts),
                pairs(new Key(GADGETS, "price.amountMicros", List.of("amountMicros")), amounts),
                pairs(new Key(GADGETS, "price.currencyCode", List.of("currencyCode")), amounts),
                pairs(new Key("people", "companyId", List.of()), ids(COMPANIES)),
                pairs(new Key("people", "name", List.of("firstName", "lastName")), names),
                pairs(new Key("people", "name.firstName", List.of("firstName")), names),
                pairs(new Key("people", "emails", email), part("primaryEmail", emails)),
                pairs(new Key("people", "phones", phone), phones),
                pairs(new Key("companies", "domainName", link), part("primaryLinkUrl", links())),
                pairs(new Key("companies", "linkedinLink.primaryLinkUrl", link), part("primaryLinkUrl", links())),
                pairs(new Key("companies", "employees", List.of()), numbers),
                pairs(new Key("opportunities", "closeDate", List.of()), times),
                pairs(new Key("opportunities", "stage", List.of()), Arbitraries.of("NEW", "MEETING", "new")),
                pairs(new Key("opportunities", "amount", amount), amounts));
    }

    private static Map<String, Object> record(Pair pair, Object value) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put(pair.key().field(), value);
        return record;
    }

    /** What the server makes of a value, as texts; empty where it refuses it. */
    private static Optional<List<String>> stored(Pair pair, Object value) {
        Key key = pair.key();
        Exchange created = send(key.uri("createOne"), record(pair, value));
        if (created.getException() != null) {
            return Optional.empty();
        }
        Map<?, ?> record = created.getMessage().getBody(Map.class);
        send(key.uri("deleteOne"), record.get("id"));
        Object stored = record.get(key.field());
        List<String> texts = new ArrayList<>();
        for (String part : key.compared()) {
            texts.add(plain(((Map<?, ?>) stored).get(part)));
        }
        return Optional.of(key.compared().isEmpty() ? List.of(plain(stored)) : texts);
    }

    private static String plain(Object stored) {
        if (stored instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return stored == null ? "" : stored.toString();
    }

    /** Those of the resource but the employers. */
    private static List<String> ids(String resource) {
        return twenty.records(resource).stream()
                .map(record -> record.get("id").toString())
                .filter(id -> !COMPANIES.contains(id))
                .toList();
    }

    /** What refused them, told of one that is upserted alone. */
    private static List<Exception> upsertedAlone(Pair pair, List<Map<String, Object>> records) {
        String uri = pair.key().uri("upsertOne") + "&upsertBy=" + pair.key().upsertBy();
        return records.stream()
                .map(record -> send(uri, record).getException())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Object upserted(Pair pair, List<Map<String, Object>> records) {
        String uri = pair.key().uri("upsertMany") + "&onRecordError=isolate&upsertBy="
                + pair.key().upsertBy();
        Exchange done = send(uri, records);
        assertThat(done.getException()).isNull();
        return done.getMessage()
                .getHeader(TwentyConstants.UPSERT_RESULT, Map.class)
                .get("created");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void thereIsOneRecordForEachValueThatTheServerTellsApart(@ForAll("pairs") Pair pair) {
        Optional<List<String>> one = stored(pair, pair.one());
        Optional<List<String>> other = stored(pair, pair.other());
        Assume.that(one.isPresent() && other.isPresent());
        boolean isSame = one.equals(other);
        Statistics.label("values").collect(isSame ? "same" : "apart").coverage(values -> {
            values.check("same").count(count -> count > 5);
            values.check("apart").count(count -> count > 5);
        });
        List<Map<String, Object>> records = List.of(record(pair, pair.one()), record(pair, pair.other()));
        try {
            upserted(pair, records);
            Object createdAgain = upserted(pair, records);
            List<Exception> refusals = upsertedAlone(pair, records);

            assertThat(createdAgain).isEqualTo(0);
            assertThat(refusals).allMatch(refusal -> refusal.getMessage().contains("cannot be upserted: "));
            assertThat(ids(pair.key().resource()).size())
                    .isBetween(refusals.isEmpty() ? isSame ? 1 : 2 : 0, isSame ? 1 : 2);
        } finally {
            ids(pair.key().resource()).forEach(id -> send(pair.key().uri("deleteOne"), id));
        }
    }
}
