package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Sends the sandbox what a real Twenty 1.0.3 was sent, in the same order and from the same start, and expects the same
 * answers. New records get the ids that the real server gave, so that ids, orders, cursors and counts are compared, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsReplayTest {
    private static final String DEPTH_COMPANY = "9856391f-fba9-47ef-821a-3841622f57a1";
    private static final String DEPTH_PERSON = "9ac0403c-281f-4d24-a369-55ec16100a56";
    private static final String ODESSA_TWIN = "8d809ed9-e84a-45b5-b736-3840d7f0e49c";

    /** Exchanges that are not replayed, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "auth with a revoked API key", "the sandbox has one key, which cannot be revoked",
            "auth with a deleted API key", "the sandbox has one key, which cannot be deleted",
            "rate limit: /rest/metadata over the limit (API_RATE_LIMITING_LIMIT=3, API_RATE_LIMITING_TTL=60)",
                    "the sandbox does not serve /rest/metadata",
            "rate limit: /rest/companies is never limited", "1,200 calls of which no answer was kept");

    /** Of each resource. */
    private static final Map<String, String> OPERATIONS_LEFT_OUT =
            Map.of("findDuplicates(data)", "the recordings do not hold what was sent");

    private static final JsonMapper JSON = new JsonMapper();

    /** What was done between two exchanges and not recorded, by the exchange that it came before. */
    private final Map<String, Runnable> unrecorded = new HashMap<>();

    private final List<TwentySandbox> sandboxes = new ArrayList<>();
    private final Queue<UUID> nextIds = new ArrayDeque<>();

    @BeforeEach
    void needsTheRecordings() {
        Recording.needed(Recording.FOLDER);
    }

    @AfterAll
    void stop() {
        sandboxes.forEach(TwentySandbox::close);
    }

    /** A sandbox with what the real server held when the recordings began. */
    private Client start() {
        Catalog catalog = OpenApiCatalog.read(Recording.read("openapi-core.json"), "1.0.3");
        List<Recording> recordings = Stream.concat(Recording.exchanges().stream(), Recording.operations().stream())
                .toList();
        TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options()
                .catalog(catalog)
                .seed(RecordedSeed.of(catalog, recordings, Set.of(DEPTH_COMPANY, DEPTH_PERSON, ODESSA_TWIN)))
                .ids(() -> nextIds.isEmpty() ? UUID.randomUUID() : nextIds.poll()));
        sandboxes.add(twenty);
        return new Client(twenty);
    }

    @TestFactory
    Stream<DynamicTest> answersEveryExchangeAsRecorded() {
        Client client = start();
        unrecorded.put("companies findMany depth=2 (one small company, by filter)", () -> {
            create(client, "companies", Map.of("id", DEPTH_COMPANY, "name", "Depth Co"));
            Map<String, String> name = Map.of("firstName", "Depth", "lastName", "Person");
            create(client, "people", Map.of("id", DEPTH_PERSON, "name", name, "companyId", DEPTH_COMPANY));
        });
        unrecorded.put(
                "companies duplicates with ids",
                () -> create(client, "companies", Map.of("id", ODESSA_TWIN, "name", "Odessa")));
        return replay(client, Recording.exchanges(), LEFT_OUT.keySet());
    }

    @TestFactory
    Stream<DynamicTest> answersEveryOperationAsRecorded() {
        List<Recording> recordings = Recording.operations();
        Set<String> leftOut = new LinkedHashSet<>();
        recordings.stream()
                .map(Recording::name)
                .filter(name -> OPERATIONS_LEFT_OUT.containsKey(name.split(" ", 2)[1]))
                .forEach(leftOut::add);
        Client client = start();
        recordings.stream()
                .filter(recording -> recording.name().matches("messageChannelMessageAssociations create\\w+"))
                .forEach(recording -> unrecorded.put(recording.name(), () -> recording
                        .request()
                        .findValues("messageId")
                        .forEach(id -> create(client, "messages", Map.of("id", id.asText())))));
        return replay(client, recordings, leftOut);
    }

    @Test
    void leavesOutNothingThatIsNotRecorded() {
        assertThat(Recording.exchanges()).extracting(Recording::name).containsAll(LEFT_OUT.keySet());
        assertThat(Recording.operations())
                .extracting(recording -> recording.name().split(" ", 2)[1])
                .containsAll(OPERATIONS_LEFT_OUT.keySet());
    }

    private Stream<DynamicTest> replay(Client client, List<Recording> recordings, Set<String> leftOut) {
        Set<String> replayed = new LinkedHashSet<>();
        Stream<DynamicTest> replays = recordings.stream()
                .filter(recording -> !leftOut.contains(recording.name()))
                .map(recording -> dynamicTest(recording.name(), () -> {
                    replayed.add(recording.name());
                    replay(client, recording);
                }));
        DynamicTest complete = dynamicTest("… and that is all of them", () -> assertThat(replayed)
                .hasSize(recordings.size() - leftOut.size())
                .doesNotContainAnyElementsOf(leftOut));
        return Stream.concat(replays, Stream.of(complete));
    }

    private void replay(Client client, Recording recording) throws Exception {
        unrecorded.getOrDefault(recording.name(), () -> {}).run();
        nextIds.clear();
        nextIds.addAll(recording.createdIds());
        HttpResponse<String> answer = client.send(
                recording.method(),
                recording.path(),
                RecordedCall.headers(client, recording),
                RecordedCall.body(recording));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(recording.status());
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        assertThat(answer.headers().firstValue("keep-alive")).contains("timeout=5");
        if (recording.answer().isTextual()) {
            assertThat(answer.body()).isEqualTo(recording.answer().asText());
        } else {
            assertThat(Normalised.text(JSON.readTree(answer.body()))).isEqualTo(Normalised.text(recording.answer()));
        }
    }

    private static void create(Client client, String resource, Map<String, Object> record) {
        assertThat(client.post("/rest/" + resource, record).statusCode()).isEqualTo(201);
    }
}
