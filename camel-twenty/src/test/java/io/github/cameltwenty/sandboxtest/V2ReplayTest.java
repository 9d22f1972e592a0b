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
                .ids(() -> nextIds.isEmpty() ? UUID.randomUUID() : nextIds.poll()));
        answers = new V2Answers(recordings);
        return new Client(twenty);
    }

    @TestFactory
    Stream<DynamicTest> answersEveryExchangeAsRecorded() {
        assumeTrue(
                Files.isDirectory(Recording.V2_21),
                () -> "The recordings are not here: "
                        + Recording.V2_21.toAbsolutePath().normalize());
        List<Recording> recordings = Recording.exchanges(Recording.V2_21);
        Client client = start(recordings);
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

    private void replay(Client client, Recording recording) throws Exception {
        nextIds.clear();
        String body = V2Call.body(recording);
        nextIds.addAll(answers.newIds(recording, body));

        HttpResponse<String> answer =
                client.send(recording.method(), recording.path(), V2Call.headers(client, recording), body);

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
