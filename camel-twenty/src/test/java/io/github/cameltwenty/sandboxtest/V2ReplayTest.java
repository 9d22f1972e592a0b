package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Sends the sandbox what a real Twenty 2.21 was sent, in the same order and from the same start, and expects the same
 * answers. New records get the ids that the real server gave, so that ids, orders, cursors and counts are compared, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class V2ReplayTest {
    /** Exchanges that are not replayed, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of();

    /** What was done between two exchanges and not recorded, by the exchange that it came before: its traces show. */
    private final Map<String, Runnable> unrecorded = new HashMap<>();

    private final Queue<UUID> nextIds = new ArrayDeque<>();
    private TwentySandbox twenty;
    private V2Answers answers;

    @AfterAll
    void stop() {
        if (twenty != null) {
            twenty.close();
        }
    }

    private Client start(List<Recording> recordings) {
        Catalog catalog = OpenApiCatalog.read(Recording.read(Recording.V2_21, "openapi-core.json"), "2.21");
        twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.V2_21)
                .catalog(catalog)
                .seed(V2Seed.of(catalog, recordings))
                .userToken(V2Call.USER)
                .readOnlyKey(V2Call.READ_ONLY)
                .revokedKey(V2Call.REVOKED)
                .recordsKey(V2Call.NO_SETTINGS)
                .restrictedKey(V2Call.RESTRICTED, Set.of("pets"), Set.of("rockets"))
                .roles("8ca54b6f-ea86-4dcb-8e2c-606b6a4567cd")
                .ids(() -> nextIds.isEmpty() ? UUID.randomUUID() : nextIds.poll()));
        Client client = new Client(twenty);
        answers = new V2Answers(client, recordings);
        return client;
    }

    @TestFactory
    Stream<DynamicTest> answersEveryExchangeAsRecorded() {
        assumeTrue(
                Files.isDirectory(Recording.V2_21),
                () -> "The recordings are not here: "
                        + Recording.V2_21.toAbsolutePath().normalize());
        List<Recording> recordings = Recording.exchanges(Recording.V2_21);
        Client client = start(recordings);
        doWhatWasNotRecorded(client);
        Set<Recording> replayed = new LinkedHashSet<>();
        Stream<DynamicTest> replays = recordings.stream()
                .filter(recording -> !LEFT_OUT.containsKey(recording.name()))
                .map(recording -> dynamicTest(recording.name(), () -> {
                    replayed.add(recording);
                    replay(client, recording);
                }));
        DynamicTest complete = dynamicTest(
                "… and that is all of them", () -> assertThat(replayed).hasSize(recordings.size() - LEFT_OUT.size()));
        return Stream.concat(replays, Stream.of(complete));
    }

    private void doWhatWasNotRecorded(Client client) {
        unrecorded.put(
                "people findMany plain limit=2",
                () -> create(client, "companies", "ffffffff-ffff-4fff-8fff-ff0000000000"));
    }

    private static void create(Client client, String resource, String id) {
        assertThat(client.post("/rest/" + resource, Map.of("id", id, "name", "m"))
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> send(Client client, Recording recording) throws Exception {
        nextIds.clear();
        String body = V2Call.body(recording);
        nextIds.addAll(answers.newIds(recording, body));
        return client.send(
                recording.method(),
                answers.toSandbox(recording.path()),
                V2Call.headers(client, recording),
                body == null ? null : answers.toSandbox(body));
    }

    private void replay(Client client, Recording recording) throws Exception {
        unrecorded.getOrDefault(recording.name(), () -> {}).run();
        HttpResponse<String> answer = send(client, recording);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(recording.status());
        assertThat(answer.headers().firstValue("content-type").orElse(null)).isEqualTo(recording.contentType());
        JsonNode recorded = recording.answer();
        if (recorded.isTextual() || recorded.isBoolean()) {
            assertThat(answer.body()).isEqualTo(recorded.asText());
        } else {
            answers.compare(recording, answer.body());
        }
    }
}
