package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Signs in to the sandbox as three real servers were signed in to, in the same order, does with the session what was done with
 * theirs, and asks for the tokens of API keys; and expects the same answers. Of pages of records, only that they are given.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInReplayTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** What is at {@code /metadata} of the other recordings, and served here. */
    private static final String SERVED =
            "generateApiKeyToken.*/metadata|metadata (create|revoke)ApiKey.*|metadata generateApiKeyToken.*";

    private final List<TwentySandbox> sandboxes = new ArrayList<>();

    private record Server(String version, Path folder, Dialect dialect) {}

    private static final Server V1_0 = new Server("1.0.3", Recording.FOLDER, Dialect.V1_0);
    private static final Server V1_10 = new Server("2025-11", Recording.V1_10, Dialect.V1_10);
    private static final Server V2_21 = new Server("2.21.0", Recording.V2_21, Dialect.V2_21);

    @BeforeEach
    void needsTheRecordings() {
        Recording.needed(Recording.FOLDER);
    }

    @AfterAll
    void stop() {
        sandboxes.forEach(TwentySandbox::close);
    }

    @TestFactory
    Stream<DynamicTest> signsInAs10() {
        return replay(V1_0);
    }

    @TestFactory
    Stream<DynamicTest> signsInAsNovember2025() {
        return replay(V1_10);
    }

    @TestFactory
    Stream<DynamicTest> signsInAs221() {
        return replay(V2_21);
    }

    private Stream<DynamicTest> replay(Server server) {
        List<Recording> recordings = new ArrayList<>(Recording.exchanges(server.folder(), "sign-in.json"));
        for (String file : List.of("bulk.json", "graphql.json")) {
            Recording.exchanges(server.folder(), file).stream()
                    .filter(recording -> recording.name().matches(SERVED))
                    .forEach(recordings::add);
        }
        Session session = new Session(start(server, recordings));
        return recordings.stream().map(recording -> dynamicTest(recording.name(), () -> session.replay(recording)));
    }

    private TwentySandbox start(Server server, List<Recording> recordings) {
        Catalog catalog = OpenApiCatalog.read(Recording.read(server.folder(), "openapi-core.json"), server.version());
        List<Map<String, Object>> keys = new ArrayList<>();
        TwentySandboxOptions options =
                TwentySandbox.options().dialect(server.dialect()).catalog(catalog);
        for (Recording recording : recordings) {
            recording
                    .answer()
                    .path("data")
                    .path("getRoles")
                    .forEach(role -> options.role(
                            role.path("id").asText(), role.path("label").asText()));
            if (!recording.answer().path("data").path("generateApiKeyToken").isMissingNode()) {
                String id = recording.request().at("/body/variables/i").asText();
                keys.add(Map.of("id", id, "name", "k", "expiresAt", "2030-01-01T00:00:00.000Z"));
            }
        }
        TwentySandbox twenty = TwentySandbox.start(options.seed(Map.of("apiKeys", keys)));
        sandboxes.add(twenty);
        return twenty;
    }

    /** What was given by earlier answers, in the place of the tokens that the recordings hide. */
    private static final class Session {
        private final TwentySandbox twenty;
        private final Client client;
        private final Map<String, String> tokens = new HashMap<>();

        Session(TwentySandbox twenty) {
            this.twenty = twenty;
            this.client = new Client(twenty);
        }

        void replay(Recording recording) throws Exception {
            HttpResponse<String> answer =
                    client.send(recording.method(), recording.path(), headers(recording), body(recording));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(recording.status());
            JsonNode given = Client.json(answer);
            keep(given);
            if (!recording.method().equals("GET") || recording.status() >= 400) {
                assertThat(comparable(given)).isEqualTo(comparable(recording.answer()));
            }
        }

        private void keep(JsonNode answer) {
            for (String name : List.of("loginToken", "refreshToken", "accessToken", "accessOrWorkspaceAgnosticToken")) {
                JsonNode token = answer.findValue(name);
                if (token != null && token.has("token")) {
                    tokens.put(
                            name.startsWith("access") ? "access" : name,
                            token.get("token").asText());
                }
            }
        }

        private Map<String, String> headers(Recording recording) {
            Map<String, String> headers = new HashMap<>();
            headers.put("Content-Type", "application/json");
            if (recording.request().path("headers").has("Authorization")) {
                boolean key = recording.name().startsWith("generateApiKeyToken with a key")
                        || recording.name().endsWith("(API key)");
                headers.put("Authorization", "Bearer " + (key ? twenty.apiKey() : tokens.get("access")));
            }
            return headers;
        }

        private String body(Recording recording) throws Exception {
            JsonNode body = recording.request().path("body");
            if (!body.isObject()) {
                return null;
            }
            ObjectNode filled = body.deepCopy();
            if (filled.path("variables") instanceof ObjectNode variables) {
                if (variables.has("t")) {
                    boolean renews = filled.path("query").asText().contains("renewToken");
                    variables.put("t", tokens.get(renews ? "refreshToken" : "loginToken"));
                }
                if (variables.has("e") && variables.has("p")) {
                    boolean wrong = variables.get("p").asText().equals("wrong");
                    variables.put("e", twenty.userEmail());
                    variables.put("p", wrong ? "wrong" : twenty.userPassword());
                }
            }
            return JSON.writeValueAsString(filled);
        }
    }

    /** Without what no two servers have in common, and without words for people at a screen. */
    private static String comparable(JsonNode answer) {
        ObjectNode copy =
                answer.isObject() ? answer.deepCopy() : JSON.createObjectNode().set("list", answer.deepCopy());
        if (copy.path("data").path("getRoles").isArray()) {
            List<String> labels = copy.path("data").path("getRoles").findValuesAsText("label").stream()
                    .sorted()
                    .distinct()
                    .toList();
            ((ObjectNode) copy.get("data")).put("getRoles", labels.toString());
        }
        copy.findParents("userFriendlyMessage").forEach(node -> ((ObjectNode) node).remove("userFriendlyMessage"));
        for (String name : List.of("token", "id", "createdAt", "updatedAt")) {
            copy.findParents(name).forEach(node -> ((ObjectNode) node).put(name, "<" + name + ">"));
        }
        copy.findParents("revokedAt").stream()
                .filter(node -> node.get("revokedAt").isTextual())
                .forEach(node -> ((ObjectNode) node).put("revokedAt", "<revokedAt>"));
        copy.findParents("token").forEach(node -> ((ObjectNode) node).remove("expiresAt"));
        return new GraphqlNormalised(answer, true, false).text(copy);
    }
}
