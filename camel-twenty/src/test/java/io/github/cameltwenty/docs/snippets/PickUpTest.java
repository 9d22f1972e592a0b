package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bulk.md} says of checkpoints, on the sandbox. */
class PickUpTest extends SandboxTest {
    @TempDir
    Path folder;

    @Override
    RouteBuilder[] routes() {
        Properties folders = new Properties();
        folders.setProperty("import.folder", folder.resolve("import").toString());
        folders.setProperty("import.state", folder.resolve("state").toString());
        context.getPropertiesComponent().setOverrideProperties(folders);
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setMaxRetries(0);
        RouteBuilder created = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:created").log("created ${body[name]}");
            }
        };
        return new RouteBuilder[] {new Bulk.PickUp(), created};
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        return Map.of();
    }

    private void drop(String content) {
        try {
            Path written = Files.writeString(folder.resolve("companies.part"), content);
            Files.createDirectories(folder.resolve("import"));
            Files.move(written, folder.resolve("import/companies.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatWasCutOffIsGoneOnWith() {
        twenty.misbehaveWith(request -> twenty.requests().size() == 3 ? Misbehaviour.dropAfter() : Misbehaviour.none());

        drop(IntStream.range(0, 500)
                .mapToObj(i -> "{\"name\": \"Company " + i + "\"}\n")
                .collect(Collectors.joining()));

        // the file stays, and is taken up again
        await().until(() -> printed.contains("done before: 200, refused: 0"));
        assertThat(twenty.records("companies")).hasSize(500);
        assertThat(printed).contains("created Company 0", "created Company 499");
    }

    @Test
    void aDatabaseKeepsCheckpoints() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:checkpoints;DB_CLOSE_DELAY=-1");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE twenty_state (name VARCHAR(500) PRIMARY KEY, state VARCHAR(20000) NOT NULL)");
        }
        context.getRegistry().bind("states", new JdbcStates(database));
        String uri = "twenty:companies/createMany?batchSize=10&checkpoint=a&stateRepository=#states";
        List<Map<String, Object>> input = IntStream.range(0, 50)
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i))
                .toList();
        twenty.misbehaveWith(request -> twenty.requests().size() == 3 ? Misbehaviour.dropAfter() : Misbehaviour.none());

        template.send(uri, exchange -> exchange.getMessage().setBody(input));
        Exchange done = template.send(uri, exchange -> exchange.getMessage().setBody(input));

        assertThat(done.getMessage().getHeader("CamelTwentySkipped")).isEqualTo(20);
        assertThat(twenty.records("companies")).hasSize(50);
    }
}
