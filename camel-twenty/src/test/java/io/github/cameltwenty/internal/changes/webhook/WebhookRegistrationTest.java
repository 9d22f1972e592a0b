package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import io.github.cameltwenty.internal.client.AnswerReader;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.Credential;
import io.github.cameltwenty.internal.client.Credentials;
import io.github.cameltwenty.internal.client.ServerClock;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.Workspace;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instances that stop at the same moment have read the same webhook, and do not get into each other's way. */
class WebhookRegistrationTest {
    private static final String URL = "https://here.example/hook";

    private final StubTwenty stub = new StubTwenty();
    private final CloseableHttpClient http = HttpClients.createDefault();

    private final WebhookRegistration registration =
            new WebhookRegistration(new Connection(), URL, List.of("company.created"), "a");

    @AfterEach
    void close() throws Exception {
        stub.close();
        http.close();
    }

    private final class Connection implements WorkspaceConnection {
        private final TwentyClient client = TwentyClient.unlimited(
                new Workspace(stub.baseUrl(), Credentials.ofKey(Credential.of(StubTwenty.API_KEY, null))), () -> http);

        @Override
        public void open() {
            // the client is there
        }

        @Override
        public void close() {
            // the test closes it
        }

        @Override
        public ServerClock clock() {
            return client.clock();
        }

        @Override
        public <T> T send(TwentyRequest request, AnswerReader<T> reader) {
            return client.send(request, reader, new Attempts(Attempts.Policy.NONE, null));
        }
    }

    private static String webhooks(String... instances) {
        String webhook = instances.length == 0
                ? ""
                : "{\"id\":\"" + StubbedTest.ID + "\",\"targetUrl\":\"" + URL + "\",\"description\":\"Apache Camel: "
                        + String.join(", ", instances) + "\"}";
        return "{\"data\":{\"webhooks\":[" + webhook + "]},\"pageInfo\":{\"hasNextPage\":false}}";
    }

    private static String changed() {
        return "{\"data\":{\"updateWebhook\":{\"id\":\"" + StubbedTest.ID + "\"}}}";
    }

    private List<String> methods() {
        return stub.calls().stream().map(StubTwenty.Call::method).toList();
    }

    @Test
    void theOtherHasDeletedTheWebhookAlready() {
        stub.answer(200, webhooks("a", "b"))
                .answer(
                        400,
                        "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"Webhook not found\"],"
                                + "\"code\":\"WEBHOOK_NOT_FOUND\"}");

        registration.unregister();

        assertThat(methods()).containsExactly("GET", "PATCH");
    }

    @Test
    void theOtherHasWrittenThisOneBack() {
        stub.answer(200, webhooks("a", "b"))
                .answer(200, changed())
                .answer(200, webhooks("a"))
                .answer(200, changed().replace("update", "delete"));

        registration.unregister();

        assertThat(methods()).containsExactly("GET", "PATCH", "GET", "DELETE");
    }

    @Test
    void theOtherGoesOn() {
        stub.answer(200, webhooks("a", "b")).answer(200, changed()).answer(200, webhooks("b"));

        registration.unregister();

        assertThat(methods()).containsExactly("GET", "PATCH", "GET");
    }
}
