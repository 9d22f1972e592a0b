package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSearchTest {
    private static final String SEARCH = """
            query Search($searchInput: String!, $limit: Int! = 10, $after: String, $included: [String!]) {
              search(searchInput: $searchInput, limit: $limit, after: $after, includedObjectNameSingulars: $included) {
                edges { node { recordId objectNameSingular name: label } cursor }
                pageInfo { hasNextPage endCursor }
              }
            }""";

    private TwentySandbox twenty;
    private Client client;

    @BeforeEach
    void start() {
        twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.CURRENT)
                .seed(Map.of(
                        "companies", List.of(Map.of("name", "Acme Works"), Map.of("name", "Bravo")),
                        "people", List.of(Map.of("name", Map.of("firstName", "Ada", "lastName", "Acmeson"))))));
        client = new Client(twenty);
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    private JsonNode call(String query, Map<String, Object> variables) {
        return Client.json(client.post("/graphql", Map.of("query", query, "variables", variables)));
    }

    private List<String> names(Map<String, Object> variables) {
        return call(SEARCH, variables).at("/data/search/edges").findValuesAsText("name");
    }

    @Test
    void findsRecordsOfAllObjectsByTheBeginningsOfWords() {
        assertThat(names(Map.of("searchInput", "acme"))).containsExactly("Acme Works", "Ada Acmeson");
        assertThat(names(Map.of("searchInput", "wor ACM"))).containsExactly("Acme Works");
        assertThat(names(Map.of("searchInput", "cme"))).isEmpty();
    }

    @Test
    void findsRecordsOfSomeObjects() {
        assertThat(names(Map.of("searchInput", "acme", "included", List.of("person"))))
                .containsExactly("Ada Acmeson");
    }

    @Test
    void givesPages() {
        JsonNode page = call(SEARCH, Map.of("searchInput", "acme", "limit", 1)).at("/data/search");

        assertThat(page.get("edges")).hasSize(1);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        Map<String, Object> next = Map.of(
                "searchInput",
                "acme",
                "limit",
                1,
                "after",
                page.at("/pageInfo/endCursor").asText());
        assertThat(names(next)).containsExactly("Ada Acmeson");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ nope }                                     | GRAPHQL_VALIDATION_FAILED | Cannot query field \"nope\"",
                "{ search(searchInput: \"a\") { edges }       | GRAPHQL_PARSE_FAILED      | Unexpected <EOF>",
                "{ search(searchInput: \"a\") { edges { } } } | GRAPHQL_VALIDATION_FAILED | \"limit\" is required",
                "{ search(searchInput ! }                     | GRAPHQL_PARSE_FAILED      | Unexpected \"!\""
            })
    void saysWhatIsWrongWithAQuery(String query, String code, String message) {
        JsonNode error = call(query, Map.of()).at("/errors/0");

        assertThat(error.at("/extensions/code").asText()).isEqualTo(code);
        assertThat(error.get("message").asText()).contains(message);
    }

    @Test
    void isNotServedWithoutAKey() throws Exception {
        String answer = client.send(
                        "POST", "/graphql", Map.of("Content-Type", "application/json"), "{\"query\": \"{}\"}")
                .body();

        assertThat(answer).contains("UNAUTHENTICATED");
    }
}
