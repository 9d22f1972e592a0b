package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwentySandboxTest {
    private TwentySandbox twenty;
    private Client client;

    @BeforeEach
    void start() {
        twenty = TwentySandbox.start();
        client = new Client(twenty);
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    private void restart(TwentySandboxOptions options) {
        twenty.close();
        twenty = TwentySandbox.start(options);
        client = new Client(twenty);
    }

    private static JsonNode created(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Client.json(response).get("data").elements().next();
    }

    private static String refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return Client.json(response).get("messages").get(0).asText();
    }

    private List<Map<String, Object>> names(int count) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "Company " + i))
                .toList();
    }

    @Test
    void keepsTheRequestsItReceived() {
        client.post("/rest/companies?depth=1", Map.of("name", "Größe"));

        SandboxRequest request = twenty.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/rest/companies");
        assertThat(request.rawQuery()).isEqualTo("depth=1");
        assertThat(request.headers()).containsEntry("authorization", "Bearer sandbox-key");
        assertThat(request.body()).isEqualTo("{\"name\":\"Größe\"}");
        twenty.clearRequests();
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void givesCopiesOfRecordsByTheirIds() {
        client.post("/rest/batch/companies", names(20));

        List<Map<String, Object>> records = twenty.records("companies");
        assertThat(records)
                .hasSize(20)
                .extracting(record -> (String) record.get("id"))
                .isSorted();
        records.get(0).put("name", "changed");
        assertThat(twenty.records("companies").get(0)).doesNotContainEntry("name", "changed");
        assertThatThrownBy(() -> twenty.records("company")).hasMessage("No resource 'company'");
    }

    @Test
    void startsWithSeed() {
        restart(TwentySandbox.options()
                .apiKey("other")
                .seed(Map.of(
                        "companies", List.of(Map.of("name", "Acme", "createdAt", "2020-01-01T00:00:00.000Z")),
                        "notes", List.of(Map.of("title", "n")))));

        assertThat(twenty.apiKey()).isEqualTo("other");
        assertThat(twenty.records("companies").get(0))
                .containsEntry("name", "Acme")
                .containsEntry("createdAt", "2020-01-01T00:00:00.000Z")
                .containsEntry("idealCustomerProfile", false);
        assertThat(client.get("/rest/notes").body()).contains("\"title\":\"n\"");
        assertThatThrownBy(() -> TwentySandbox.start(TwentySandbox.options().seed(Map.of("nopes", List.of(Map.of())))))
                .hasMessage("No resource 'nopes' to seed");
    }

    @Test
    void clampsTheLimitWhereTold() {
        restart(TwentySandbox.options().defaultLimit(3).maxLimit(5));
        client.post("/rest/batch/companies", names(9));

        assertThat(page("").get("data").get("companies")).hasSize(3);
        assertThat(page("&limit=4").get("data").get("companies")).hasSize(4);
        assertThat(page("&limit=60").get("data").get("companies")).hasSize(5);
        assertThat(page("&limit=0").get("data").get("companies")).hasSize(5);
    }

    private JsonNode page(String parameters) {
        HttpResponse<String> response = client.get("/rest/companies?depth=0" + parameters);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Client.json(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&order_by=id", "&order_by=name%5BDescNullsLast%5D", "&order_by=employees,name"})
    void showsAllRecordsOnceWhenWalkedThrough(String order) {
        client.post("/rest/batch/companies", names(101));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        for (int left = 101; more; left -= 10) {
            JsonNode page = page(order + "&limit=10" + cursor);
            assertThat(page.get("totalCount").asInt()).isEqualTo(left);
            page.get("data")
                    .get("companies")
                    .forEach(company -> seen.add(company.get("id").asText()));
            more = page.get("pageInfo").get("hasNextPage").asBoolean();
            cursor = "&starting_after="
                    + Client.encoded(page.get("pageInfo").get("endCursor").asText());
        }
        assertThat(seen).hasSize(101).doesNotHaveDuplicates();
    }

    @Test
    void walksBackward() {
        client.post("/rest/batch/companies", names(10));
        JsonNode all = page("");

        JsonNode back = page("&limit=3&ending_before="
                + Client.encoded(all.get("pageInfo").get("endCursor").asText()));
        assertThat(back.get("totalCount").asInt()).isEqualTo(9);
        assertThat(back.get("data").get("companies"))
                .containsExactly(
                        all.get("data").get("companies").get(6),
                        all.get("data").get("companies").get(7),
                        all.get("data").get("companies").get(8));
    }

    /** As the real server, whose times have microseconds: the cursor's milliseconds lie before the record itself. */
    @Test
    void repeatsTheLastRecordInTheOrderOfItsOwnTimes() {
        client.post("/rest/companies", Map.of("name", "one"));

        JsonNode page = page("&order_by=createdAt");
        JsonNode next = page("&order_by=createdAt&starting_after="
                + Client.encoded(page.get("pageInfo").get("endCursor").asText()));
        assertThat(next.get("data")).isEqualTo(page.get("data"));
    }

    @Test
    void keepsUniqueValuesUnique() {
        Map<String, Object> acme = Map.of("domainName", Map.of("primaryLinkUrl", "https://acme.example"));
        String id = created(client.post("/rest/companies", acme)).get("id").asText();
        assertThat(refused(client.post("/rest/companies", acme))).contains("violates unique constraint \"IDX_UNIQUE_");
        assertThat(client.patch("/rest/companies/" + id, acme).statusCode()).isEqualTo(200);
        assertThat(refused(client.post("/rest/batch/companies", List.of(Map.of("name", "x"), acme))))
                .contains("unique");
        assertThat(twenty.records("companies")).hasSize(1);

        client.patch("/rest/companies/" + id, Map.of("domainName", Map.of("primaryLinkUrl", "https://b.example")));
        created(client.post("/rest/companies", acme));
        client.delete("/rest/companies/" + id);
        created(client.post("/rest/companies", Map.of("domainName", Map.of("primaryLinkUrl", "https://b.example"))));
        created(client.post("/rest/batch/companies", names(2)));
    }

    @Test
    void writesABatchWholeOrNotAtAll() {
        List<Map<String, Object>> bodies = new ArrayList<>(names(5));
        bodies.add(Map.of("accountOwnerId", UUID.randomUUID().toString()));
        assertThat(refused(client.post("/rest/batch/companies", bodies))).contains("foreign key constraint \"FK_");
        assertThat(twenty.records("companies")).isEmpty();

        bodies.set(5, Map.of("name", "fine"));
        assertThat(created(client.post("/rest/batch/companies", bodies)).findValuesAsText("name"))
                .contains("Company 0", "fine")
                .startsWith("Company 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name[eq]:\"a,b\"                        | a,b",
                "name[eq]:'it's'                        | it's",
                "name[in]:[\"a,b\",plain]                | plain",
                "name[eq]:\"x (y)\"                      | x (y)",
                "name[like]:%(%)%                        | x (y)",
                "name[startsWith]:pl%                    | plain",
                "name[ilike]:PL_IN                       | plain",
                "name[eq]:[b]                            | [b]",
                "name[gt]:plain                          | x (y)",
                "employees[gte]:10                       | it's,plain",
                "employees[gt]:abc                       | -",
                "employees[lt]:abc                       | it's,plain",
                "employees[is]:NULL                      | [b],a,b,x (y)",
                "not(employees[eq]:10)                   | plain",
                "employees[neq]:10                       | plain",
                "or(name[eq]:[b],not(employees[eq]:10))  | [b],plain",
                "or(not(employees[eq]:10),name[eq]:[b])  | [b],a,b,it's,plain,x (y)",
                "or(name[eq]:[b],name[eq]:plain),or(employees[gt]:10,employees[eq]:1) | [b]",
                "name[like]:\"%\\_%\"                     | -",
                "and(or(name[eq]:plain,name[eq]:[b]),employees[is]:NOT_NULL) | plain",
                "annualRecurringRevenue.amountMicros[gt]:9 | plain",
                "annualRecurringRevenue.currencyCode[eq]:EUR | plain",
                "createdAt[gt]:2001-01-01T00:00:00+02:00,name[eq]:plain | plain",
                "idealCustomerProfile[eq]:TRUE           | plain",
                "id[in]:[00000000-0000-4000-8000-000000000000] | -",
                "searchVector[like]:%plain%              | plain",
            })
    void filters(String filter, String names) {
        client.post(
                "/rest/batch/companies",
                List.of(
                        Map.of("name", "a,b"),
                        Map.of("name", "it's", "employees", 10),
                        Map.of(
                                "name",
                                "plain",
                                "employees",
                                100,
                                "idealCustomerProfile",
                                true,
                                "annualRecurringRevenue",
                                Map.of("amountMicros", 10, "currencyCode", "EUR")),
                        Map.of("name", "x (y)"),
                        Map.of("name", "[b]")));

        assertThat(page("&order_by=name&filter=" + Client.encoded(filter))
                        .get("data")
                        .findValuesAsText("name"))
                .filteredOn(name -> !name.equals("My api key"))
                .isEqualTo(
                        names.equals("-")
                                ? List.of()
                                : List.of(names.replace("a,b", "a;b").split(",")).stream()
                                        .map(name -> name.replace("a;b", "a,b"))
                                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                     | 'filter' invalid for 'and()'. eg: price[gte]:10",
                "name[in]:x           | 'filter' invalid for 'in' operator. Received 'x' but array value expected eg: 'field[in]:[value_1,value_2]'",
                "not(name[eq]:x,name[eq]:y) | 'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)",
                "name[eq]:\"a(\"      | 'filter' invalid. 1 close bracket is missing in the query",
                "name[eq]:))          | 'filter' invalid. 2 open brackets are missing in the query",
                "address[eq]:x        | Sub field metadata not found for composite type: ADDRESS",
                "address.nope[eq]:x   | Sub field metadata not found for composite type: ADDRESS",
                "createdAt[gte]:soon  | invalid input syntax for type timestamp with time zone: \"soon\"",
                "accountOwnerId[eq]:x | invalid input syntax for type uuid: \"x\"",
                "annualRecurringRevenue.amountMicros[gt]:x | invalid input syntax for type numeric: \"x\"",
            })
    void refusesFilters(String filter, String message) {
        assertThat(refused(client.get("/rest/companies?filter=" + Client.encoded(filter == null ? "" : filter))))
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": x}   | Unexpected token 'x', \"{\"a\": x}\" is not valid JSON",
                "{\"a\": xyz, | Unexpected token 'x', \"{\"a\": xyz,\" is not valid JSON",
                "{\"a\":      | Unexpected end of JSON input",
                "{a: 1}       | Expected property name or '}' in JSON at position 1 (line 1 column 2)",
                "[1           | Unexpected end of JSON input",
            })
    void refusesBrokenJson(String body, String message) throws Exception {
        HttpResponse<String> response =
                client.send("POST", "/rest/companies", Map.of("Content-Type", "application/json"), body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.json(response).get("message").asText()).isEqualTo(message);
    }

    @Test
    void emptiesTheLinksToADeletedRecord() {
        String company = created(client.post("/rest/companies", Map.of("name", "Acme")))
                .get("id")
                .asText();
        client.post("/rest/people", Map.of("companyId", company));
        assertThat(client.get("/rest/people?depth=1").body()).contains("\"name\":\"Acme\"");
        assertThat(Client.json(client.get("/rest/people?filter=companyId%5Beq%5D%3A" + company))
                        .get("totalCount")
                        .asInt())
                .isEqualTo(1);

        assertThat(client.delete("/rest/companies/" + company).statusCode()).isEqualTo(200);
        assertThat(twenty.records("people").get(0)).containsEntry("companyId", null);
    }

    @Test
    void hidesWhatIsDeletedSoftly() {
        String id = created(client.post("/rest/people", Map.of("emails", Map.of("primaryEmail", "a@example.com"))))
                .get("id")
                .asText();
        refused(client.patch("/rest/people/" + id, Map.of("deletedAt", "2025-05-23T10:00:00Z")));

        assertThat(twenty.records("people")).isEmpty();
        assertThat(refused(client.get("/rest/people/" + id))).isEqualTo("Record not found");
    }

    /** Recorded of companies (bulk.json of 1.0.3); the e-mail of people is unique in the same way. */
    @Test
    void lendsTheUniqueValueOfASoftlyDeletedRecordToAnother() {
        Map<String, Object> person = Map.of("emails", Map.of("primaryEmail", "a@example.com"));
        String id = created(client.post("/rest/people", person)).get("id").asText();
        refused(client.patch("/rest/people/" + id, Map.of("deletedAt", "2025-05-23T10:00:00Z")));

        created(client.post("/rest/people", person));

        assertThat(refused(client.post("/rest/people", person))).contains("unique");
    }

    @Test
    void describesItselfAsItsCatalogDoes() {
        JsonNode document = Client.json(client.get("/open-api/core"));
        assertThat(document).isEqualTo(Client.json(client.get("/rest/open-api/core")));
        Catalog read = OpenApiCatalog.read(document, Catalog.twenty().version());

        assertThat(read.resources()).isEqualTo(Catalog.twenty().resources());
        assertThat(read.composites()).isEqualTo(Catalog.twenty().composites());
        assertThat(document.get("paths").findValues("operationId")).hasSize(253);
        assertThat(document.get("servers").get(0).get("url").asText()).isEqualTo(twenty.baseUrl() + "/rest/");
    }

    @Test
    void describesNoResourceToStrangers() throws Exception {
        HttpResponse<String> response = client.send("GET", "/open-api/core", Map.of(), null);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.json(response).get("paths")).hasSize(1);
    }

    @Test
    void takesRequestsFromManyThreads() {
        Set<String> ids = new HashSet<>();
        List<JsonNode> all = IntStream.range(0, 8)
                .parallel()
                .boxed()
                .flatMap(thread -> Stream.concat(
                        Stream.of(created(client.post("/rest/batch/companies", names(50)))),
                        IntStream.range(0, 10)
                                .mapToObj(i -> created(client.post("/rest/people", Map.of("jobTitle", "x"))))))
                .toList();
        all.forEach(node -> (node.isArray() ? node : List.of(node))
                .forEach(record -> ids.add(record.get("id").asText())));

        assertThat(ids).hasSize(8 * 60);
        assertThat(twenty.records("companies")).hasSize(400);
        assertThat(twenty.records("people")).hasSize(80);
        assertThat(twenty.requests()).hasSize(8 * 11);
    }

    @Test
    void takesADuplicateOnceFromManyThreads() {
        Map<String, Object> ada = new LinkedHashMap<>();
        ada.put("emails", Map.of("primaryEmail", "ada@example.com"));
        List<Integer> statuses = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> client.post("/rest/people", ada).statusCode())
                .toList();
        assertThat(statuses).containsOnlyOnce(201);
    }
}
