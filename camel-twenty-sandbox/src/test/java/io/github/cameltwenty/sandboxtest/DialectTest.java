package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sandbox's dialects do, where the recordings do not show it, or not in one place. */
class DialectTest {
    private static final String ACME = "20202020-a000-4485-94de-70c2a98daef2";
    private static final String BRAVO = "20202020-a018-492d-89de-f9cd4ee80437";
    private static final Map<String, List<Map<String, Object>>> SEED = Map.of(
            "companies",
            List.of(
                    Map.of("id", ACME, "name", "Acme", "domainName", Map.of("primaryLinkUrl", "https://acme.example")),
                    Map.of("id", BRAVO, "name", "Bravo")),
            "people",
            List.of(Map.of("name", Map.of("firstName", "Ada", "lastName", "L"), "companyId", BRAVO)));

    private TwentySandbox twenty;
    private Client client;

    private void start(TwentySandboxOptions options) {
        twenty = TwentySandbox.start(options.seed(SEED));
        client = new Client(twenty);
    }

    private void start(Dialect dialect) {
        start(TwentySandbox.options().dialect(dialect));
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    private List<Object> names() {
        return twenty.records("companies").stream()
                .map(company -> company.get("name"))
                .toList();
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return Client.json(response);
    }

    @Test
    void softDeletionHidesARecordUntilItIsRestored() {
        start(Dialect.V1_10);

        ok(client.delete("/rest/companies/" + ACME + "?soft_delete=true"));
        assertThat(names()).containsExactly("Bravo");

        ok(client.patch("/rest/restore/companies?filter=" + Client.encoded("id[eq]:" + ACME), Map.of()));
        assertThat(names()).containsExactly("Acme", "Bravo");
    }

    /** The trap of the parameter: 1.0 does not know it. */
    @Test
    void softDeletionIsPermanentInV1() {
        start(Dialect.V1_0);

        ok(client.delete("/rest/companies/" + ACME + "?soft_delete=true"));

        assertThat(client.patch("/rest/companies/" + ACME, Map.of("name", "back"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void upsertChangesTheRecordOfTheSameDomain() {
        start(Dialect.V1_10);
        Map<String, Object> domain = Map.of("primaryLinkUrl", "https://acme.example");

        ok(client.post("/rest/companies?upsert=true", Map.of("name", "Acme Inc.", "domainName", domain)));

        assertThat(names()).containsExactly("Acme Inc.", "Bravo");
    }

    @Test
    void aRefusedBatchOfUpsertsChangesNothing() {
        start(Dialect.V1_10);
        Map<String, Object> taken = Map.of("primaryLinkUrl", "https://acme.example");

        HttpResponse<String> answer = client.post(
                "/rest/batch/companies?upsert=true",
                List.of(Map.of("id", ACME, "name", "changed"), Map.of("id", BRAVO, "domainName", taken)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(names()).containsExactly("Acme", "Bravo");
    }

    @Test
    void changesEveryRecordWithoutAFilter() {
        start(Dialect.V1_10);

        ok(client.patch("/rest/companies", Map.of("employees", 5)));
        assertThat(twenty.records("companies")).extracting("employees").containsExactly(5, 5);

        ok(client.delete("/rest/companies"));
        assertThat(names()).isEmpty();
    }

    @Test
    void answersALargeBatchInAnotherOrder() {
        start(Dialect.V1_10);
        List<Map<String, Object>> records = IntStream.range(0, 60)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "n" + i))
                .toList();

        JsonNode created = ok(client.post("/rest/batch/companies", records)).at("/data/createCompanies");

        List<String> sent =
                records.stream().map(record -> (String) record.get("name")).toList();
        List<String> answered = new ArrayList<>();
        created.forEach(record -> answered.add(record.get("name").asText()));
        assertThat(answered).containsExactlyInAnyOrderElementsOf(sent).isNotEqualTo(sent);
    }

    @Test
    void mergingMovesLinksToTheOneThatIsKept() {
        start(Dialect.V1_10);
        Map<String, Object> merge = Map.of("ids", List.of(ACME, BRAVO), "conflictPriorityIndex", 0);

        ok(client.patch("/rest/companies/merge", merge));

        assertThat(names()).containsExactly("Acme");
        assertThat(twenty.records("people")).extracting("companyId").containsExactly(ACME);
    }

    @Test
    void refusesToMergeMoreThanNine() {
        start(Dialect.V1_10);
        List<String> ids = IntStream.range(0, 10).mapToObj(i -> ACME).toList();

        assertThat(client.patch("/rest/companies/merge", Map.of("ids", ids, "conflictPriorityIndex", 0))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"avgEmployees,15.0", "minEmployees,10.0", "maxEmployees,20.0", "countUniqueValuesEmployees,2"})
    void aggregatesGroups(String aggregate, String value) {
        start(Dialect.V1_10);
        ok(client.patch("/rest/companies/" + ACME, Map.of("employees", 10)));
        ok(client.patch("/rest/companies/" + BRAVO, Map.of("employees", 20)));

        JsonNode groups = ok(client.get("/rest/companies/groupBy?group_by="
                + Client.encoded("[{\"idealCustomerProfile\": true}]") + "&aggregate="
                + Client.encoded("[\"" + aggregate + "\"]")));

        assertThat(groups.at("/0/" + aggregate).asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"DAY,2024-05-16", "WEEK,2024-05-13", "MONTH,2024-05-01", "QUARTER,2024-04-01", "YEAR,2024-01-01"})
    void groupsByPartsOfDates(String granularity, String begin) {
        start(Dialect.V1_10);
        ok(client.patch("/rest/companies", Map.of("createdAt", "2024-05-16T10:11:12.000Z")));

        JsonNode groups = ok(client.get("/rest/companies/groupBy?group_by="
                + Client.encoded("[{\"createdAt\": {\"granularity\": \"" + granularity + "\"}}]")));

        assertThat(groups.at("/0/groupByDimensionValues/0").asText()).isEqualTo(begin + "T00:00:00.000Z");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void hasCustomObjectsOfTheWorkspace(Dialect dialect) {
        start(TwentySandbox.options()
                .dialect(dialect)
                .customObject("rocket", "rockets", Map.of("thrust", FieldType.INTEGER)));

        ok(client.post("/rest/rockets", Map.of("name", "R1", "thrust", 7)));

        assertThat(twenty.records("rockets").get(0)).containsEntry("name", "R1").containsEntry("thrust", 7);
        JsonNode document = ok(client.get("/rest/open-api/core"));
        assertThat(document.at("/components/schemas/Rocket/properties/thrust/type")
                        .asText())
                .isEqualTo("integer");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_10", "V2_43"})
    void tellsWhichObjectsAndFieldsAreCustom(Dialect dialect) {
        start(TwentySandbox.options()
                .dialect(dialect)
                .customObject("rocket", "rockets", Map.of("thrust", FieldType.INTEGER)));

        JsonNode rocket = null;
        for (JsonNode object : ok(client.get("/rest/metadata/objects")).at("/data/objects")) {
            if (object.get("nameSingular").asText().equals("rocket")) {
                rocket = object;
            } else {
                assertThat(object.get("isCustom").asBoolean())
                        .as(object.toString())
                        .isFalse();
            }
        }
        assertThat(rocket.get("isCustom").asBoolean()).isTrue();
        JsonNode fields = rocket.get("fields");
        assertThat(fields)
                .filteredOn(field -> field.get("isCustom").asBoolean())
                .extracting(field -> field.get("name").asText())
                .containsExactly("thrust");
    }

    @Test
    void leavesOutResourcesAndLinksToThem() {
        start(TwentySandbox.options().dialect(Dialect.V1_10).without("favorites"));

        assertThat(client.get("/rest/favorites").body()).contains("object 'favorites' not found");
        assertThat(ok(client.get("/rest/companies?depth=1"))
                        .at("/data/companies/0")
                        .has("favorites"))
                .isFalse();
        assertThatThrownBy(() -> TwentySandbox.start(TwentySandbox.options().without("nopes")))
                .hasMessage("No resource 'nopes' to leave out");
    }

    @Test
    void givesTheSettingsItHolds() {
        start(Dialect.V1_10);

        ok(client.post("/rest/webhooks", Map.of("targetUrl", "https://hook.example", "secret", "s")));
        ok(client.post(
                "/rest/metadata/apiKeys",
                Map.of("name", "k", "expiresAt", "2100-01-01", "roleId", TwentySandbox.ROLE_ID)));

        assertThat(twenty.records("webhooks")).extracting("targetUrl").containsExactly("https://hook.example");
        assertThat(twenty.records("apiKeys")).extracting("name").containsExactly("k");
    }

    @Test
    void saysWhatIsWrongWithASeed() {
        start(Dialect.V1_10);
        TwentySandboxOptions wrong = TwentySandbox.options().seed(Map.of("companies", List.of(Map.of("nope", "x"))));

        assertThatThrownBy(() -> TwentySandbox.start(wrong))
                .hasMessageContaining("Cannot seed companies")
                .hasMessageContaining("nope");
    }

    @Test
    void rateLimitFillsAgain() throws Exception {
        start(TwentySandbox.options().dialect(Dialect.V1_10).rateLimit(1, Duration.ofMillis(50)));

        assertThat(client.get("/rest/companies").statusCode()).isEqualTo(200);
        await().until(() -> client.get("/rest/companies").statusCode() == 200);
    }
}
