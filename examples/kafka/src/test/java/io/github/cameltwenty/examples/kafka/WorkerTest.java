package io.github.cameltwenty.examples.kafka;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.examples.kafka.Contacts.Handled;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.charset.StandardCharsets;
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

    private final String id = UUID.randomUUID().toString();
    private Main worker;

    @BeforeAll
    static void open() throws Exception {
        twenty = TwentySandbox.start(
                TwentySandbox.options().seed(Map.of("companies", List.of(Map.of("id", COMPANY, "name", "Acme")))));
        servers = new Servers(Map.of());
        contacts = new Contacts(servers.connect());
    }

    @AfterAll
    static void close() throws Exception {
        contacts.close();
        servers.close();
        twenty.close();
    }

    @AfterEach
    void stop() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
        worker.stop();
    }

    private void startWorker() throws Exception {
        Main main = Instance.create();
        worker = main;
        main.addOverrideProperty("instance", "test");
        main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", twenty.apiKey());
        main.addOverrideProperty("twenty.calls-per-minute", "6000");
        main.addOverrideProperty("camel.component.kafka.brokers", servers.brokers());
        main.addOverrideProperty("topic", servers.topic());
        main.addOverrideProperty("redeliveries", "0");
        main.addOverrideProperty("shared.directory", servers.variables().get("SHARED_DIRECTORY"));
        main.addOverrideProperty("database.url", servers.variables().get("DATABASE_URL"));
        main.addOverrideProperty("database.user", servers.variables().get("DATABASE_USER"));
        main.addOverrideProperty("database.password", "");
        main.configure().setRouteFilterExcludePattern("poller");
        main.start();
    }

    private void publish(int... seconds) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.brokers()), new StringSerializer(), new StringSerializer())) {
            for (int second : seconds) {
                ProducerRecord<String, String> message =
                        new ProducerRecord<>(servers.topic(), id, """
                        {"id": "%s", "name": {"firstName": "Ada", "lastName": "Lovelace"}, "jobTitle": "step %d",
                         "companyId": "%s", "deletedAt": null, "updatedAt": "2026-11-24T12:00:%02d.000Z"}""".formatted(id, second, COMPANY, second));
                message.headers().add("polledBy", "test".getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            }
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

        startWorker();

        awaitHandled(1, 2, 3, 4, 5);
        assertThat(calls).hasValue(6);
    }

    @Test
    void whatWasHandledIsNotHandledAgainByTheNext() throws Exception {
        publish(1, 2);
        startWorker();
        awaitHandled(1, 2);
        worker.stop();
        publish(3);

        startWorker();

        awaitHandled(1, 2, 3);
    }

    @Test
    void anOlderStateIsPassedOver() throws Exception {
        publish(2, 1, 3);

        startWorker();

        awaitHandled(2, 1, 3);
        assertThat(handled()).extracting(Handled::kept).containsExactly(true, false, true);
    }

    @Test
    void aCompanyThatIsGoneIsNone() throws Exception {
        twenty.misbehaveWith(request -> Misbehaviour.status(
                400, "{\"statusCode\":400,\"error\":\"BadRequestException\",\"messages\":[\"Record not found\"]}"));
        publish(1);

        startWorker();

        awaitHandled(1);
    }
}
