package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sandbox answers to questions in GraphQL, and where its dialects differ. */
class GraphqlReadsTest extends GraphqlFixture {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            V1_0    | {id: {in: ["11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000009"]}} | Acme
            V1_10 | {id: {in: ["11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000009"]}} | Acme
            V2_21  | {id: {in: ["11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000009"]}} | Acme
            V1_0    | {name: {eq: "Acme"}}                                 | Acme
            V1_0    | {name: {neq: "Acme"}}                                | Beta 100%
            V1_0    | {name: {in: ["Acme", "Beta 100%"]}}                  | Acme, Beta 100%
            V1_0    | {name: {like: "%e%"}}                                | Acme, Beta 100%
            V1_0    | {name: {ilike: "aC%"}}                               | Acme
            V1_0    | {name: {startsWith: "Ac%"}}                          | Acme
            V1_0    | {name: {startsWith: "Ac"}}                           |
            V2_21  | {name: {startsWith: "Ac"}}                           | Acme
            V2_21  | {name: {startsWith: "Ac%"}}                          |
            V2_21  | {name: {endsWith: "100%"}}                           | Beta 100%
            V1_0    | {employees: {gt: 10}}                                | Beta 100%
            V1_0    | {employees: {gte: 10, lt: 20}}                       | Acme
            V2_21  | {employees: {in: [10, 30]}}                          | Acme
            V1_0    | {createdAt: {gte: "2025-05-22T00:00:00Z"}}           | Beta 100%
            V1_0    | {domainName: {primaryLinkUrl: {eq: "https://acme.example"}}} | Acme
            V1_0    | {accountOwnerId: {is: NULL}}                         | Acme, Beta 100%
            V1_0    | {employees: {is: NOT_NULL}}                          | Acme, Beta 100%
            V1_0    | {or: [{employees: {eq: 10}}, {name: {like: "B%"}}]}  | Acme, Beta 100%
            V1_0    | {and: [{employees: {lte: 20}}, {not: {name: {eq: "Acme"}}}]} | Beta 100%
            V1_0    | {deletedAt: {is: NOT_NULL}}                          | Gone
            V1_10 | {deletedAt: {is: NOT_NULL}}                          | Gone
            V2_21  | {deletedAt: {is: NOT_NULL}}                          | Gone
            V1_0    | {}                                                   | Acme, Beta 100%
            """)
    void filters(Dialect dialect, String filter, String names) {
        start(dialect);

        JsonNode found = data("{ companies(filter: " + filter + ") { edges { node { name } } } }");

        assertThat(String.join(", ", texts(found, "name"))).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {emails: {primaryEmail: {in: ["ada@acme.example", "b@acme.example"]}}}                    | 1
            {emails: {additionalEmails: {like: "%a@b.example%"}}}                                      | 1
            {name: {firstName: {eq: "Ada"}, lastName: {eq: "Byron"}}}                                  | 1
            {name: {firstName: {eq: "Ada"}, lastName: {eq: "Lovelace"}}}                               | 0
            {companyId: {eq: "11111111-0000-4000-8000-000000000001"}}                                  | 1
            """)
    void filtersByPartsOfACompositeFieldAndByLinks(String filter, int found) {
        for (Dialect dialect : Dialect.values()) {
            start(dialect);
            assertThat(data("{ people(filter: " + filter + ") { totalCount } }")
                            .at("/people/totalCount")
                            .asInt())
                    .as(dialect.name())
                    .isEqualTo(found);
            twenty.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            V1_0    | { companies(filter: {employees: {in: [10]}}) { totalCount } } | BAD_USER_INPUT | Invalid filter value for field employees. Expected non-empty array
            V1_10 | { companies(filter: {employees: {in: [10]}}) { totalCount } } | BAD_USER_INPUT | Invalid filter value for field employees. Expected non-empty array
            V1_0    | { companies(filter: {name: {in: []}}) { totalCount } }        | BAD_USER_INPUT | Invalid filter value for field name. Expected non-empty array
            V1_0    | { company(filter: {id: {eq: "nope"}}) { id } }                | INTERNAL_SERVER_ERROR | invalid input syntax for type uuid: "nope"
            V2_21  | { company(filter: {id: {eq: "nope"}}) { id } }                | BAD_USER_INPUT | Invalid UUID value 'nope' for field "id"
            V1_0    | { companies { edges { node { nmae } } } }                     |                | Cannot query field "nmae" on type "Company". Did you mean "name"?
            V1_0    | { companies }                                                 |                | Field "companies" of type "CompanyConnection" must have a selection of subfields. Did you mean "companies { ... }"?
            V1_0    | { companies(nope: 1) { totalCount } }                         |                | Unknown argument "nope" on field "Query.companies".
            V1_0    | { companies(filter: {nope: {eq: 1}}) { totalCount } }         |                | Field "nope" is not defined by type "CompanyFilterInput". Did you mean "name" or "not"?
            V1_0    | { companies(filter: {name: {eq: 1}}) { totalCount } }         |                | String cannot represent a non string value: 1
            V1_0    | mutation { updateCompanies(data: {employees: 1}) { id } }     |                | Field "updateCompanies" argument "filter" of type "CompanyFilterInput!" is required, but it was not provided.
            V1_0    | query($n: Int) { companies { totalCount } }                   |                | Variable "$n" is never used.
            V1_0    | { companies(first: $n) { totalCount } }                       |                | Variable "$n" is not defined.
            V1_0    | query($i: ID!) { company(filter: {id: {eq: $i}}) { id } }     |                | Variable "$i" of type "ID!" used in position expecting type "UUID".
            V1_0    | query($i: [Nope]) { companies(filter: $i) { totalCount } }    |                | Unknown type "Nope".
            V2_21  | { companies(nope: 1) { totalCount } }                         | BAD_USER_INPUT | Argument not allowed: nope
            V2_21  | { companies(filter: {nope: {eq: 1}}) { totalCount } }         | BAD_USER_INPUT | Object company doesn't have any "nope" field.
            V2_21  | mutation { updateCompanies(data: {employees: 1}) { id } }     | BAD_USER_INPUT | Missing required argument: "filter" (object)
            V2_21  | { companies(orderBy: [{name: Down}]) { totalCount } }         | BAD_USER_INPUT | Scalar field "name" requires a direction value (AscNullsFirst, AscNullsLast, DescNullsFirst, DescNullsLast)
            V2_21  | subscription { x }                                            |                | Schema is not configured to execute subscription operation.
            V2_21  | { companies(                                                  |                | Syntax Error: Expected Name, found <EOF>.
            """)
    void refuses(Dialect dialect, String query, String code, String message) {
        start(dialect);

        JsonNode answer = send(query);

        assertThat(answer.at("/errors/0/message").asText()).isEqualTo(message);
        assertThat(answer.at("/errors/0/extensions/code").asText(null)).isEqualTo(code);
    }

    @Test
    void theNewestAnswersAnUnknownFieldWithNull() {
        start(Dialect.V2_21);

        assertThat(data("{ company(filter: {name: {eq: \"Acme\"}}) { nope name } }"))
                .hasToString("{\"company\":{\"nope\":null,\"name\":\"Acme\"}}");
    }

    @ParameterizedTest
    @EnumSource
    void followsLinksFragmentsAndAliases(Dialect dialect) {
        start(dialect);

        assertThat(data("{ firms: companies(first: 1) { edges { node { ...firm } } } }"
                        + " fragment firm on Company { id staff: people { totalCount edges { node {"
                        + " name { lastName } ... on Person { company { name } } } } } }"))
                .hasToString("{\"firms\":{\"edges\":[{\"node\":{\"id\":\"" + ACME
                        + "\",\"staff\":{\"totalCount\":1,\"edges\":[{\"node\":{\"name\":{\"lastName\":\"Byron\"},"
                        + "\"company\":{\"name\":\"Acme\"}}}]}}}]}}");
    }

    @ParameterizedTest
    @EnumSource
    void goesFromPageToPage(Dialect dialect) {
        start(dialect);
        String page = "query($c: String) { companies(first: 1, after: $c, orderBy: [{name: DescNullsLast}])"
                + " { totalCount edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }";
        JsonNode first = send(page, Map.of()).at("/data/companies");
        String cursor = first.at("/pageInfo/endCursor").asText();
        JsonNode second = send(page, Map.of("c", cursor)).at("/data/companies");

        assertThat(texts(first, "name")).containsExactly("Beta 100%");
        assertThat(first.at("/edges/0/cursor").asText()).isEqualTo(cursor);
        assertThat(texts(second, "name")).containsExactly("Acme");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.get("totalCount").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void givesAsManyRecordsAsAreAskedFor(Dialect dialect) {
        start(dialect);
        create(61);
        create(200);

        assertThat(data("{ rockets { edges { node { id } } } }").findValues("id"))
                .hasSize(60);
        assertThat(data("{ rockets(first: 1000) { edges { node { id } } } }").findValues("id"))
                .hasSize(261);
    }

    @Test
    void figuresOfTheNewestAreNumbers() {
        start(Dialect.V2_21);

        assertThat(data("{ companies { totalCount sumEmployees avgEmployees maxEmployees countEmptyEmployees } }"))
                .hasToString("{\"companies\":{\"totalCount\":2,\"sumEmployees\":30.0,\"avgEmployees\":15.0,"
                        + "\"maxEmployees\":20.0,\"countEmptyEmployees\":0}}");
    }

    @ParameterizedTest
    @CsvSource({"V1_10, 0", "V2_21, 1"})
    void theRateLimitCountsRootFieldsInTheNewestOnly(Dialect dialect, int refused) {
        start(TwentySandbox.options().dialect(dialect).rateLimit(2, Duration.ofHours(1)));

        List<JsonNode> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(send("{ companies { totalCount } }"));
        }

        assertThat(answers)
                .filteredOn(answer -> answer.has("errors"))
                .hasSize(refused)
                .allSatisfy(answer -> {
                    assertThat(message(answer)).isEqualTo("Limit reached (2 tokens per 3600000 ms)");
                    assertThat(answer.at("/errors/0/extensions/subCode").asText())
                            .isEqualTo("LIMIT_REACHED");
                    assertThat(answer.get("data")).hasToString("{\"companies\":null}");
                });
    }
}
