package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxPerDialect;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.sandbox.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.Exchange;

/**
 * A write to many does to the records, and tells, what one call for each would: for ids that are there, softly deleted, not there,
 * or named twice, and for changes that are refused.
 */
class LikeOneByOneTest {
    /** Places in the pool: the first living, the next softly deleted, the last not there at all. */
    private static final int LIVING = 6;

    private static final int DELETED = 2;
    private static final int POOL = LIVING + DELETED + 2;

    private static SandboxPerDialect twenties;

    @BeforeContainer
    static void start() {
        twenties = new SandboxPerDialect(List.of(Dialect.values()));
    }

    @AfterContainer
    static void stop() {
        twenties.close();
    }

    private static Exchange sent(Dialect dialect, String action, Object body) {
        Exchange done = twenties.context()
                .createProducerTemplate()
                .send(SandboxPerDialect.scheme(dialect) + ":" + action, exchange -> exchange.getMessage()
                        .setBody(body));
        assertThat(done.getException()).isNull();
        return done;
    }

    /** The records of one run: a run by chunks and one record by record have the same, under ids of their own. */
    private static final class Pool {
        private final Dialect dialect;
        private final String key = UUID.randomUUID().toString().substring(0, 8);
        private final List<String> ids = new ArrayList<>();

        Pool(Dialect dialect) {
            this.dialect = dialect;
            List<Map<String, Object>> records = new ArrayList<>();
            for (int i = 0; i < POOL; i++) {
                ids.add(UUID.randomUUID().toString());
                records.add(Map.of("id", ids.get(i), "name", "N" + i, "employees", i, "domainName", domain("own" + i)));
            }
            List<Map<String, Object>> there = new ArrayList<>(records.subList(0, LIVING + DELETED));
            there.add(Map.of("name", "holder", "domainName", domain("taken")));
            sent(dialect, "companies/createMany", there);
            Map<String, Object> softly = Map.of("id", Map.of("in", ids.subList(LIVING, LIVING + DELETED)));
            String mutation = "mutation($f: CompanyFilterInput!) { deleteCompanies(filter: $f) { id } }";
            sent(dialect, "general/graphql", Map.of("query", mutation, "variables", Map.of("f", softly)));
        }

        Map<String, Object> domain(String host) {
            return Map.of("primaryLinkUrl", "https://" + host + "." + key + ".example", "primaryLinkLabel", host);
        }

        /** What is to be changed, by a number from 0 to 5. */
        Map<String, Object> change(int place, int kind) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("id", kind % 2 == 0 ? ids.get(place) : ids.get(place).toUpperCase(Locale.ROOT));
            switch (kind) {
                case 0 -> change.put("employees", 100 + place);
                case 1 -> change.put("name", "Same");
                case 2 -> change.put("domainName", Map.of("primaryLinkLabel", "kept url"));
                case 3 ->
                    change.put(
                            "domainName",
                            Map.of("primaryLinkUrl", domain("taken").get("primaryLinkUrl")));
                case 4 -> change.put("employees", null);
                default -> change.put("name", null);
            }
            return change;
        }

        /** Of each place what is stored, without what differs between two runs. */
        List<Map<String, Object>> stored() {
            Map<Object, Map<?, ?>> byId = new HashMap<>();
            List<String> filters = List.of("filter=", "filter=deletedAt[is]:NOT_NULL,");
            for (String filter : filters) {
                String uri = "companies/findMany?depth=0&limit=60&" + filter + "id[in]:[" + String.join(",", ids) + "]";
                Exchange found = sent(dialect, uri, null);
                found.getMessage()
                        .getBody(List.class)
                        .forEach(record -> byId.put(((Map<?, ?>) record).get("id"), (Map<?, ?>) record));
            }
            List<Map<String, Object>> stored = new ArrayList<>();
            for (String id : ids) {
                stored.add(byId.containsKey(id) ? shown(byId.get(id)) : Map.of());
            }
            return stored;
        }

        Map<String, Object> shown(Map<?, ?> record) {
            Map<String, Object> shown = new TreeMap<>();
            for (String field : List.of("name", "employees", "domainName", "linkedinLink")) {
                shown.put(field, String.valueOf(record.get(field)).replace(key, "key"));
            }
            shown.put("creator", ((Map<?, ?>) record.get("createdBy")).get("name"));
            shown.put("isDeleted", record.get("deletedAt") != null);
            return shown;
        }

        /** Places of the records in the list, with what their body says. */
        List<Object> outcomes(Exchange done, boolean withFields) {
            List<Object> outcomes = new ArrayList<>();
            for (Object record : done.getMessage().getBody(List.class)) {
                int place = ids.indexOf(
                        String.valueOf(((Map<?, ?>) record).get("id")).toLowerCase(Locale.ROOT));
                outcomes.add(withFields ? place + ": " + shown((Map<?, ?>) record) : place);
            }
            for (Object failure : done.getMessage().getHeader(TwentyConstants.FAILURES, List.class)) {
                TwentyFailure told = (TwentyFailure) failure;
                outcomes.add(told.index() + " " + told.exception().getClass().getSimpleName());
            }
            return outcomes;
        }

        List<Object> places() {
            Set<String> own = new HashSet<>(ids);
            return twenties.servers().get(dialect).records("companies").stream()
                    .filter(record -> own.contains(record.get("id")))
                    .map(record -> record.get("position"))
                    .toList();
        }
    }

    private static String uri(String operation, int batchSize) {
        return "companies/" + operation + (operation.contains("?") ? "&" : "?") + "onRecordError=isolate&batchSize="
                + batchSize;
    }

    @Property(tries = 100)
    void updates(
            @ForAll Dialect dialect,
            @ForAll @IntRange(min = 2, max = 25) int batchSize,
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 59) Integer> choices) {
        Pool many = new Pool(dialect);
        Pool single = new Pool(dialect);
        List<Object> places = many.places();

        Exchange atOnce = sent(dialect, uri("updateMany?depth=0", batchSize), changes(many, choices));
        Exchange oneByOne = sent(dialect, uri("updateMany?depth=0", 1), changes(single, choices));

        assertThat(many.stored()).isEqualTo(single.stored());
        assertThat(many.outcomes(atOnce, true)).isEqualTo(single.outcomes(oneByOne, true));
        assertThat(many.places()).isEqualTo(places);
    }

    private static List<Map<String, Object>> changes(Pool pool, List<Integer> choices) {
        return choices.stream()
                .map(choice -> pool.change(choice % POOL, choice / POOL))
                .toList();
    }

    @Property(tries = 60)
    void updatesAlike(
            @ForAll Dialect dialect,
            @ForAll @IntRange(min = 2, max = 15) int batchSize,
            @ForAll @IntRange(max = 5) int kind,
            @ForAll @Size(min = 1, max = 15) List<@IntRange(max = POOL - 1) Integer> chosen) {
        Pool many = new Pool(dialect);
        Pool single = new Pool(dialect);

        Exchange atOnce = sent(dialect, uri("updateMany?depth=0", batchSize), alike(many, chosen, kind));
        Exchange oneByOne = sent(dialect, uri("updateMany?depth=0", 1), alike(single, chosen, kind));

        assertThat(many.stored()).isEqualTo(single.stored());
        assertThat(many.outcomes(atOnce, true)).isEqualTo(single.outcomes(oneByOne, true));
    }

    private static List<Map<String, Object>> alike(Pool pool, List<Integer> chosen, int kind) {
        return chosen.stream().map(place -> pool.change(place, kind)).toList();
    }

    @Property(tries = 100)
    void deletes(
            @ForAll Dialect dialect,
            @ForAll @IntRange(max = 3) int operation,
            @ForAll @IntRange(min = 2, max = 15) int batchSize,
            @ForAll @Size(min = 1, max = 15) List<@IntRange(max = POOL - 1) Integer> chosen) {
        List<String> operations = dialect == Dialect.V1_0
                ? List.of("deleteMany", "destroyMany")
                : List.of("deleteMany", "destroyMany", "deleteMany?softDelete=true", "restoreMany?depth=0");
        String chosenOperation = operations.get(operation % operations.size());
        Pool many = new Pool(dialect);
        Pool single = new Pool(dialect);

        Exchange atOnce = sent(dialect, uri(chosenOperation, batchSize), ids(many, chosen));
        Exchange oneByOne = sent(dialect, uri(chosenOperation, 1), ids(single, chosen));

        assertThat(many.stored()).isEqualTo(single.stored());
        assertThat(many.outcomes(atOnce, false)).isEqualTo(single.outcomes(oneByOne, false));
    }

    private static List<Object> ids(Pool pool, List<Integer> chosen) {
        return chosen.stream().<Object>map(pool.ids::get).toList();
    }
}
