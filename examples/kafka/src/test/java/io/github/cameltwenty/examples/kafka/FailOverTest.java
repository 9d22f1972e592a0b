package io.github.cameltwenty.examples.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances, of which the one that polls is killed: a run of the example, looked at from all sides. */
class FailOverTest {
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static TwentySandbox twenty;
    private static Servers servers;
    private static Outcome outcome;
    private static List<ConsumerRecord<String, String>> topic;
    private static String printed;

    @BeforeAll
    static void run() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        twenty = TwentySandbox.start(TwentySandbox.options().apiKey("key-of-the-sandbox"));
        servers = new Servers(Map.of());
        outcome = new KafkaExample(new PrintStream(out, true, StandardCharsets.UTF_8), twenty, servers).run();
        topic = Topic.read(servers);
        printed = out.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void close() throws Exception {
        servers.close();
        twenty.close();
    }

    @Test
    void everyPersonIsCopiedAsTwentyHasIt() throws Exception {
        Map<Object, Object> companies = twenty.records("companies").stream()
                .collect(Collectors.toMap(company -> company.get("id"), company -> company.get("name")));
        assertThat(outcome.missing()).isZero();
        for (Map<String, Object> person : twenty.records("people")) {
            try (Connection connection = servers.connect();
                    var select = connection.prepareStatement(
                            "SELECT last_name, job_title, company, deleted FROM contact WHERE id = CAST(? AS UUID)")) {
                select.setString(1, (String) person.get("id"));
                ResultSet row = select.executeQuery();
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(((Map<?, ?>) person.get("name")).get("lastName"));
                assertThat(row.getString(2)).isEqualTo(person.get("jobTitle"));
                assertThat(row.getString(3)).isEqualTo(companies.get(person.get("companyId")));
                assertThat(row.getBoolean(4)).isFalse();
            }
        }
    }

    @Test
    void theStatesOfARecordAreInOnePartitionInTheirOrder() {
        Map<String, List<ConsumerRecord<String, String>>> byRecord =
                topic.stream().collect(Collectors.groupingBy(ConsumerRecord::key));

        assertThat(byRecord).hasSize(outcome.people()).allSatisfy((id, messages) -> {
            assertThat(messages)
                    .extracting(ConsumerRecord::partition)
                    .containsOnly(messages.get(0).partition());
            assertThat(messages).extracting(FailOverTest::updatedAt).isSorted();
        });
    }

    @Test
    void theStatesOfARecordAreHandledInTheirOrder() {
        assertThat(outcome.late()).isZero();
    }

    @Test
    void bothInstancesHaveHandledMessages() {
        assertThat(outcome.byWorker()).containsOnlyKeys("one", "two");
    }

    @Test
    void thePollerThatTakesOverGoesOnWhereTheOtherWasKilled() {
        List<Instant> takenOver = topic.stream()
                .filter(message -> !Topic.header(message, "polledBy").equals(outcome.killed()))
                .map(FailOverTest::updatedAt)
                .toList();

        assertThat(takenOver).isNotEmpty().allSatisfy(updatedAt -> assertThat(updatedAt)
                .isAfter(newestBeforeTheKill().minus(OVERLAP)));
        assertThat(twenty.requests())
                .filteredOn(request ->
                        request.rawQuery() != null && request.rawQuery().contains("1970-01-01"))
                .as("a beginning")
                .hasSize(1);
    }

    @Test
    void theDeadAreReplacedWithinTheTimeThatTheirSilenceMayTake() {
        // 6 s until the lock is free, and the same until partitions are: the rest is a busy machine
        assertThat(outcome.untilPolledAgain()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(45));
    }

    @Test
    void onlyWhatTheKilledHadInHandComesTwice() {
        // 10 messages at a time for each of its two threads; what was polled twice comes besides
        long polledTwice = topic.size()
                - topic.stream()
                        .map(message -> message.key() + updatedAt(message))
                        .distinct()
                        .count();
        assertThat(outcome.repeated()).isBetween(polledTwice, polledTwice + 20);
    }

    @Test
    void allCallsAreTakenFromTheSharedBudget() throws Exception {
        try (Connection connection = servers.connect();
                ResultSet bucket = connection.createStatement().executeQuery("SELECT state FROM bucket WHERE id = 1")) {
            assertThat(bucket.next()).isTrue();
            assertThat(bucket.getBytes(1)).isNotEmpty();
        }
    }

    @Test
    void theSummaryTellsIt() {
        assertThat(printed)
                .contains(outcome.killed() + " polls, and is killed", "changed 300 times", "lost 0, out of order 0")
                .doesNotContain("WARN", "ERROR", twenty.apiKey());
    }

    private static Instant newestBeforeTheKill() {
        return topic.stream()
                .filter(message -> Topic.header(message, "polledBy").equals(outcome.killed()))
                .map(FailOverTest::updatedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant updatedAt(ConsumerRecord<String, String> message) {
        try {
            return Instant.parse(JSON.readTree(message.value()).get("updatedAt").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
