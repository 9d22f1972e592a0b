package io.github.cameltwenty.examples.kafka;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.examples.kafka.Contacts.Handled;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.main.Main;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The route of the workers alone. */
class WorkerTest {
    private static final String COMPANY = "5f2b1f4e-2d0c-4f59-9d53-5ad4f6c9a001";

    private static TwentySandbox twenty;
    private static Servers servers;
    private static Contacts contacts;
    private static Main worker;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() throws Exception {
        twenty = TwentySandbox.start(
                TwentySandbox.options().seed(Map.of("companies", List.of(Map.of("id", COMPANY, "name", "Acme")))));
        servers = new Servers(Map.of());
        contacts = new Contacts(servers.connect());
        startWorker();
    }

    @AfterAll
    static void close() throws Exception {
        worker.stop();
        contacts.close();
        servers.close();
        twenty.close();
    }

    @AfterEach
    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    private static void startWorker() {
        worker = Instances.create("test", "poller", twenty, servers);
        worker.start();
    }

    private void publish(int... seconds) {
        for (int second : seconds) {
            send("updated", """
                    {"id": "%s", "name": {"firstName": "Ada", "lastName": "Lovelace"}, "jobTitle": "step %d",
                     "companyId": "%s", "deletedAt": null, "updatedAt": "2026-11-24T12:00:%02d.000Z"}""".formatted(id, second, COMPANY, second));
        }
    }

    private void send(String event, String record) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.brokers()), new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(servers.topic(), id, record);
            message.headers().add("event", event.getBytes(StandardCharsets.UTF_8));
            message.headers().add("polledBy", "test".getBytes(StandardCharsets.UTF_8));
            producer.send(message);
        }
    }

    private void publishDestroyed() {
        send("destroyed", "{\"id\": \"" + id + "\"}");
    }

    private boolean isDeleted() throws SQLException {
        try (Connection connection = servers.connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT deleted FROM contact WHERE id = '" + id + "'")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private List<Handled> handled() throws SQLException {
        return contacts.handled().stream()
                .filter(message -> message.contact().equals(id))
                .toList();
    }

    private void awaitHandled(Integer... seconds) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(handled())
                .extracting(message -> message.updatedAt().atZone(UTC).getSecond())
                .containsExactly(seconds));
    }

    @Test
    void aMessageThatFailsComesAgainBeforeTheNext() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        twenty.misbehaveWith(
                request -> calls.incrementAndGet() == 3 ? Misbehaviour.status(500, "{}") : Misbehaviour.none());
        publish(1, 2, 3, 4, 5);

        awaitHandled(1, 2, 3, 4, 5);
        assertThat(calls).hasValue(6);
    }

    @Test
    void whatWasHandledIsNotHandledAgainByTheNext() throws Exception {
        publish(1, 2);
        awaitHandled(1, 2);
        worker.stop();
        publish(3);

        startWorker();

        awaitHandled(1, 2, 3);
    }

    @Test
    void anOlderStateIsPassedOver() throws Exception {
        publish(2, 1, 3);

        awaitHandled(2, 1, 3);
        assertThat(handled()).extracting(Handled::kept).containsExactly(true, false, true);
    }

    @Test
    void aPersonThatIsDestroyedIsMarkedAsDeleted() throws Exception {
        publish(1);
        publishDestroyed();

        await().atMost(Duration.ofMinutes(1)).until(this::isDeleted);
    }

    @Test
    void aCompanyThatIsGoneIsNone() throws Exception {
        twenty.misbehaveWith(request -> Misbehaviour.status(
                400, "{\"statusCode\":400,\"error\":\"BadRequestException\",\"messages\":[\"Record not found\"]}"));
        publish(1);

        awaitHandled(1);
    }
}
