package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proxy that the sandbox may have in front of it. */
class FrontTest {
    private TwentySandbox twenty;
    private Client client;

    private void start(TwentySandboxOptions options) {
        twenty = TwentySandbox.start(options);
        client = new Client(twenty);
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    @ParameterizedTest
    @CsvSource({"8192, 200", "8193, 414"})
    void aRequestLineHas8192BytesAtMost(int length, int status) {
        start(TwentySandbox.options().front());
        String path = "/rest/companies?x=";
        String padding = "a".repeat(length - "GET  HTTP/1.1".length() - path.length());

        HttpResponse<String> answer = client.get(path + padding);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().startsWith("<html>")).isEqualTo(status == 414);
    }

    @ParameterizedTest
    @CsvSource({"1048576, 201", "1048577, 413", "11000000, 413"})
    void aBodyHasAMebibyteAtMost(int length, int status) throws Exception {
        start(TwentySandbox.options().front());
        String body = "{\"name\":\"" + "x".repeat(length - 11) + "\"}";
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + twenty.apiKey(), "Content-Type", "application/json");

        HttpResponse<String> answer = client.send("POST", "/rest/companies", headers, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().startsWith("<html>")).isEqualTo(status == 413);
    }

    @Test
    void callsOfAllKindsAreCounted() {
        start(TwentySandbox.options().frontRateLimit(2, Duration.ofHours(1)));

        assertThat(client.get("/healthz").statusCode()).isEqualTo(200);
        assertThat(client.get("/rest/nopes").statusCode()).isEqualTo(400);
        HttpResponse<String> refused = client.get("/rest/companies");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Limit reached (2 tokens per 3600000 ms)");
    }

    @Test
    void thereIsNoneUnlessItIsAskedFor() {
        start(TwentySandbox.options());

        assertThat(client.get("/rest/companies?x=" + "a".repeat(9000)).statusCode())
                .isEqualTo(200);
    }
}
