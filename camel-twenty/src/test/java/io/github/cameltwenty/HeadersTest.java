package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers win over options, hold for one step, and none but these crosses over to HTTP or back. */
class HeadersTest extends StubbedTest {
    private static final Map<String, Object> ALL = Map.of(
            TwentyConstants.DEPTH, 2,
            TwentyConstants.LIMIT, 7,
            TwentyConstants.ORDER_BY, "name",
            TwentyConstants.FILTER, "name[eq]:h",
            TwentyConstants.STARTING_AFTER, "s",
            TwentyConstants.ENDING_BEFORE, "e");

    @Test
    void depthIsAlwaysSentSinceTwentysOwnDefaultDiffersFromItsDocument() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany", null);

        assertThat(stub.onlyCall().rawQuery()).isEqualTo("depth=1");
    }

    @Test
    void headersWinOverOptions() {
        stub.answer(200, PAGE);

        send(
                "twenty:companies/findMany?depth=0&limit=3&orderBy=id&filter=name[eq]:o&startingAfter=a&endingBefore=b",
                null,
                ALL);

        assertThat(stub.onlyCall().query())
                .isEqualTo(Map.of(
                        "depth", "2",
                        "limit", "7",
                        "order_by", "name",
                        "filter", "name[eq]:h",
                        "starting_after", "s",
                        "ending_before", "e"));
    }

    @Test
    void optionsHoldWhereNoHeaderIsSet() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany?depth=0&limit=3", null);

        assertThat(stub.onlyCall().query()).isEqualTo(Map.of("depth", "0", "limit", "3"));
    }

    @Test
    void aBlankHeaderCountsAsNotSet() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany?filter=name[eq]:o", null, Map.of(TwentyConstants.FILTER, ""));

        assertThat(stub.onlyCall().query()).containsEntry("filter", "name[eq]:o");
    }

    @Test
    void aHeaderMayBeText() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany", null, Map.of(TwentyConstants.LIMIT, " 7 ", TwentyConstants.DEPTH, "0"));

        assertThat(stub.onlyCall().query()).containsEntry("limit", "7").containsEntry("depth", "0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CamelTwentyDepth | 3    | The header CamelTwentyDepth is '3'; allowed are 0, 1, 2",
                "CamelTwentyDepth | deep | The header CamelTwentyDepth is 'deep'; allowed are 0, 1, 2",
                "CamelTwentyLimit | 0    | The header CamelTwentyLimit is '0'; allowed are whole numbers from 1",
                "CamelTwentyLimit | all  | The header CamelTwentyLimit is 'all'; allowed are whole numbers from 1"
            })
    void aHeaderWithABadValueFailsBeforeTheCall(String header, String value, String message) {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/findMany", null, Map.of(header, value));

        assertThat(failure.getMessages()).containsExactly(message);
        assertThat(failure.getStatusCode()).isZero();
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void inputHeadersAreGoneAfterSuccess() {
        stub.answer(200, PAGE);
        Map<String, Object> headers = new HashMap<>(ALL);
        headers.put(TwentyConstants.ID, ID);

        Exchange done = send("twenty:companies/findMany", null, headers);

        assertThat(done.getMessage().getHeaders())
                .doesNotContainKeys(headers.keySet().toArray(String[]::new));
    }

    @Test
    void inputHeadersStayAfterFailure() {
        stub.answer(500, "{\"statusCode\":500,\"error\":\"Oh\",\"messages\":[\"no\"]}");

        Exchange failed = send("twenty:companies/findMany", null, ALL);

        assertThat(failed.getMessage().getHeaders()).containsAllEntriesOf(ALL);
    }

    @Test
    void pagingFactsAreInHeaders() {
        stub.answer(200, PAGE);

        Exchange done = send("twenty:companies/findMany", null);

        assertThat(done.getMessage().getHeaders())
                .isEqualTo(Map.of(
                        TwentyConstants.STATUS_CODE,
                        200,
                        TwentyConstants.TOTAL_COUNT,
                        68,
                        TwentyConstants.HAS_NEXT_PAGE,
                        true,
                        TwentyConstants.START_CURSOR,
                        "c1",
                        TwentyConstants.END_CURSOR,
                        "c2"));
    }

    @Test
    void anEmptyPageLeavesNoCursorOfThePageBefore() {
        stub.answer(
                200,
                "{\"data\":{\"companies\":[]},\"pageInfo\":{\"hasNextPage\":false,\"startCursor\":null,"
                        + "\"endCursor\":null},\"totalCount\":0}");

        Exchange done = send(
                "twenty:companies/findMany",
                null,
                Map.of(TwentyConstants.START_CURSOR, "old", TwentyConstants.END_CURSOR, "old"));

        assertThat(done.getMessage().getHeaders())
                .doesNotContainKeys(TwentyConstants.START_CURSOR, TwentyConstants.END_CURSOR)
                .containsEntry(TwentyConstants.HAS_NEXT_PAGE, false);
    }

    @Test
    void noHeaderOfTheMessageGoesOut() {
        stub.answer(201, CREATED_ONE);

        send(
                "twenty:companies/createOne",
                Map.of("name", "Acme"),
                Map.of(
                        "X-Mine",
                        "1",
                        "Authorization",
                        "Basic bm8=",
                        "Content-Type",
                        "text/csv",
                        "Host",
                        "elsewhere.example",
                        Exchange.HTTP_METHOD,
                        "DELETE",
                        Exchange.HTTP_PATH,
                        "/elsewhere",
                        Exchange.HTTP_QUERY,
                        "x=1"));

        StubTwenty.Call call = stub.onlyCall();
        assertThat(call.method() + call.path()).isEqualTo("POST/rest/companies");
        assertThat(call.headers())
                .containsEntry("Authorization", "Bearer " + StubTwenty.API_KEY)
                .containsEntry("Content-Type", "application/json; charset=UTF-8")
                .doesNotContainKey("X-Mine");
        assertThat(call.headers().get("Host")).startsWith("127.0.0.1:");
    }

    @Test
    void noHeaderOfTheAnswerComesIn() {
        stub.answer(200, Map.of("Content-Type", "application/json", "X-Theirs", "1", "Set-Cookie", "a=b"), ONE);

        Exchange done = send("twenty:companies/findOne", ID, Map.of("mine", "kept"));

        assertThat(done.getMessage().getHeaders()).isEqualTo(Map.of(TwentyConstants.STATUS_CODE, 200, "mine", "kept"));
    }

    @Test
    void theUserAgentNamesTheRelease() {
        stub.answer(200, ONE);

        send("twenty:companies/findOne", ID);

        assertThat(stub.onlyCall().headers().get("User-Agent")).matches("camel-twenty/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
