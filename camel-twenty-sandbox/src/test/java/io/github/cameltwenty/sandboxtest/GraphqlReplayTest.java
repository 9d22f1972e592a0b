package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Sends the sandbox what three real servers were sent in GraphQL, in the same order, and expects the same answers, but for the
 * words for people at a screen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphqlReplayTest {
    /** Exchanges that are not replayed, by their names, and why. */
    private static final Map<String, String> LEFT_OUT = leftOut();

    /** It shows records that are linked to another, which come in no order. */
    private static final String UNORDERED = "query one by filter";

    private static final String READER = "a-reader";
    private static final String REVOKED = "a-revoked-key";

    private final List<TwentySandbox> sandboxes = new ArrayList<>();
    private final Queue<UUID> nextIds = new ArrayDeque<>();

    private static Map<String, String> leftOut() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(
                ".*metadata.*|user-only mutation|.*getRoles.*|.*getViews.*|.*creates an? (object|webhook)",
                "settings at /metadata, of which the sandbox has objects alone, and the others in REST");
        names.put("my[A-Z].*|navigation.*", "replayed by OwnRecordsReplayTest");
        names.put(
                "search( companies, people| '(jeff|a b|O'Neil|100%|ü|a & b . !c)'| page.*| excluded| by header"
                        + "| narrowed| next page| empty input| bad cursor)?",
                "how good a hit is, and pages, are not told");
        names.put("search introspection.*", "the schema is not told");
        names.put(
                "upload.*|attachment.*|createFileUpload.*|completeFileUpload.*|file download.*",
                "files: see FilesReplayTest");
        names.put("wrong key", "it is not recorded what was sent");
        names.put("first too large|query first=1000.*", "the answer is cut: the sandbox gives all, too");
        names.put(
                "query aggregates|query deleted records|error unknown field",
                "figures and rows of records that no answer shows");
        names.put("query groupBy|mutation mergeCompanies.*", "groups and merges are served in REST only");
        names.put("error no query", "the real server never answers");
        return names;
    }

    /** @param others names of further exchanges that are not replayed */
    private record Server(String version, Path folder, Dialect dialect, String others) {
        List<Recording> exchanges(String file) {
            return Recording.exchanges(folder, file);
        }
    }

    private static final Server V1_0 = new Server("1.0.3", Recording.FOLDER, Dialect.V1_0, "");
    private static final Server V1_10 = new Server("2025-11", Recording.V1_10, Dialect.V1_10, "");
    private static final Server V2_21 = new Server("2.21.0", Recording.V2_21, Dialect.V2_21, "");

    @BeforeEach
    void needsTheRecordings() {
        Recording.needed(Recording.FOLDER);
    }

    @AfterAll
    void stop() {
        sandboxes.forEach(TwentySandbox::close);
    }

    @TestFactory
    Stream<DynamicTest> answersGraphqlAs10() {
        return replay(V1_0, "graphql.json", Map.of("name", "Airtable", "domainName", link("airtable.com")));
    }

    @TestFactory
    Stream<DynamicTest> answersGraphqlAsNovember2025() {
        return replay(V1_10, "graphql.json", Map.of("name", "Airtable", "domainName", link("airtable.com")));
    }

    @TestFactory
    Stream<DynamicTest> answersGraphqlAs221() {
        return replay(V2_21, "graphql.json", Map.of("name", "Airtable", "position", 1));
    }

    @TestFactory
    Stream<DynamicTest> answersBulkCallsAs10() {
        return replay(V1_0, "bulk.json", Map.of("position", 0));
    }

    @TestFactory
    Stream<DynamicTest> answersBulkCallsAsNovember2025() {
        return replay(V1_10, "bulk.json", Map.of("position", -27937));
    }

    @TestFactory
    Stream<DynamicTest> answersBulkCallsAs221() {
        return replay(V2_21, "bulk.json", Map.of("position", 1));
    }

    @Test
    void leavesOutNothingThatIsNotRecorded() {
        List<String> recorded = Stream.of(V1_0, V1_10, V2_21)
                .flatMap(server -> server.exchanges("graphql.json").stream())
                .map(Recording::name)
                .toList();

        assertThat(LEFT_OUT.keySet())
                .allSatisfy(pattern -> assertThat(recorded).anyMatch(name -> Pattern.matches(pattern, name)));
    }

    private static Map<String, Object> link(String url) {
        return Map.of("primaryLinkUrl", url);
    }

    private static boolean isReplayed(Server server, Recording recording) {
        return !Pattern.matches(server.others(), recording.name())
                && LEFT_OUT.keySet().stream().noneMatch(name -> Pattern.matches(name, recording.name()))
                && !recording.path().startsWith("/metadata");
    }

    /** @param company one of the demo workspace that the exchanges rely on and do not show */
    private Stream<DynamicTest> replay(Server server, String file, Map<String, Object> company) {
        List<Recording> recordings = server.exchanges(file).stream()
                .filter(recording -> isReplayed(server, recording))
                .toList();
        Client client = start(server, recordings, company);
        return recordings.stream()
                .map(recording -> dynamicTest(recording.name(), () -> replay(server, client, recording)));
    }

    private Client start(Server server, List<Recording> recordings, Map<String, Object> company) {
        Catalog catalog = OpenApiCatalog.read(Recording.read(server.folder(), "openapi-core.json"), server.version());
        Map<String, List<Map<String, Object>>> seed = GraphqlSeed.of(catalog, recordings);
        seed.computeIfAbsent("companies", plural -> new ArrayList<>()).add(company);
        TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(server.dialect())
                .catalog(catalog)
                .readOnlyKey(READER)
                .revokedKey(REVOKED)
                .seed(seed)
                .ids(() -> nextIds.isEmpty() ? idBehindOthers() : nextIds.poll()));
        sandboxes.add(twenty);
        return new Client(twenty);
    }

    /** Of a record that no answer shows: behind those of the first page, by whatever it is ordered. */
    private static UUID idBehindOthers() {
        return UUID.fromString("ff" + UUID.randomUUID().toString().substring(2));
    }

    private void replay(Server server, Client client, Recording recording) throws Exception {
        nextIds.clear();
        GraphqlSeed.createdIds(recording).forEach(id -> nextIds.add(UUID.fromString(id)));
        HttpResponse<String> answer = client.send(
                recording.method(), recording.path(), headers(client, recording), RecordedCall.body(recording));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(recording.status());
        if (recording.name().startsWith("REST")) {
            return; // replayed on its own; here it is what GraphQL shows afterwards that counts
        }
        if (recording.answer().isTextual()) {
            assertThat(answer.body()).isEqualTo(recording.answer().asText());
        } else {
            boolean inOrder =
                    !recording.request().path("body").path("query").asText().startsWith("mutation")
                            && !UNORDERED.equals(recording.name());
            GraphqlNormalised normalised = new GraphqlNormalised(recording.answer(), inOrder, server == V2_21);
            assertThat(normalised.text(Client.json(answer))).isEqualTo(normalised.text(recording.answer()));
        }
    }

    private static Map<String, String> headers(Client client, Recording recording) {
        Map<String, String> headers = new HashMap<>();
        recording.request().path("headers").properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        String name = recording.name();
        if (!name.contains("no auth")) {
            String key = name.contains("read-only key") ? READER : name.contains("revoked") ? REVOKED : client.apiKey();
            headers.put("Authorization", "Bearer " + (name.contains("invalid token") ? "e30.e30.x" : key));
        }
        return headers;
    }
}
