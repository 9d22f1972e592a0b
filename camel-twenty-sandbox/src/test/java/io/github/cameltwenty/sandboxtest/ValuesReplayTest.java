package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Gives the sandbox each value that was given to three real servers, and expects of each dialect that it stores or
 * refuses it as its server did.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesReplayTest {
    private static final Path CONTRACT = Recording.FOLDER.resolve("..");
    private static final String VALUES = "values.json";

    /**
     * In two values, the run had a number that the file leaves out. It had five digits: the Punycode of
     * {@code müller12345} ends in {@code -9db}, that of {@code müller} does not.
     */
    private static final String RUN = "12345";

    private static final JsonMapper JSON = new JsonMapper();

    private final List<TwentySandbox> sandboxes = new ArrayList<>();

    /** @param name as the file names it */
    private record Version(String name, Dialect dialect, Path recordings) {}

    private static final List<Version> VERSIONS = List.of(
            new Version("1.0.3", Dialect.V1_0, Recording.FOLDER),
            new Version("2025-11", Dialect.V1_10, Recording.V1_10),
            new Version("2.21", Dialect.V2_21, Recording.V2_21));

    @AfterAll
    void stop() {
        sandboxes.forEach(TwentySandbox::close);
    }

    private Client start(Version version) {
        TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(version.dialect())
                .catalog(OpenApiCatalog.read(
                        Recording.read(version.recordings(), "openapi-core.json"), version.name())));
        sandboxes.add(twenty);
        return new Client(twenty);
    }

    @TestFactory
    Stream<DynamicContainer> storesEveryValueAsRecorded() {
        assumeTrue(
                Files.isRegularFile(CONTRACT.resolve(VALUES)),
                () -> "The values are not here: "
                        + CONTRACT.resolve(VALUES).toAbsolutePath().normalize());
        JsonNode rows = restored(Recording.read(CONTRACT, VALUES));
        return VERSIONS.stream().map(version -> {
            Client client = start(version);
            return dynamicContainer(
                    version.name(),
                    StreamSupport.stream(rows.spliterator(), false).map(row -> test(client, row, version.name())));
        });
    }

    private static DynamicTest test(Client client, JsonNode row, String version) {
        boolean update = row.has("then");
        String name = row.get("resource").asText() + " " + (update ? row.get("case") : row.get("sent"));
        return dynamicTest(name, () -> {
            String path = "/rest/" + row.get("resource").asText();
            HttpResponse<String> created = client.post(path, row.get(update ? "first" : "sent"));
            JsonNode expected = row.get(version);
            if (expected.has("create")) {
                compareRefusal(created, expected.get("create"), expected);
                return;
            }
            String id = id(created);
            try {
                HttpResponse<String> answer =
                        update && id != null ? client.patch(path + "/" + id, row.get("then")) : created;
                if (expected.has("stored")) {
                    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
                    JsonNode read = record(client.get(path + "/" + id));
                    JsonNode given = row.get(update ? "then" : "sent");
                    String field = given.fieldNames().next();
                    JsonNode stored = expected.get("stored");
                    compare(given.get(field), read.get(field), update ? stored.get(field) : stored);
                } else {
                    compareRefusal(answer, expected.get("status"), expected);
                }
            } finally {
                if (id != null) {
                    client.delete(path + "/" + id);
                }
            }
        });
    }

    private static void compare(JsonNode given, JsonNode read, JsonNode stored) {
        if (given.asText().equals("now")) {
            assertThat(Instant.parse(read.asText())).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        } else {
            assertThat(normalised(read)).isEqualTo(normalised(stored));
        }
    }

    private static void compareRefusal(HttpResponse<String> answer, JsonNode status, JsonNode expected) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status.asInt());
        assertThat(normalised(Client.json(answer).get("messages"))).isEqualTo(normalised(expected.get("says")));
    }

    /** Null where nothing was created. */
    private static String id(HttpResponse<String> created) {
        return created.statusCode() == 201 ? record(created).get("id").asText() : null;
    }

    private static JsonNode record(HttpResponse<String> answer) {
        return Client.json(answer).get("data").elements().next();
    }

    private static String normalised(JsonNode value) {
        ObjectNode object = JSON.createObjectNode();
        object.set("value", value);
        return Normalised.text(object);
    }

    /** With the number of a run put back. */
    private static JsonNode restored(JsonNode rows) {
        try {
            return JSON.readTree(rows.toString()
                    .replace("müller.example", "müller" + RUN + ".example")
                    .replace("mller-9db", "mller" + RUN + "-9db")
                    .replaceAll("(?i)(a1b2c3d4-0000-4000-8000-0000000)\"", "$1" + RUN + "\""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
