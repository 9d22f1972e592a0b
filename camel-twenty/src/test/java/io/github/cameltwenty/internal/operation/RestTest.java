package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code general/rest}: any path of the REST API, under the same key, limits, repeats and errors as all others. */
class RestTest extends StubbedTest {
    private static final String GET = "twenty:general/rest?path=/rest/metadata/objects";
    private static final String POST = "twenty:general/rest?method=POST&path=/rest/companies";
    private static final String BUSY = "{\"statusCode\":503,\"error\":\"Unavailable\",\"messages\":[\"busy\"]}";
    private static final String LIMIT = "{\"statusCode\":429,\"error\":\"Limit\",\"messages\":[\"Too many requests\"]}";

    private final StubTwenty elsewhere = new StubTwenty();

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").toD("twenty:general/rest?path=/rest/companies/${body}");
            }
        };
    }

    @Override
    protected void closeStub() {
        super.closeStub();
        elsewhere.close();
    }

    private Object body(String uri, Object body, Map<String, Object> headers) {
        Exchange done = send(uri, body, headers);
        assertThat(done.getException()).isNull();
        return done.getMessage().getBody();
    }

    @Test
    void aPathIsCalledWithTheKeyAndTheAnswerIsTheBody() {
        stub.answer(200, "{\"data\":{\"objects\":[1,2.50]},\"totalCount\":2}");

        Exchange done = send(GET + "&query=RAW(limit=2&order_by=id)", "a body that does not go along");

        assertThat(stub.onlyCall().method()).isEqualTo("GET");
        assertThat(stub.onlyCall().path()).isEqualTo("/rest/metadata/objects");
        assertThat(stub.onlyCall().query()).containsOnly(Map.entry("limit", "2"), Map.entry("order_by", "id"));
        assertThat(stub.onlyCall().headers()).containsEntry("Authorization", "Bearer " + StubTwenty.API_KEY);
        assertThat(stub.onlyCall().body()).isEmpty();
        assertThat(done.getMessage().getBody()).hasToString("{\"data\":{\"objects\":[1,2.50]},\"totalCount\":2}");
        assertThat(done.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void theBodyGoesAlongAsJson(String method) {
        stub.answer(201, "{}").answer(201, "{}");
        String uri = "twenty:general/rest?path=/rest/companies/" + ID + "&method=" + method;

        body(uri, Map.of("name", "Acme"), Map.of());
        body(uri, "{\"name\": \"Acme\"}", Map.of());

        assertThat(stub.calls()).hasSize(2).allSatisfy(call -> {
            assertThat(call.method()).isEqualTo(method);
            assertThat(call.body()).isEqualTo("{\"name\":\"Acme\"}");
            assertThat(call.headers().get("Content-type")).startsWith("application/json");
        });
    }

    @Test
    void headersWinOverOptionsAndHoldForOneStep() {
        stub.answer(200, "{}");
        Map<String, Object> headers = new HashMap<>(Map.of(
                TwentyConstants.PATH,
                "/rest/people/" + ID,
                TwentyConstants.METHOD,
                "delete",
                TwentyConstants.QUERY,
                Map.of("depth", 0)));

        Exchange done = send(GET + "&query=limit=2", null, headers);

        assertThat(stub.onlyCall().method()).isEqualTo("DELETE");
        assertThat(stub.onlyCall().path()).isEqualTo("/rest/people/" + ID);
        assertThat(stub.onlyCall().query()).containsOnly(Map.entry("depth", "0"));
        assertThat(done.getMessage().getHeaders())
                .doesNotContainKeys(headers.keySet().toArray(new String[0]));
    }

    @Test
    void aMapTakesAnyTextAsAValue() {
        stub.answer(200, "{}");
        String filter = "name[eq]:\"R&D=100%+ü#?\"";

        body(GET, null, Map.of(TwentyConstants.QUERY, Map.of("filter", filter)));

        assertThat(stub.onlyCall().query()).containsOnly(Map.entry("filter", filter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true|true", "[]|[]", "[{\"id\":1}]|[{\"id\":1}]", "\"text\"|text", "1.50|1.50"})
    void anyJsonIsAnAnswer(String answer, String shown) {
        stub.answer(200, answer);

        assertThat(body(GET, null, Map.of())).hasToString(shown);
    }

    @Test
    void anEmptyAnswerIsNoBody() {
        stub.answer(200, "");

        assertThat(body(GET, null, Map.of())).isNull();
    }

    @Test
    void theAnswerComesAsJsonOrAsItCame() {
        stub.answer(200, "{\"a\": 1}").answer(200, "{\"a\": 1}");

        assertThat(body(GET + "&outputFormat=json", null, Map.of())).isEqualTo("{\"a\":1}");
        assertThat(send(GET + "&outputFormat=envelope", null).getMessage().getBody(String.class))
                .isEqualTo("{\"a\": 1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "json", "envelope"})
    void aWebPageIsNoAnswerOfTwenty(String format) {
        stub.answer(200, "<html></html>");

        failure(TwentyServerException.class, GET + "&outputFormat=" + format, null);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestException, TwentyValidationException",
        "404, NotFoundException, TwentyNotFoundException",
        "401, UNAUTHENTICATED, TwentyAuthenticationException"
    })
    void refusalsAreTypedAsEverywhere(int status, String error, String type) {
        stub.answer(status, "{\"statusCode\":" + status + ",\"error\":\"" + error + "\",\"messages\":[\"no\"]}");

        Exception failure = send(GET, "kept").getException();

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure).hasMessageStartingWith("general/rest: ");
    }

    @Test
    void aReadThatMeetsABusyServerIsRepeated() {
        context.getComponent("twenty", io.github.cameltwenty.TwentyComponent.class)
                .getConfiguration()
                .setRetryDelay(1);
        stub.answer(503, BUSY).answer(200, "{}");

        body(GET + "&maxRetries=1", null, Map.of());

        assertThat(stub.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aWriteThatMeetsOneIsNot(String method) {
        stub.answer(503, BUSY).answer(200, "{}");

        failure(
                TwentyServerException.class,
                "twenty:general/rest?maxRetries=3&retryDelay=1&path=/rest/companies/" + ID + "&method=" + method,
                "{}");

        assertThat(stub.calls()).hasSize(1);
    }

    @Test
    void aWriteThatTheLimitRefusesIsRepeated() {
        stub.answer(429, LIMIT).answer(200, "{}");

        body(POST + "&maxRetries=1&retryDelay=1&maxRetryDelay=1", "{}", Map.of());

        assertThat(stub.calls()).hasSize(2);
    }

    @Test
    void theLimitIsToldAsEverywhere() {
        stub.answer(429, LIMIT);

        failure(TwentyRateLimitException.class, POST, "{}");
    }

    @Test
    void aWriteWhoseAnswerIsCutMayBeDone() {
        stub.answer(200, "{\"data\":");

        assertThat(failure(TwentyServerException.class, POST, "{}")).hasMessageContaining("may be done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere/rest/companies",
                "http://elsewhere/rest/companies",
                "/rest//elsewhere/companies",
                "/rest/../admin",
                "/rest/companies/..",
                "/rest/%2e%2e/admin",
                "/rest/./companies",
                "/rest\\..\\admin",
                "/rest/user@elsewhere",
                "@elsewhere/rest/companies",
                ":80/rest/companies",
                ".elsewhere/rest/companies",
                "/rest/companies?limit=1",
                "/rest/companies#x",
                "/rest/companies\r\nHost: elsewhere",
                "/rest/companies\u0000",
                "/rest/companies ",
                "/rest/companies/",
                "/rest",
                "/graphql",
                "/metadata",
                "rest/companies",
                "",
                " "
            })
    void aPathThatIsNoneIsRefusedBeforeTheCall(String path) {
        String at = path.replace("elsewhere", elsewhere.baseUrl().substring("http://".length()));

        TwentyValidationException refused =
                failure(TwentyValidationException.class, GET, "kept", Map.of(TwentyConstants.PATH, at));

        assertThat(refused).hasMessageContaining("CamelTwentyPath");
        assertThat(stub.calls()).isEmpty();
        assertThat(elsewhere.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/../admin", "//host/rest", "/graphql"})
    void oneInTheUriFailsTheStart(String path) {
        failure(ResolveEndpointFailedException.class, "twenty:general/rest?path=" + path, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", "../..", "x&method=DELETE", "x&query=a=b", "x&baseUrl=http://x/", "", "x?y", "x#", "a//b"})
    void outsideTextInAPathSteersNoCall(String text) {
        Exchange refused = send("direct:dynamic", text);

        assertThat(refused.getException()).isNotNull();
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void anIdInADynamicPathIsCalled() {
        stub.answer(200, "{}");

        assertThat(send("direct:dynamic", ID).getException()).isNull();

        assertThat(stub.onlyCall().path()).isEqualTo("/rest/companies/" + ID);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /rest/companies",
        "PATCH, /rest/batch/companies",
        "DELETE, /rest/companies/duplicates",
        "PUT, /rest/companies/groupBy",
        "PATCH, /rest/companies",
        "PUT, /rest/companies",
        "PATCH, /rest/restore/companies",
        "PATCH, /rest/companies/restore"
    })
    void whatWouldBeDoneToAllRecordsIsRefused(String method, String path) {
        Map<String, Object> headers = Map.of(TwentyConstants.METHOD, method, TwentyConstants.PATH, path);

        assertThat(failure(TwentyValidationException.class, GET, "{}", headers)).hasMessageContaining("all records");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void aBlankFilterIsNone() {
        Map<String, Object> blank = Map.of(TwentyConstants.QUERY, Map.of("filter", " "));

        assertThat(failure(
                        TwentyValidationException.class,
                        "twenty:general/rest?method=PATCH&path=/rest/companies",
                        "{}",
                        blank))
                .hasMessageContaining("all records");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void anAmpersandInAValueOfTheOptionIsWrittenAsInAUrl() {
        stub.answer(200, "{}");

        body(GET + "&query=RAW(filter=name[eq]:\"R%26D\"&limit=1)", null, Map.of());

        assertThat(stub.onlyCall().query())
                .containsOnly(Map.entry("filter", "name[eq]:\"R&D\""), Map.entry("limit", "1"));
    }

    @Test
    void aSoftDeleteThatSomeServersWouldDestroyByIsRefused() {
        assertThat(failure(
                        TwentyValidationException.class,
                        "twenty:general/rest?method=DELETE&query=soft_delete=true&path=/rest/companies/" + ID,
                        null))
                .hasMessageContaining("softDelete=true");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void aBlankQueryThatWasMeantToNarrowAWriteIsRefused() {
        failure(TwentyValidationException.class, POST, "{}", Map.of(TwentyConstants.QUERY, " "));

        assertThat(stub.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "limit=1&", "=1", "limit=1&limit=2", "limit=%zz", "li mit=1"})
    void aQueryThatIsNoneIsRefused(String query) {
        failure(TwentyValidationException.class, GET, null, Map.of(TwentyConstants.QUERY, query));

        assertThat(stub.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "20202020-a000-4485-94de-70c2a98daef2", "12"})
    void aBodyThatIsNeitherObjectNorListIsRefused(String body) {
        failure(TwentyValidationException.class, POST, body);

        assertThat(stub.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "GET\r\nX: y", "all"})
    void aMethodThatIsNoneIsRefused(String method) {
        failure(TwentyValidationException.class, GET, null, Map.of(TwentyConstants.METHOD, method));

        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void aListGoesAlongAsItIs() {
        stub.answer(200, "{}");

        body("twenty:general/rest?method=POST&path=/rest/batch/companies", List.of(Map.of("name", "A")), Map.of());

        assertThat(stub.onlyCall().body()).isEqualTo("[{\"name\":\"A\"}]");
    }
}
