package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which webhooks Twenty 2.21 sends, as its recorded deliveries tell. */
class V2WebhooksTest {
    private final List<JsonNode> arrived = new CopyOnWriteArrayList<>();
    private TwentySandbox twenty;
    private HttpServer receiver;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        twenty = TwentySandbox.start(TwentySandbox.options().dialect(Dialect.V2_21));
        client = new Client(twenty);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                arrived.add(new JsonMapper().readTree(exchange.getRequestBody()));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        receiver.start();
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        client.post("/rest/webhooks", Map.of("targetUrl", url, "operations", List.of("company.*"), "secret", ""));
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        twenty.close();
    }

    private String create(String name) {
        return Client.json(client.post("/rest/companies", Map.of("name", name)))
                .at("/data/createCompany/id")
                .asText();
    }

    /** After these, another change is told: so all that were to come before it have come. */
    private List<String> events(int count) {
        await().until(() -> arrived.size() >= count);
        List<String> events = new ArrayList<>();
        arrived.forEach(
                delivery -> events.add(delivery.get("eventName").asText() + " " + delivery.path("updatedFields")));
        return events;
    }

    @Test
    void tellsWhatAnUpdateChangedAndNothingOfOneThatChangesNothing() {
        String id = create("Acme");
        events(1);
        client.patch("/rest/companies/" + id, Map.of("name", "Acme", "employees", 9));
        events(2);
        client.patch("/rest/companies/" + id, Map.of("employees", 9));
        client.delete("/rest/companies/" + id);

        assertThat(events(3))
                .containsExactly("company.created ", "company.updated [\"employees\"]", "company.destroyed ");
    }

    @Test
    void tellsOfARestoredRecord() {
        String id = create("Acme");
        events(1);
        client.delete("/rest/companies/" + id + "?soft_delete=true");
        events(2);
        client.patch("/rest/restore/companies?filter=" + Client.encoded("id[eq]:" + id), Map.of());

        assertThat(events(3))
                .containsExactly(
                        "company.created ", "company.deleted [\"deletedAt\"]", "company.restored [\"deletedAt\"]");
    }

    @Test
    void aMergeIsToldOnlyOfTheRecordThatIsGone() {
        String kept = create("Acme");
        String gone = create("Bravo");
        events(2);
        client.patch("/rest/companies/merge", Map.of("ids", List.of(kept, gone), "conflictPriorityIndex", 0));
        events(3);
        create("Next");

        assertThat(events(4).subList(2, 4)).containsExactly("company.destroyed ", "company.created ");
    }
}
