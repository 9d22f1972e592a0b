package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that shows a person what the sandbox holds, and which calls came. */
class LivePageTest {
    private static final String KEY = "a-key-of-its-own";
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private final TwentySandbox twenty = TwentySandbox.start(
            TwentySandbox.options().apiKey(KEY).userToken("a-token").revokedKey("an-old-key"));
    private final Client client = new Client(twenty);

    @AfterEach
    void stop() {
        twenty.close();
    }

    private HttpResponse<String> open(String path) throws Exception {
        return client.send("GET", path, Map.of(), null);
    }

    private JsonNode state(String resource) throws Exception {
        return Client.json(open("/sandbox/state?resource=" + resource));
    }

    private JsonNode lastCall() throws Exception {
        return state("companies").at("/calls/0");
    }

    @Test
    void isThereWithoutAKey() throws Exception {
        HttpResponse<String> page = open("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("<h1>Twenty sandbox</h1>");
    }

    @Test
    void loadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = open("/");
        List<String> links = LINK.matcher(page.body())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();

        assertThat(links).containsExactlyInAnyOrder("data:,", "/sandbox/page.css", "/sandbox/page.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/page.css", "/sandbox/page.js"})
    void hasAllItIsMadeOf(String path) throws Exception {
        assertThat(open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void countsTheRecordsOfEachResource() throws Exception {
        client.post("/rest/companies", Map.of("name", "Acme"));
        client.post("/rest/companies", Map.of("name", "Bravo"));

        JsonNode counts = state("companies").get("counts");

        assertThat(counts.get("companies").asInt()).isEqualTo(2);
        assertThat(counts.get("people").asInt()).isZero();
    }

    @Test
    void showsTheRecordsOfTheChosenResourceTheOneChangedLastFirst() throws Exception {
        client.post("/rest/companies", Map.of("name", "Acme", "createdAt", "2024-01-01T00:00:00Z"));
        String bravo = Client.json(client.post("/rest/companies", Map.of("name", "Bravo")))
                .at("/data/createCompany/id")
                .asText();
        client.post("/rest/companies", Map.of("name", "Charlie"));
        // ahead of the clock: the changes above are within one of its ticks
        client.patch("/rest/companies/" + bravo, Map.of("updatedAt", "2099-01-01T00:00:00Z"));

        JsonNode records = state("companies").get("records");

        assertThat(records.findValuesAsText("name").get(0)).isEqualTo("Bravo");
        assertThat(records).hasSize(3);
    }

    @Test
    void showsNoMoreRecordsThanAPersonReads() throws Exception {
        List<Map<String, String>> companies =
                IntStream.range(0, 101).mapToObj(i -> Map.of("name", "n" + i)).toList();
        client.post("/rest/batch/companies", companies);

        JsonNode state = state("companies");

        assertThat(state.get("records")).hasSize(100);
        assertThat(state.at("/counts/companies").asInt()).isEqualTo(101);
    }

    private static JsonNode state(TwentySandbox other, String resource) throws Exception {
        return Client.json(new Client(other).send("GET", "/sandbox/state?resource=" + resource, Map.of(), null));
    }

    @ParameterizedTest
    @EnumSource
    void showsARecordOfAnyTwenty(Dialect dialect) throws Exception {
        try (TwentySandbox other = TwentySandbox.start(TwentySandbox.options().dialect(dialect))) {
            new Client(other).post("/rest/companies", Map.of("name", "Acme"));

            assertThat(state(other, "companies").at("/records/0/name").asText()).isEqualTo("Acme");
        }
    }

    /** Later Twentys keep them apart from records. */
    @ParameterizedTest
    @EnumSource
    void showsSettingsAsWell(Dialect dialect) throws Exception {
        Map<String, Object> webhook = Map.of("targetUrl", "http://127.0.0.1:1/", "secret", "a-secret");
        try (TwentySandbox other = TwentySandbox.start(
                TwentySandbox.options().dialect(dialect).seed(Map.of("webhooks", List.of(webhook))))) {
            JsonNode state = state(other, "webhooks");

            assertThat(state.at("/counts/webhooks").asInt()).isEqualTo(1);
            assertThat(state.at("/records/0/targetUrl").asText()).isEqualTo("http://127.0.0.1:1/");
            assertThat(state.at("/records/0/secret").asText()).isEqualTo("***");
        }
    }

    @Test
    void countsTheRecordsOfAnObjectThatACallHasMade() throws Exception {
        try (TwentySandbox other = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V2_21))) {
            Map<String, Object> rocket = Map.of(
                    "nameSingular", "rocket",
                    "namePlural", "rockets",
                    "labelSingular", "Rocket",
                    "labelPlural", "Rockets");
            new Client(other).post("/rest/metadata/objects", rocket);

            assertThat(state(other, "rockets").at("/counts/rockets").asInt(-1)).isZero();
        }
    }

    @Test
    void hasNoRecordsOfAResourceThatIsNotThere() throws Exception {
        assertThat(state("nothings").get("records")).isEmpty();
    }

    @Test
    void tellsWhatWasCalledAndAnswered() throws Exception {
        client.get("/rest/companies?limit=1");

        JsonNode call = lastCall();

        assertThat(call.get("method").asText()).isEqualTo("GET");
        assertThat(call.get("path").asText()).isEqualTo("/rest/companies");
        assertThat(call.get("query").asText()).isEqualTo("limit=1");
        assertThat(call.get("status").asInt()).isEqualTo(200);
    }

    @Test
    void tellsHowLongTheAnswerTook() throws Exception {
        twenty.misbehave(Misbehaviour.delay(Duration.ofMillis(20)));
        client.get("/rest/companies");

        assertThat(lastCall().get("millis").asDouble()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void tellsOfACallThatWentWrongOnPurpose() throws Exception {
        twenty.misbehave(Misbehaviour.status(429, "{}"));
        client.get("/rest/companies");

        assertThat(lastCall().get("status").asInt()).isEqualTo(429);
    }

    @Test
    void tellsOfACallWithoutAnAnswer() throws Exception {
        twenty.misbehaveWith(request -> Misbehaviour.dropBefore());
        assertThatThrownBy(() -> client.call("GET", "/rest/companies", null)).isInstanceOf(IOException.class);

        assertThat(lastCall().get("status").asInt()).isZero();
    }

    @Test
    void keepsTheLastHundredCalls() throws Exception {
        for (int i = 0; i <= 100; i++) {
            client.get("/healthz?" + i);
        }

        JsonNode calls = state("companies").get("calls");

        assertThat(calls).hasSize(100);
        assertThat(calls.at("/0/query").asText()).isEqualTo("100");
        assertThat(calls.at("/99/query").asText()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, "a-token", "an-old-key"})
    void neverShowsAKey(String key) throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + key);
        client.send("GET", "/rest/companies/" + key + "?key=" + key, headers, null);

        assertThat(open("/sandbox/state?resource=companies").body())
                .contains("/rest/companies/***")
                .doesNotContain(key, "Bearer");
    }

    @Test
    void neverShowsATokenThatACallHasMade() throws Exception {
        String id = Client.json(
                        client.post("/rest/apiKeys", Map.of("name", "later", "expiresAt", "2099-01-01T00:00:00Z")))
                .at("/data/createApiKey/id")
                .asText();
        String mutation = "mutation { generateApiKeyToken(apiKeyId: \"" + id
                + "\", expiresAt: \"2099-01-01T00:00:00Z\") { token } }";
        String token = Client.json(client.post("/graphql", Map.of("query", mutation)))
                .at("/data/generateApiKeyToken/token")
                .asText();

        client.get("/rest/companies/" + token);

        assertThat(lastCall().get("path").asText()).isEqualTo("/rest/companies/***");
    }

    @Test
    void neverShowsTheTokenOfALink() throws Exception {
        open("/file/files-field/1?token=ey.ey.x&a=b");

        assertThat(lastCall().get("query").asText()).isEqualTo("token=***&a=b");
    }

    @Test
    void neverShowsASecretOfARecord() throws Exception {
        client.post("/rest/webhooks", Map.of("targetUrl", "http://127.0.0.1:1/", "secret", "a-secret"));

        JsonNode webhook = state("webhooks").at("/records/0");

        assertThat(webhook.get("secret").asText()).isEqualTo("***");
        assertThat(twenty.records("webhooks").get(0)).containsEntry("secret", "a-secret");
    }

    @Test
    void isNoCallToTwenty() throws Exception {
        twenty.misbehave(Misbehaviour.status(503, "{}"));

        open("/");
        JsonNode state = state("companies");

        assertThat(twenty.requests()).isEmpty();
        assertThat(state.get("calls")).isEmpty();
        assertThat(client.get("/rest/companies").statusCode()).isEqualTo(503);
    }

    @Test
    void isOnlyToBeRead() throws Exception {
        assertThat(client.post("/", Map.of()).statusCode()).isEqualTo(404);
    }
}
