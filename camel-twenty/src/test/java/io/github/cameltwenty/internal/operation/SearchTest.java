package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers here are made after Twenty's public sources: none was recorded. */
class SearchTest extends StubbedTest {
    private static final String URI = "twenty:general/search";
    private static final String HIT = "{\"recordId\":\"" + ID
            + "\",\"objectNameSingular\":\"company\",\"label\":\"Acme\",\"imageUrl\":null,\"tsRankCD\":0.2,\"tsRank\":0.1}";
    private static final String LIST = "{\"data\":{\"search\":[" + HIT + "]}}";
    private static final String PAGE = "{\"data\":{\"search\":{\"edges\":[{\"node\":" + HIT
            + "}],\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"c2\"}}}}";

    private static String refused(String message) {
        return Json.write(Map.of("errors", List.of(Map.of("message", message))));
    }

    private static final String NO_PAGES = refused("Cannot query field \"edges\" on type \"SearchRecord\".");
    private static final String NO_LIST =
            refused("Cannot query field \"recordId\" on type \"SearchResultConnection\".");

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(StubTwenty.Call call) {
        return (Map<String, Object>) ((Map<?, ?>) call.json()).get("variables");
    }

    private static String query(StubTwenty.Call call) {
        return (String) ((Map<?, ?>) call.json()).get("query");
    }

    @Test
    void givesTheHitsAsAList() {
        stub.answer(200, PAGE);

        Exchange done = send(URI, "acme");

        assertThat(stub.onlyCall().path()).isEqualTo("/graphql");
        assertThat(query(stub.onlyCall()))
                .isEqualTo("query Search($limit: Int!, $searchInput: String!) { search(limit: $limit, searchInput:"
                        + " $searchInput) { edges { node { recordId objectNameSingular label imageUrl tsRankCD tsRank } }"
                        + " pageInfo { hasNextPage endCursor } } }");
        assertThat(variables(stub.onlyCall())).isEqualTo(Map.of("searchInput", "acme", "limit", 60));
        assertThat(done.getMessage().getBody()).hasToString("[" + HIT + "]");
        assertThat(done.getMessage().getHeaders())
                .containsEntry(TwentyConstants.HAS_NEXT_PAGE, true)
                .containsEntry(TwentyConstants.END_CURSOR, "c2");
    }

    @Test
    void givesTheSameFromAServerThatAnswersAListAndRemembersIt() {
        stub.answer(200, NO_PAGES).answer(200, LIST).answer(200, LIST);

        Exchange first = send(URI, "acme", Map.of(TwentyConstants.END_CURSOR, "of an earlier step"));
        Exchange second = send(URI, "acme");

        assertThat(first.getMessage().getBody()).hasToString("[" + HIT + "]");
        assertThat(second.getMessage().getBody()).hasToString("[" + HIT + "]");
        assertThat(first.getMessage().getHeaders()).doesNotContainKey(TwentyConstants.END_CURSOR);
        assertThat(stub.calls())
                .extracting(call -> query(call).contains("edges"))
                .containsExactly(true, false, false);
    }

    @Test
    void noticesThatTheServerWasUpgraded() {
        stub.answer(200, NO_PAGES)
                .answer(200, LIST)
                .answer(200, NO_LIST)
                .answer(200, PAGE)
                .answer(200, PAGE);

        for (int i = 0; i < 3; i++) {
            assertThat(send(URI, "acme").getException()).isNull();
        }

        assertThat(stub.calls())
                .extracting(call -> query(call).contains("edges"))
                .containsExactly(true, false, false, true, true);
    }

    @Test
    void otherRefusalsAreNotTakenForAnotherForm() {
        stub.answer(200, refused("Syntax Error: Unexpected <EOF>."));

        failure(TwentyValidationException.class, URI, "acme");

        assertThat(stub.calls()).hasSize(1);
    }

    @Test
    void goesOnFromACursor() {
        stub.answer(200, PAGE);

        send(URI, "acme", Map.of(TwentyConstants.STARTING_AFTER, "c1"));

        assertThat(query(stub.onlyCall())).contains("$after: String", "after: $after");
        assertThat(variables(stub.onlyCall()).get("after")).isEqualTo("c1");
    }

    @Test
    void aCursorIsUnsupportedWhereThereAreNoPages() {
        stub.answer(200, NO_PAGES);

        TwentyUnsupportedException e =
                failure(TwentyUnsupportedException.class, URI, "acme", Map.of(TwentyConstants.STARTING_AFTER, "c1"));

        assertThat(e).hasMessageContaining("leave out startingAfter");
    }

    @Test
    void takesHeaderBeforeOptionBeforeBody() {
        stub.answer(200, PAGE).answer(200, PAGE);

        send(URI + "?searchInput=option", "body", Map.of(TwentyConstants.SEARCH_INPUT, "header"));
        send(URI + "?searchInput=option&limit=5", "body", Map.of());

        assertThat(stub.calls())
                .extracting(call -> variables(call).get("searchInput"))
                .containsExactly("header", "option");
        assertThat(stub.calls())
                .extracting(call -> variables(call).get("limit"))
                .containsExactly(60, 5);
    }

    @Test
    void takesTheNamesOfResourcesAndSendsTheirSingulars() {
        stub.answer(200, PAGE);

        send(URI + "?includedObjects=companies,people, opportunity&excludedObjects=tasks", "acme");

        assertThat(variables(stub.onlyCall()).get("includedObjectNameSingulars"))
                .isEqualTo(List.of("company", "person", "opportunity"));
        assertThat(variables(stub.onlyCall()).get("excludedObjectNameSingulars"))
                .isEqualTo(List.of("task"));
    }

    @Test
    void passesOnTheNameOfAnObjectOfTheWorkspacesOwn() {
        stub.answer(200, PAGE);

        send(URI + "?includedObjects=rocket&customObject=true", "acme");

        assertThat(variables(stub.onlyCall()).get("includedObjectNameSingulars"))
                .isEqualTo(List.of("rocket"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?includedObjects=comapnies | The option includedObjects names the unknown object 'comapnies', did you mean companies?",
                "?excludedObjects=rocket    | The option excludedObjects names the unknown object 'rocket'",
                "?limit=0                   | The option limit is '0'; allowed are whole numbers from 1",
                "?filter=a                  | The option filter is not for search",
                "?outputFormat=envelope     | The option outputFormat is 'envelope'"
            })
    void aWrongOptionFailsTheStart(String options, String why) {
        assertThat(failure(Exception.class, URI + options, "acme")).hasStackTraceContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "' '"},
            nullValues = "NULL")
    void nothingToSearchForIsRefused(String body) {
        assertThat(failure(TwentyValidationException.class, URI, body)).hasMessageContaining("No text to search for");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void isRepeatedAfterALostAnswer() {
        stub.answer(502, "").answer(200, PAGE);

        assertThat(send(URI + "?maxRetries=1&retryDelay=1", "acme").getException())
                .isNull();
    }

    @Test
    void anAnswerWithoutHitsIsNotTwentys() {
        stub.answer(200, "{\"data\":{\"search\":{\"edges\":[{}]}}}");

        failure(TwentyServerException.class, URI, "acme");
    }
}
