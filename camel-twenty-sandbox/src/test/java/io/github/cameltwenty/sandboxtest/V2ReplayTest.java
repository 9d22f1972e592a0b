package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Sends the sandbox what a real Twenty 2.21 was sent, in the same order and from the same start, and expects the same
 * answers. New records get the ids that the real server gave, so that ids, orders, cursors and counts are compared, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class V2ReplayTest {
    /** Exchanges that are not replayed, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "apiKeys createOne (user token, REST)",
                    "a role that no key may have: the sandbox knows only those that it may",
            "rate limit: findMany by API key over the limit", "see answersTheCallsOverTheRateLimitAsRecorded",
            "rate limit: createMany over the limit", "see answersTheCallsOverTheRateLimitAsRecorded",
            "rate limit: GraphQL query over the limit", "GraphQL",
            "rate limit: GraphQL mutation over the limit", "GraphQL");

    /** Exchanges that are sent, but not compared, and why. */
    private static final Map<String, String> NOT_COMPARED = Map.of(
            "object-restricted role: companies findMany",
                    "the role may not see one field, the sandbox knows rights on resources",
            "object-restricted role: companies createOne", "the same");

    /** What was done between two exchanges and not recorded, by the exchange that it came before: its traces show. */
    private final Map<String, Runnable> unrecorded = new HashMap<>();

    private final Queue<UUID> nextIds = new ArrayDeque<>();
    private final List<TwentySandbox> sandboxes = new ArrayList<>();

    @AfterAll
    void stop() {
        sandboxes.forEach(TwentySandbox::close);
    }

    private Client start(
            List<Recording> recordings,
            BiFunction<Catalog, List<Recording>, Map<String, List<Map<String, Object>>>> seed) {
        Catalog catalog = OpenApiCatalog.read(Recording.read(Recording.V2_21, "openapi-core.json"), "2.21");
        TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.V2_21)
                .catalog(catalog)
                .seed(seed.apply(catalog, recordings))
                .userToken(V2Call.USER)
                .readOnlyKey(V2Call.READ_ONLY)
                .revokedKey(V2Call.REVOKED)
                .recordsKey(V2Call.NO_SETTINGS)
                .restrictedKey(V2Call.RESTRICTED, Set.of("pets"), Set.of("rockets"))
                .roles("8ca54b6f-ea86-4dcb-8e2c-606b6a4567cd")
                .ids(() -> nextIds.isEmpty() ? UUID.randomUUID() : nextIds.poll()));
        sandboxes.add(twenty);
        return new Client(twenty);
    }

    private static List<Recording> recordings() {
        Recording.needed(Recording.V2_21);
        return Recording.exchanges(Recording.V2_21);
    }

    /** Filters and the catalogue were recorded an hour after all else. */
    private static boolean isLater(Recording recording) {
        return recording.name().startsWith("catalogue: ")
                || recording
                        .name()
                        .matches("companies filter .*\\[\\w+]:\"?(SW|sw|W\"|%\"|%pha|pha|Alpha|https|2020).*");
    }

    @TestFactory
    Stream<DynamicTest> answersEveryExchangeAsRecorded() {
        List<Recording> recordings =
                recordings().stream().filter(recording -> !isLater(recording)).toList();
        Client client = start(recordings, V2Seed::of);
        doWhatWasNotRecorded(client);
        return replays(client, recordings);
    }

    @TestFactory
    Stream<DynamicTest> answersTheLaterExchangesAsRecorded() {
        List<Recording> recordings =
                recordings().stream().filter(V2ReplayTest::isLater).toList();
        Client client = start(recordings, V2Seed::later);
        unrecorded.put("catalogue: companies at /rest", () -> createCompanies(client, 8522 - 2783));
        return replays(client, recordings);
    }

    @Test
    void answersTheCallsOverTheRateLimitAsRecorded() throws Exception {
        List<Recording> refused = recordings().stream()
                .filter(recording -> recording.name().matches("rate limit: (findMany|createMany) .*"))
                .toList();
        try (TwentySandbox limited = TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.V2_21)
                .rateLimit(100, Duration.ofSeconds(1))
                .rateLimit(100, Duration.ofSeconds(60)))) {
            Client client = new Client(limited);
            V2Answers answers = new V2Answers(client, refused);
            for (int i = 0; i < 100; i++) {
                assertThat(client.get("/rest/companies").statusCode()).isEqualTo(200);
            }
            assertThat(refused).hasSize(2);
            for (Recording recording : refused) {
                replay(client, answers, recording);
            }
        }
    }

    @Test
    void replaysAllRecordings() {
        List<String> names = recordings().stream().map(Recording::name).toList();

        assertThat(names).hasSize(854).containsAll(LEFT_OUT.keySet());
    }

    private Stream<DynamicTest> replays(Client client, List<Recording> recordings) {
        V2Answers answers = new V2Answers(client, recordings);
        return recordings.stream()
                .filter(recording -> !LEFT_OUT.containsKey(recording.name()))
                .map(recording -> dynamicTest(recording.name(), () -> {
                    unrecorded.getOrDefault(recording.name(), () -> {}).run();
                    if (!NOT_COMPARED.containsKey(recording.name())) {
                        replay(client, answers, recording);
                    } else if (recording.status() < 300) {
                        send(client, answers, recording);
                    }
                }));
    }

    private static void createCompanies(Client client, int count) {
        List<Map<String, Object>> companies = new ArrayList<>();
        companies.add(Map.of("id", V2Seed.MADE_LAST, "name", "Pace 1428", "position", -4476));
        for (int i = 1; i < count; i++) {
            companies.add(Map.of("id", String.format("ffffffff-ffff-4fff-8fff-%012d", i), "name", "m"));
        }
        for (int i = 0; i < count; i += 200) {
            assertThat(client.post("/rest/batch/companies", companies.subList(i, Math.min(count, i + 200)))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    /** In GraphQL, where it was recorded. */
    private void upload(Client client, String id, String name, String content) {
        nextIds.clear();
        nextIds.add(UUID.fromString(id));
        String begin = "mutation B($n: String!, $s: Float!, $u: String) { createFileUpload(filename: $n, size: $s,"
                + " fileFolder: FilesField, fieldMetadataUniversalIdentifier: $u) { uploadUrl } }";
        Map<String, Object> file =
                Map.of("n", name, "s", content.length(), "u", "20202020-15db-460e-8166-c7b5d87ad4be");
        URI target = URI.create(Client.json(client.post("/metadata", Map.of("query", begin, "variables", file)))
                .at("/data/createFileUpload/uploadUrl")
                .asText());
        try {
            client.send("PUT", target.getRawPath() + "?" + target.getRawQuery(), Map.of(), content);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        client.post("/metadata", Map.of("query", "mutation { completeFileUpload(fileId: \"" + id + "\") { id } }"));
    }

    private void doWhatWasNotRecorded(Client client) {
        unrecorded.put(
                "attachments createOne with file",
                () -> upload(client, "756003b5-c534-413f-af12-35175ed7dc15", "offer2.txt", "An offer."));
        unrecorded.put(
                "people findMany plain limit=2",
                () -> create(client, "companies", "ffffffff-ffff-4fff-8fff-ff0000000000"));
        unrecorded.put(
                "companies updateOne whole record as read",
                () -> create(client, "companies", "ffffffff-ffff-4fff-8fff-ff0000000001"));
        unrecorded.put("webhooks findMany (none)", () -> Client.json(client.get("/rest/webhooks"))
                .forEach(webhook ->
                        client.delete("/rest/webhooks/" + webhook.get("id").asText())));
        unrecorded.put(
                "companies updateMany filter matches nothing",
                () -> change(
                        client,
                        "companies?filter=" + Client.encoded("name[startsWith]:\"Bulk61 1\""),
                        Map.of("employees", 61)));
        // the demo workspace has a workflow that makes a company of a new person's e-mail
        unrecorded.put(
                "people filter emails.primaryEmail[eq]:\"jane.doe@example.com\"",
                () -> change(
                        client,
                        "people?filter=" + Client.encoded("name.firstName[eq]:Petra,name.lastName[eq]:Two"),
                        Map.of("companyId", "ffffffff-ffff-4fff-8fff-ff0000000000")));
        // the recordings were made within a day
        List<String> made = List.of(
                "600bc9d3-7cfc-4828-bf9f-6434a65b6df2",
                "4556124c-300c-4f8c-bc28-e10a89ce837d",
                "58b5a39e-5f33-42fa-82da-c98f9f23a0f8");
        unrecorded.put("opportunities groupBy createdAt MONTH timeZone UTC", () -> IntStream.range(0, 3)
                .forEach(i -> change(
                        client,
                        "opportunities/" + made.get(i),
                        Map.of("createdAt", "2026-11-27T21:26:25.80" + i + "Z"))));
    }

    private static void change(Client client, String path, Map<String, Object> changes) {
        assertThat(client.patch("/rest/" + path, changes).statusCode()).isEqualTo(200);
    }

    private static void create(Client client, String resource, String id) {
        assertThat(client.post("/rest/" + resource, Map.of("id", id, "name", "m"))
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> send(Client client, V2Answers answers, Recording recording) throws Exception {
        nextIds.clear();
        String body = V2Call.body(recording);
        nextIds.addAll(answers.newIds(recording, body));
        return client.send(
                recording.method(),
                answers.pathToSandbox(recording.path()),
                V2Call.headers(client, recording),
                body == null ? null : answers.toSandbox(body));
    }

    private void replay(Client client, V2Answers answers, Recording recording) throws Exception {
        HttpResponse<String> answer = send(client, answers, recording);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(recording.status());
        assertThat(answer.headers().firstValue("content-type").orElse(null)).isEqualTo(recording.contentType());
        JsonNode recorded = recording.answer();
        if (recorded.isTextual() && !recorded.asText().isEmpty()) {
            assertThat(Client.json(answer)).isEqualTo(recorded);
        } else if (recorded.isTextual() || recorded.isBoolean()) {
            assertThat(answer.body()).isEqualTo(recorded.asText());
        } else {
            answers.compare(recording, answer.body());
        }
    }
}
