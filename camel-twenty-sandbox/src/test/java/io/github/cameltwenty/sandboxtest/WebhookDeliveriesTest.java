package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.recordings.RecordedDelivery;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks leave the sandbox as they left a real Twenty. */
class WebhookDeliveriesTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<RecordedDelivery> arrived = new CopyOnWriteArrayList<>();
    private TwentySandbox twenty;
    private HttpServer receiver;
    private Client client;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        TwentySandboxOptions options = TwentySandbox.options();
        if (RecordedDelivery.areThere()) {
            options.catalog(OpenApiCatalog.read(Recording.read("openapi-core.json"), "1.0.3"));
        }
        twenty = TwentySandbox.start(options);
        client = new Client(twenty);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                arrived.add(new RecordedDelivery(exchange.getRequestURI().getPath(), headers, body));
                exchange.sendResponseHeaders(status, -1);
            }
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        twenty.close();
    }

    private void register(String secret, String... operations) throws Exception {
        client.post("/rest/webhooks", Map.of("targetUrl", url(), "operations", operations, "secret", secret));
    }

    private String created(String resource, Map<String, Object> record) {
        return Client.json(client.post("/rest/" + resource, record))
                .get("data")
                .elements()
                .next()
                .get("id")
                .asText();
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    @Test
    void deliveriesAreThoseThatWereRecorded() throws Exception {
        assumeTrue(RecordedDelivery.areThere(), "no recordings beside the project");
        register(RecordedDelivery.SECRET, "company.created", "company.updated", "company.destroyed");

        String id = created(
                "companies",
                Map.of("name", "Hook Inc", "domainName", Map.of("primaryLinkUrl", "https://hook.example")));
        awaitArrived(1);
        client.patch("/rest/companies/" + id, Map.of("employees", 7, "name", "Hook Inc 2"));
        awaitArrived(2);
        client.patch("/rest/companies/" + id, Map.of("employees", 7));
        awaitArrived(3);
        client.delete("/rest/companies/" + id);
        awaitArrived(4);

        List<RecordedDelivery> recorded = RecordedDelivery.of("v1.0.3").subList(0, 4);
        for (int i = 0; i < 4; i++) {
            assertSame(arrived.get(i), recorded.get(i));
        }
        assertThat(updatedAt(arrived.get(2)))
                .as("an update that changes nothing")
                .isEqualTo(updatedAt(arrived.get(1)));
    }

    private static void assertSame(RecordedDelivery arrived, RecordedDelivery recorded) throws Exception {
        JsonNode body = JSON.readTree(arrived.body());
        JsonNode expected = JSON.readTree(recorded.body());
        assertThat(names(body)).as("%s", recorded).isEqualTo(names(expected));
        assertThat(body.get("eventName")).isEqualTo(expected.get("eventName"));
        assertThat(names(body.get("objectMetadata"))).isEqualTo(names(expected.get("objectMetadata")));
        assertThat(names(body.get("record"))).as("%s", recorded).isEqualTo(names(expected.get("record")));
        for (String field : List.of("name", "employees", "deletedAt")) {
            assertThat(body.at("/record/" + field)).isEqualTo(expected.at("/record/" + field));
        }
        assertThat(sorted(body.path("updatedFields"))).isEqualTo(sorted(expected.path("updatedFields")));
        Set<String> headers = new TreeSet<>(arrived.headers().keySet());
        assertThat(headers)
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .contains(recorded.headers().keySet().stream()
                        .filter(name -> name.startsWith("X-") || name.startsWith("Content-") || name.equals("Accept"))
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .toArray(String[]::new));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(RecordedDelivery.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = arrived.headers().get("X-Twenty-Webhook-Timestamp") + ":" + arrived.body();
        assertThat(arrived.headers().get("X-Twenty-Webhook-Signature"))
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> sorted(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String updatedAt(RecordedDelivery delivery) throws IOException {
        return JSON.readTree(delivery.body()).at("/record/updatedAt").asText();
    }

    @Test
    void withoutASecretNothingIsSigned() throws Exception {
        register("", "person.*");

        created("people", Map.of());
        awaitArrived(1);

        assertThat(arrived.get(0).isSigned()).isFalse();
    }

    @Test
    void onlyWhatAWebhookIsForIsDelivered() throws Exception {
        register("", "*.created");

        String id = created("people", Map.of());
        client.patch("/rest/people/" + id, Map.of("city", "Paris"));
        created("notes", Map.of("title", "N"));
        awaitArrived(2);

        assertThat(arrived)
                .extracting(each -> JSON.readTree(each.body()).get("eventName").asText())
                .containsExactlyInAnyOrder("person.created", "note.created");
    }

    @Test
    void aDeliveryThatFailsIsNotRepeated() throws Exception {
        status = 500;
        register("", "*.*");

        created("people", Map.of());
        awaitArrived(1);
        created("notes", Map.of("title", "N"));
        awaitArrived(2);

        assertThat(arrived)
                .extracting(each -> JSON.readTree(each.body()).get("eventName").asText())
                .containsExactly("person.created", "note.created");
    }

    @Test
    void deliveriesAreLostAndDoubledAsATestWants() throws Exception {
        register("", "*.*");
        twenty.deliverWith(delivery -> switch (delivery.eventName()) {
            case "person.created" -> List.of();
            case "note.created" -> List.of(Duration.ofMillis(300), Duration.ZERO);
            default -> List.of(Duration.ofMillis(150));
        });

        created("people", Map.of());
        created("notes", Map.of("title", "N"));
        created("tasks", Map.of("title", "T"));
        awaitArrived(3);

        assertThat(arrived)
                .extracting(each -> JSON.readTree(each.body()).get("eventName").asText())
                .containsExactlyInAnyOrder("note.created", "task.created", "note.created");
    }

    private void awaitArrived(int count) {
        await().until(() -> arrived.size() >= count);
    }
}
