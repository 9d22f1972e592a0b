package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Asks for what Twenty 2.21 shows a user alone, and for its menu, as a real server was asked, and expects the same answers. */
class OwnRecordsReplayTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> RESOURCES = Map.of(
            "myConnectedAccounts", "connectedAccounts",
            "myMessageChannels", "messageChannels",
            "myCalendarChannels", "calendarChannels",
            "myMessageFolders", "messageFolders",
            "navigationMenuItems", "navigationMenuItems");

    private static final String USER = "a-user";

    private TwentySandbox twenty;

    @BeforeEach
    void needsTheRecordings() {
        Recording.needed(Recording.V2_21);
    }

    @AfterEach
    void stop() {
        if (twenty != null) {
            twenty.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> answersAs221() {
        List<Recording> recordings = Recording.exchanges(Recording.V2_21, "graphql.json").stream()
                .filter(recording -> recording.name().matches("my[A-Z].*|navigation.*"))
                .toList();
        twenty = TwentySandbox.start(
                TwentySandbox.options().dialect(Dialect.V2_21).userToken(USER).seed(seed(recordings)));
        assertThat(recordings).hasSize(10);
        return recordings.stream().map(recording -> dynamicTest(recording.name(), () -> replay(recording)));
    }

    private static Map<String, List<Map<String, Object>>> seed(List<Recording> recordings) {
        Map<String, List<Map<String, Object>>> seed = new HashMap<>();
        for (Recording recording : recordings) {
            recording
                    .answer()
                    .path("data")
                    .properties()
                    .forEach(root -> seed.put(
                            RESOURCES.get(root.getKey()),
                            JSON.convertValue(root.getValue(), new TypeReference<List<Map<String, Object>>>() {})));
        }
        return seed;
    }

    private void replay(Recording recording) throws Exception {
        Client client = new Client(twenty);
        String token = recording.name().contains("user token") ? USER : client.apiKey();
        HttpResponse<String> answer = client.send(
                recording.method(),
                recording.path(),
                Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token),
                RecordedCall.body(recording));

        JsonNode given = Client.json(answer);
        GraphqlNormalised normalised = new GraphqlNormalised(recording.answer(), true, false);
        assertThat(answer.statusCode()).isEqualTo(recording.status());
        assertThat(normalised.text(given)).isEqualTo(normalised.text(recording.answer()));
    }
}
