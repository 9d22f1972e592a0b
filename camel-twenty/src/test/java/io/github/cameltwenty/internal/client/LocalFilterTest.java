package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** What the component filters itself is what a server would find. */
class LocalFilterTest {
    private static TwentySandbox twenty;
    private static CloseableHttpClient http;
    private static TwentyClient client;

    @BeforeContainer
    static void start() {
        List<Map<String, Object>> companies = new ArrayList<>();
        for (String name : List.of("Acme", "acme", "Air, Inc.", "Zed", "100%", "")) {
            for (Integer employees : new Integer[] {null, 0, 9, 10, 200}) {
                companies.add(company(name, employees, employees == null ? null : name + "ville"));
            }
        }
        twenty = TwentySandbox.start(
                TwentySandbox.options().dialect(Dialect.V1_0).seed(Map.of("companies", companies)));
        http = HttpClients.createDefault();
        client = TwentyClient.unlimited(
                new Workspace(twenty.baseUrl(), Credentials.ofKey(Credential.of(twenty.apiKey(), null))), () -> http);
    }

    private static Map<String, Object> company(String name, Integer employees, String city) {
        Map<String, Object> company = new HashMap<>();
        company.put("name", name);
        company.put("employees", employees);
        company.put("idealCustomerProfile", employees != null && employees > 9);
        Map<String, Object> address = new HashMap<>();
        address.put("addressCity", city);
        company.put("address", address);
        return company;
    }

    @AfterContainer
    static void stop() throws Exception {
        http.close();
        twenty.close();
    }

    @Property(tries = 400)
    void findsWhatAServerFinds(@ForAll("filters") String filter) {
        TwentyRequest request = TwentyRequest.of(
                "companies", Operation.FIND_MANY, null, Map.of("filter", filter, "limit", "100", "depth", "0"), null);
        List<?> found =
                (List<?>) client.send(request, TwentyResult.reader(request), new Attempts(Attempts.Policy.NONE, null))
                        .value();

        List<Map<String, Object>> here = new ArrayList<>(twenty.records("companies"));
        here.removeIf(LocalFilter.parse(filter).negate());

        assertThat(here)
                .as(filter)
                .extracting(record -> record.get("id"))
                .containsExactlyInAnyOrderElementsOf(ids(found));
    }

    private static List<Object> ids(List<?> records) {
        return records.stream()
                .<Object>map(record -> ((Map<?, ?>) record).get("id"))
                .toList();
    }

    @Provide
    Arbitrary<String> filters() {
        Arbitrary<String> condition = condition();
        Arbitrary<String> nested = Arbitraries.lazyOf(
                () -> condition,
                () -> condition,
                () -> nested().map(inner -> "not(" + inner + ")"),
                () -> conditions().map(inner -> "and(" + inner + ")"),
                () -> conditions().map(inner -> "or(" + inner + ")"));
        Arbitrary<String> several = condition.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(",", list));
        return Arbitraries.oneOf(nested, several);
    }

    /** With a not at the end alone: 1.0.3 loses the conditions behind one. */
    private Arbitrary<String> conditions() {
        return Combinators.combine(condition().list().ofMaxSize(2), nested())
                .as((before, last) -> String.join(",", before) + (before.isEmpty() ? "" : ",") + last);
    }

    private Arbitrary<String> nested() {
        return Arbitraries.lazy(() -> Arbitraries.oneOf(condition(), condition().map(inner -> "not(" + inner + ")")));
    }

    private static Arbitrary<String> condition() {
        return Arbitraries.of(
                "name[eq]:Acme",
                "name[eq]:\"Acme\"",
                "name[neq]:'Acme'",
                "name[in]:[\"Acme\",Zed]",
                "name[eq]:\"Air, Inc.\"",
                "name[like]:\"A%\"",
                "name[startsWith]:\"Ac%\"",
                "name[like]:\"%cm_\"",
                "name[like]:\"100\\%\"",
                "name[ilike]:\"%A%\"",
                "name[gt]:\"B\"",
                "name[is]:NULL",
                "name[is]:NOT_NULL",
                "employees[eq]:10",
                "employees[neq]:10",
                "employees[gt]:9",
                "employees[gte]:9",
                "employees[lt]:10",
                "employees[lte]:10",
                "employees[in]:[9,200]",
                "employees[is]:NULL",
                "employees[is]:NOT_NULL",
                "idealCustomerProfile[eq]:true",
                "idealCustomerProfile[neq]:true",
                "address.addressCity[eq]:\"Acmeville\"",
                "address.addressCity[ilike]:\"a%\"",
                "address.addressCity[is]:NULL",
                "createdAt[gt]:\"2020-01-01T00:00:00Z\"",
                "createdAt[lt]:2020-01-01T00:00:00Z",
                "deletedAt[is]:NULL");
    }

    @Example
    void findsOneOfSeveralValues() {
        Map<String, Object> webhook = Map.of("operations", List.of("company.created", "person.created"));

        assertThat(LocalFilter.parse("operations[containsAny]:[person.created,x]")
                        .test(webhook))
                .isTrue();
        assertThat(LocalFilter.parse("operations[containsAny]:[\"x\",\"y\"]").test(webhook))
                .isFalse();
    }

    @Example
    void refusesWhatAServerRefuses() {
        for (String filter : List.of(
                "name",
                "name[eq]:",
                "name[foo]:x",
                "or(name[eq]:x",
                "name[in]:x",
                "not(name[eq]:x,name[eq]:y)",
                "nope[is]:NULL",
                "not(nope[eq]:x)",
                "address.nope[is]:NULL")) {
            assertThatIllegalArgumentException().as(filter).isThrownBy(() -> LocalFilter.parse(filter)
                    .test(twenty.records("companies").get(0)));
        }
    }
}
