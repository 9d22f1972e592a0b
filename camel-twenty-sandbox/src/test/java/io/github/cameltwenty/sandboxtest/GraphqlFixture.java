package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** A sandbox with a few records, one of them deleted softly, that is called in GraphQL. */
abstract class GraphqlFixture {
    static final String ACME = "11111111-0000-4000-8000-000000000001";
    static final String BETA = "11111111-0000-4000-8000-000000000002";
    static final String GONE = "11111111-0000-4000-8000-000000000003";
    static final String UNKNOWN = "11111111-0000-4000-8000-000000000009";

    TwentySandbox twenty;
    Client client;

    void start(Dialect dialect) {
        start(TwentySandbox.options().dialect(dialect));
    }

    void start(TwentySandboxOptions options) {
        twenty = TwentySandbox.start(options.readOnlyKey("reader")
                .customObject("rocket", "rockets", Map.of("thrust", FieldType.NUMBER))
                .seed(Map.of(
                        "companies",
                        List.of(
                                company(ACME, "Acme", 10, "https://acme.example"),
                                company(BETA, "Beta 100%", 20, "https://beta.example"),
                                gone()),
                        "people",
                        List.of(Map.of(
                                "id",
                                "22222222-0000-4000-8000-000000000001",
                                "name",
                                Map.of("firstName", "Ada", "lastName", "Byron"),
                                "emails",
                                Map.of("primaryEmail", "ada@acme.example", "additionalEmails", List.of("a@b.example")),
                                "companyId",
                                ACME)))));
        client = new Client(twenty);
    }

    private static Map<String, Object> company(String id, String name, int employees, String link) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "employees",
                employees,
                "domainName",
                Map.of("primaryLinkUrl", link),
                "createdAt",
                "2025-05-2" + id.charAt(id.length() - 1) + "T10:00:00.000Z");
    }

    private static Map<String, Object> gone() {
        Map<String, Object> gone = new HashMap<>(company(GONE, "Gone", 30, "https://gone.example"));
        gone.put("deletedAt", "2025-06-01T10:00:00.000Z");
        return gone;
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    JsonNode send(String query, Map<String, Object> variables) {
        return Client.json(client.post("/graphql", Map.of("query", query, "variables", variables)));
    }

    JsonNode send(String query) {
        return send(query, Map.of());
    }

    JsonNode data(String query) {
        JsonNode answer = send(query);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.get("data");
    }

    static String message(JsonNode answer) {
        assertThat(answer.path("errors")).as(answer.toString()).hasSize(1);
        return answer.at("/errors/0/message").asText();
    }

    static List<String> texts(JsonNode node, String field) {
        return node.findValuesAsText(field);
    }

    JsonNode create(int count) {
        List<Map<String, Object>> records = IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "R" + i, "thrust", i))
                .toList();
        return send("mutation($d: [RocketCreateInput!]!) { createRockets(data: $d) { id } }", Map.of("d", records));
    }
}
