package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Sends the sandbox what a real Twenty of November 2025 was sent, in the same order and from the same start, and expects
 * the same answers. New records get the ids that the real server gave, so that ids, orders, cursors and counts are
 * compared, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurrentReplayTest {
    /** Exchanges that are not replayed, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "rate limit: findMany by API key, 101st call within a minute (default limits 100/1000 ms and 100/60000 ms)",
            "the call of a server of its own: see answersTheCallOverTheRateLimitAsRecorded");

    private final Queue<UUID> nextIds = new ArrayDeque<>();
    private final Map<String, Runnable> unrecorded = new HashMap<>();
    private TwentySandbox twenty;
    private CurrentAnswers answers;

    @AfterAll
    void stop() {
        if (twenty != null) {
            twenty.close();
        }
    }

    private Client start(List<Recording> recordings) {
        Catalog catalog = OpenApiCatalog.read(Recording.read(Recording.V1_10, "openapi-core.json"), "2025-11");
        twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.V1_10)
                .catalog(catalog)
                .seed(CurrentSeed.of(catalog, recordings))
                .userToken(RecordedCall.USER)
                .readOnlyKey(RecordedCall.READ_ONLY)
                .revokedKey(RecordedCall.REVOKED)
                .roles("e9084229-f83d-4661-99dd-24b473208617")
                .ids(() -> nextIds.isEmpty() ? UUID.randomUUID() : nextIds.poll()));
        Client client = new Client(twenty);
        answers = new CurrentAnswers(client);
        return client;
    }

    @TestFactory
    Stream<DynamicTest> answersEveryExchangeAsRecorded() {
        Recording.needed(Recording.V1_10);
        List<Recording> recordings = Recording.exchanges(Recording.V1_10);
        Client client = start(recordings);
        doWhatWasNotRecorded(client);
        Map<String, UUID> idsByName = CurrentAnswers.idsByName(recordings);
        Set<String> replayed = new LinkedHashSet<>();
        Stream<DynamicTest> replays = recordings.stream()
                .filter(recording -> !LEFT_OUT.containsKey(recording.name()))
                .map(recording -> dynamicTest(recording.name(), () -> {
                    replayed.add(recording.name());
                    replay(client, recording, idsByName);
                }));
        DynamicTest complete = dynamicTest(
                "… and that is all of them", () -> assertThat(replayed).hasSize(recordings.size() - LEFT_OUT.size()));
        return Stream.concat(replays, Stream.of(complete));
    }

    @Test
    void answersTheCallOverTheRateLimitAsRecorded() throws Exception {
        Recording.needed(Recording.V1_10);
        Recording refused = Recording.exchanges(Recording.V1_10).stream()
                .filter(recording -> recording.name().startsWith("rate limit: "))
                .findFirst()
                .orElseThrow();
        try (TwentySandbox limited = TwentySandbox.start(
                TwentySandbox.options().dialect(Dialect.V1_10).rateLimit(100, Duration.ofSeconds(60)))) {
            Client client = new Client(limited);
            for (int i = 0; i < 100; i++) {
                assertThat(client.get(refused.path()).statusCode()).isEqualTo(200);
            }
            HttpResponse<String> answer = client.get(refused.path());
            assertThat(answer.statusCode()).isEqualTo(refused.status());
            assertThat(Client.json(answer)).isEqualTo(refused.answer());
            assertThat(client.get("/rest/metadata/webhooks").statusCode())
                    .as("settings do not count")
                    .isEqualTo(200);
        }
    }

    @Test
    void leavesOutNothingThatIsNotRecorded() {
        Recording.needed(Recording.V1_10);
        assertThat(Recording.exchanges(Recording.V1_10))
                .extracting(Recording::name)
                .containsAll(LEFT_OUT.keySet());
    }

    /** Its traces show in the exchanges before which it stands. */
    private void doWhatWasNotRecorded(Client client) {
        List<String> merged = List.of(
                "6c4ecf27-f448-4a5c-b730-57d5c517772d",
                "69f76362-5fd8-497f-b472-30be6f2ad2b8",
                "aa4dbd0b-4bba-4155-974c-d984a7180d48");
        unrecorded.put("companies merge dryRun", () -> IntStream.range(0, 3)
                .forEach(i -> create(
                        client,
                        "companies",
                        Map.of(
                                "id",
                                merged.get(i),
                                "name",
                                "Merge " + i,
                                "employees",
                                i,
                                "domainName",
                                Map.of("primaryLinkUrl", "https://merge" + i + ".example")))));
        unrecorded.put("companies filter finds a name with comma and parentheses", () -> {
            create(
                    client,
                    "companies",
                    Map.of("id", "d1940644-8920-4fbe-bd7e-e78746e4ab2f", "name", "Comma, Inc. (EU)"));
            create(client, "companies", Map.of("id", "d12a5977-4e03-44eb-917f-f25da21c53ed", "name", "Quote \" Inc"));
        });
        unrecorded.put("Accept text/html", () -> assertThat(
                        client.delete("/rest/companies?filter=" + Client.encoded("name[like]:\"Ord%\""))
                                .statusCode())
                .isEqualTo(200));
        createFolders(
                client,
                "favoriteFolders updateMany without a filter (updates every record)",
                "2d36f417-c24d-4e5a-b606-25fba8aedb82",
                "0cfeaf11-19af-43c2-8fa6-3c051aada957",
                "8b0e7ea2-b390-4135-adb5-5177d9e1c40f");
        createFolders(
                client,
                "favoriteFolders deleteMany without a filter (deletes every record)",
                "08ca37d6-703a-4391-bbfc-abae1ecf20fa",
                "9ab46b2f-7dc8-49eb-923d-16009865c46b",
                "09e47948-5082-47b4-9dc0-eae0ad322a3c");
    }

    private void createFolders(Client client, String before, String... ids) {
        unrecorded.put(before, () -> Stream.of(ids)
                .forEach(id -> create(client, "favoriteFolders", Map.of("id", id, "name", "f"))));
    }

    private static void create(Client client, String resource, Map<String, Object> record) {
        assertThat(client.post("/rest/" + resource, record).statusCode()).isEqualTo(201);
    }

    private void replay(Client client, Recording recording, Map<String, UUID> idsByName) throws Exception {
        unrecorded.getOrDefault(recording.name(), () -> {}).run();
        nextIds.clear();
        String body = CurrentAnswers.body(recording);
        nextIds.addAll(CurrentAnswers.newIds(recording, body, idsByName));

        HttpResponse<String> answer = client.send(
                recording.method(),
                answers.pathToSandbox(recording.path()),
                CurrentAnswers.headers(client, recording, body),
                body == null ? null : answers.toSandbox(body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(recording.status());
        if (recording.contentType() != null) {
            assertThat(answer.headers().firstValue("content-type")).contains(recording.contentType());
        }
        JsonNode recorded = recording.answer();
        if (recorded.isMissingNode()) {
            return; // only its status was kept
        }
        if (recorded.isTextual() || recorded.isBoolean()) {
            assertThat(answer.body()).isEqualTo(recorded.asText());
            return;
        }
        answers.compare(recording, answer.body());
    }
}
