package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.Dialect;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What GraphQL changes in the sandbox, and where its dialects differ. */
class GraphqlWritesTest extends GraphqlFixture {
    @ParameterizedTest
    @CsvSource({"V1_0, 201", "V1_10, 0", "V2_21, 0"})
    void takesBatchesOf200AndIn10AnySize(Dialect dialect, int created) {
        start(dialect);

        JsonNode answer = create(201);

        assertThat(answer.findValues("id")).hasSize(created);
        assertThat(answer.path("errors").isMissingNode()).isEqualTo(created > 0);
    }

    @ParameterizedTest
    @CsvSource({"V1_0, 201", "V1_10, 201", "V2_21, 0"})
    void theNewestUpdates200RecordsAtMost(Dialect dialect, int updated) {
        start(dialect);
        create(200);
        create(1);

        JsonNode answer = send("mutation { updateRockets(filter: {thrust: {gte: 0}}, data: {thrust: 1}) { id } }");

        assertThat(answer.findValues("id")).hasSize(updated);
        assertThat(answer.at("/errors/0/extensions/subCode").asText(null))
                .isEqualTo(updated > 0 ? null : "TOO_MANY_RECORDS_TO_UPDATE");
    }

    @ParameterizedTest
    @EnumSource
    void anUpsertByIdChangesWhatItNamesOnly(Dialect dialect) {
        start(dialect);

        JsonNode answer = send(
                "mutation($d: [CompanyCreateInput!]!) { createCompanies(data: $d, upsert: true) { id name employees } }",
                Map.of("d", List.of(Map.of("id", ACME, "employees", 11), Map.of("id", UNKNOWN, "employees", 12))));

        assertThat(answer.at("/data/createCompanies"))
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        "{\"id\":\"" + ACME + "\",\"name\":\"Acme\",\"employees\":11}",
                        "{\"id\":\"" + UNKNOWN + "\",\"name\":\"\",\"employees\":12}");
    }

    @ParameterizedTest
    @CsvSource({"V1_0, true", "V1_10, false", "V2_21, false"})
    void anUpsertByTheIdOfADeletedRecordRestoresItAndIsRefusedBy10(Dialect dialect, boolean refused) {
        start(dialect);

        JsonNode answer = send("mutation { createCompany(data: {id: \"" + GONE
                + "\", employees: 5}, upsert: true) { employees deletedAt } }");

        if (refused) {
            assertThat(message(answer)).isEqualTo("A duplicate entry was detected");
        } else {
            assertThat(answer.at("/data/createCompany")).hasToString("{\"employees\":5,\"deletedAt\":null}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            V1_0    | Duplicate Domain Name. Please set a unique one.
            V1_10 | Duplicate Domain Name with value https://acme.example. Please set a unique one.
            V2_21  | A duplicate entry was detected
            """)
    void aTakenValueIsRefusedInItsOwnWords(Dialect dialect, String message) {
        start(dialect);

        JsonNode answer = send(
                "mutation { createCompany(data: {domainName: {primaryLinkUrl: \"https://acme.example\"}}) { id } }");

        assertThat(message(answer)).isEqualTo(message);
        assertThat(answer.at("/errors/0/extensions/conflictingRecordId").asText(null))
                .isEqualTo(dialect == Dialect.V2_21 ? ACME : null);
    }

    @ParameterizedTest
    @EnumSource
    void deletesSoftlyRestoresAndDestroysByIds(Dialect dialect) {
        start(dialect);
        String ids = "(filter: {id: {in: [\"" + ACME + "\", \"" + BETA + "\", \"" + UNKNOWN + "\"]}}) { id deletedAt }";

        assertThat(data("mutation { deleteCompanies" + ids + " }").findValues("deletedAt"))
                .hasSize(2)
                .noneMatch(JsonNode::isNull);
        assertThat(twenty.records("companies")).isEmpty();
        assertThat(data("mutation { restoreCompanies" + ids + " }").findValues("deletedAt"))
                .hasSize(2)
                .allMatch(JsonNode::isNull);
        assertThat(texts(data("mutation { destroyCompanies" + ids + " }"), "id"))
                .containsExactlyInAnyOrder(ACME, BETA);
        assertThat(data("{ companies(filter: {deletedAt: {is: NOT_NULL}}) { edges { node { id } } } }")
                        .findValuesAsText("id"))
                .containsExactly(GONE);
    }

    @Test
    void whatGraphqlDeletesIn10RestDoesNotFind() {
        start(Dialect.V1_0);
        data("mutation { deleteCompany(id: \"" + ACME + "\") { id } }");

        assertThat(client.get("/rest/companies/" + ACME).body()).contains("Record not found");
    }

    @ParameterizedTest
    @EnumSource
    void oneRecordThatIsNotThereIsNull(Dialect dialect) {
        start(dialect);

        JsonNode answer = send("mutation { updateCompany(id: \"" + UNKNOWN + "\", data: {name: \"x\"}) { id } }");

        assertThat(message(answer)).isEqualTo("Record not found");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("NOT_FOUND");
        assertThat(answer.at("/data")).hasToString("{\"updateCompany\":null}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            V1_0    | 200 |
            V1_10 | 200 |
            V2_21  | 2   | Duplicate root resolver: "updateCompany"
            V2_21  | 200 | Query too complex - Too many root resolvers requested: 200 - Maximum allowed root resolvers: 20
            """)
    void aliasedUpdatesHaveAnOutcomeEachButForTheNewest(Dialect dialect, int count, String refusal) {
        start(dialect);
        String updates = IntStream.range(0, count)
                .mapToObj(i -> "u" + i + ": updateCompany(id: \"" + (i == 1 ? UNKNOWN : ACME) + "\", data: {employees: "
                        + i + "}) { employees }")
                .collect(Collectors.joining(" "));

        JsonNode answer = send("mutation { " + updates + " }");

        assertThat(message(answer)).isEqualTo(refusal == null ? "Record not found" : refusal);
        assertThat(answer.get("data")).hasSize(refusal == null ? count : 0);
    }

    @ParameterizedTest
    @EnumSource
    void aReaderMayNotWrite(Dialect dialect) throws Exception {
        start(dialect);
        Map<String, String> headers = Map.of("Authorization", "Bearer reader", "Content-Type", "application/json");
        String body = "{\"query\":\"mutation { createCompany(data: {}) { id } }\"}";

        JsonNode answer = Client.json(client.send("POST", "/graphql", headers, body));

        assertThat(message(answer)).isEqualTo("Entity performing the request does not have permission");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");
    }

    @Test
    void theTokenOfANewApiKeyOpensA10() throws Exception {
        start(Dialect.V1_0);
        String id = Client.json(client.post("/rest/apiKeys", Map.of("name", "k", "expiresAt", "2030-01-01T00:00:00Z")))
                .findValue("id")
                .asText();

        String token = send(
                        "mutation($i: String!, $x: String!) { generateApiKeyToken(apiKeyId: $i, expiresAt: $x) { token } }",
                        Map.of("i", id, "x", "2030-01-01T00:00:00.000Z"))
                .findValue("token")
                .asText();

        assertThat(client.send("GET", "/rest/companies", Map.of("Authorization", "Bearer " + token), null)
                        .statusCode())
                .isEqualTo(200);
    }
}
