package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Twenty 2.21 does otherwise than its predecessors, one rule at a time. */
class V2DialectTest {
    private static final String ACME = "20202020-a000-4485-94de-70c2a98daef2";
    private static final String BRAVO = "20202020-a018-492d-89de-f9cd4ee80437";
    private static final Map<String, List<Map<String, Object>>> SEED = Map.of(
            "companies",
            List.of(
                    Map.of("id", ACME, "name", "Acme", "domainName", Map.of("primaryLinkUrl", "https://acme.example")),
                    Map.of("id", BRAVO, "name", "Bravo", "employees", 5)),
            "people",
            List.of(Map.of("name", Map.of("firstName", "Ada", "lastName", "L"), "companyId", BRAVO)));

    private TwentySandbox twenty;
    private Client client;

    private void start(TwentySandboxOptions options) {
        twenty = TwentySandbox.start(options.dialect(Dialect.V2_21).seed(SEED));
        client = new Client(twenty);
    }

    private void start() {
        start(TwentySandbox.options());
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return Client.json(response);
    }

    private List<Object> names() {
        return twenty.records("companies").stream()
                .map(company -> company.get("name"))
                .toList();
    }

    private static String filtered(String resource, String filter) {
        return "/rest/" + resource + "?filter=" + Client.encoded(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connectedAccounts",
                "messageChannels",
                "calendarChannels",
                "messageFolders",
                "favorites",
                "favoriteFolders"
            })
    void hasSomeResourcesNoMore(String resource) {
        start();

        assertThat(client.get("/rest/" + resource).statusCode()).isEqualTo(400);
    }

    @Test
    void deletesNothingWithoutAFilter() {
        start();

        assertThat(client.delete("/rest/companies").statusCode()).isEqualTo(400);
        assertThat(names()).containsExactly("Acme", "Bravo");
    }

    @Test
    void updatesUpTo200WithoutAFilter() {
        start();
        ok(client.patch("/rest/companies", Map.of("employees", 7)));
        assertThat(twenty.records("companies")).extracting("employees").containsExactly(7, 7);

        List<Map<String, Object>> more = IntStream.range(0, 199)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "n" + i))
                .toList();
        ok(client.post("/rest/batch/companies", more));

        assertThat(client.patch("/rest/companies", Map.of("employees", 8)).body())
                .contains("Cannot update more than 200 records at once");
    }

    @Test
    void answersABatchInTheOrderGiven() {
        start();
        List<Map<String, Object>> records = IntStream.range(0, 100)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "n" + i))
                .toList();

        JsonNode created = ok(client.post("/rest/batch/companies", records)).at("/data/createCompanies");

        assertThat(created).extracting(record -> record.get("name").asText()).startsWith("n0", "n1", "n2");
    }

    @Test
    void anUpsertOnTheDomainOfADeletedCompanyRestoresIt() {
        start();
        ok(client.delete("/rest/companies/" + ACME + "?soft_delete=true"));

        ok(client.post(
                "/rest/companies?upsert=true",
                Map.of("name", "Again", "domainName", Map.of("primaryLinkUrl", "https://acme.example"))));

        assertThat(names()).containsExactly("Again", "Bravo");
    }

    @ParameterizedTest
    @CsvSource({
        "name[startsWith]:Ac, Acme",
        "name[endsWith]:vo, Bravo",
        "name[startsWith]:Ac%, ",
        "name[like]:\"Ac%\", Acme"
    })
    void takesTheBeginningAndTheEndOfATextLiterally(String filter, String name) {
        start();

        JsonNode companies = ok(client.get(filtered("companies", filter))).at("/data/companies");

        assertThat(companies)
                .extracting(company -> company.get("name").asText())
                .isEqualTo(name == null ? List.of() : List.of(name));
    }

    @Test
    void filtersByFieldsOfALinkedRecord() {
        start();

        assertThat(ok(client.get(filtered("people", "company.name[eq]:Bravo")))
                        .get("totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(ok(client.get(filtered("people", "company.name[eq]:Acme")))
                        .get("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesBlanksInAListOfIds() {
        start();

        assertThat(client.get(filtered("companies", "id[in]:[" + ACME + ", " + BRAVO + "]"))
                        .body())
                .contains("Invalid UUID value ' " + BRAVO);
    }

    /** The trap of an order by a field that may be empty: what is empty is on no page after the first. */
    @Test
    void anOrderByAFieldThatIsEmptyEndsAfterTheFirstPage() {
        start();
        String ordered = "/rest/companies?limit=1&order_by=" + Client.encoded("employees[DescNullsLast]");
        JsonNode first = ok(client.get(ordered));
        String cursor = first.at("/pageInfo/endCursor").asText();

        JsonNode second = ok(client.get(ordered + "&starting_after=" + Client.encoded(cursor)));

        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.at("/data/companies")).isEmpty();
        assertThat(second.get("totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void countsMessagesOfNoChannelButLeavesThemOut() {
        start();
        String id = ok(client.post("/rest/messages", Map.of("subject", "s")))
                .at("/data/createMessage/id")
                .asText();

        JsonNode page = ok(client.get("/rest/messages"));

        assertThat(page.get("totalCount").asInt()).isEqualTo(1);
        assertThat(page.at("/data/messages")).isEmpty();
        ok(client.get("/rest/messages/" + id));
    }

    @Test
    void takesNotesTargetsAwayWithTheNote() {
        start();
        String note = ok(client.post("/rest/notes", Map.of("title", "n")))
                .at("/data/createNote/id")
                .asText();
        ok(client.post("/rest/noteTargets", Map.of("noteId", note, "targetCompanyId", ACME)));

        ok(client.delete("/rest/notes/" + note));

        assertThat(twenty.records("noteTargets")).isEmpty();
    }

    @Test
    void anApiKeyWritesNoApiKeys() {
        start();

        assertThat(client.post("/rest/metadata/apiKeys", Map.of("name", "k")).body())
                .contains("This endpoint requires a session access token");
    }

    @Test
    void anApiKeyAddsObjectsAndFields() {
        start();
        String object = ok(client.post(
                        "/rest/metadata/objects",
                        Map.of(
                                "nameSingular", "rocket",
                                "namePlural", "rockets",
                                "labelSingular", "Rocket",
                                "labelPlural", "Rockets")))
                .at("/data/createOneObject/id")
                .asText();
        ok(client.post(
                "/rest/metadata/fields",
                Map.of("name", "thrust", "label", "Thrust", "type", "NUMBER", "objectMetadataId", object)));

        ok(client.post("/rest/rockets", Map.of("name", "R1", "thrust", 7)));

        assertThat(twenty.records("rockets")).extracting("thrust").containsExactly(7);
        ok(client.delete("/rest/metadata/objects/" + object));
        assertThat(client.get("/rest/rockets").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsTargetsOfTheWorkspacesOwnObjects() {
        start(TwentySandbox.options().customObject("rocket", "rockets", Map.of("thrust", FieldType.INTEGER)));
        String rocket = ok(client.post("/rest/rockets", Map.of("name", "R1")))
                .at("/data/createRocket/id")
                .asText();

        ok(client.post("/rest/noteTargets", Map.of("targetRocketId", rocket)));

        assertThat(ok(client.get("/rest/rockets/" + rocket + "?depth=1")).at("/data/rocket/noteTargets"))
                .hasSize(1);
    }

    @Test
    void aRoleMayBeKeptFromSomeResources() {
        start(TwentySandbox.options().restrictedKey("weak", Set.of("people"), Set.of("companies")));

        assertThat(statusWith("weak", "GET", "/rest/people", null)).isEqualTo(200);
        assertThat(statusWith("weak", "POST", "/rest/people", "{}")).isEqualTo(400);
        assertThat(statusWith("weak", "GET", "/rest/companies", null)).isEqualTo(400);
    }

    @Test
    void theRateLimitIsTheWorkspacesAndNoPersons() {
        start(TwentySandbox.options()
                .rateLimit(1, Duration.ofSeconds(1))
                .rateLimit(2, Duration.ofMinutes(10))
                .restrictedKey("other", Set.of(), Set.of())
                .userToken("person"));
        assertThat(client.get("/rest/companies").statusCode()).isEqualTo(200);

        assertThat(statusWith("other", "GET", "/rest/companies", null)).isEqualTo(429);
        assertThat(client.get("/rest/companies").body()).contains("Limit reached (1 tokens per 1000 ms)");
        assertThat(statusWith("person", "GET", "/rest/companies", null)).isEqualTo(200);
        assertThat(client.get("/rest/webhooks").statusCode())
                .as("settings do not count")
                .isEqualTo(200);
    }

    private int statusWith(String key, String method, String path, String body) {
        try {
            Map<String, String> headers = Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
            return client.send(method, path, headers, body).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
