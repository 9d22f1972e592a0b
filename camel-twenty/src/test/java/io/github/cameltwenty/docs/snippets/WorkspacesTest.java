package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sandbox")
class WorkspacesTest extends SandboxTest {
    @TempDir
    Path folder;

    @Override
    RouteBuilder[] routes() {
        context.getPropertiesComponent().addInitialProperty("folder", folder.toString());
        return new RouteBuilder[] {new Workspaces()};
    }

    @Test
    void aBackupIsAZipOfTheDayAndTellsWhatItLeaves() throws Exception {
        template.sendBody("direct:backup", null);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(
                            file.getFileName().toString())
                    .matches("twenty-\\d{4}-\\d\\d-\\d\\d\\.zip"));
        }
        assertThat(printed).first().asString().endsWith(" objects, 0 files");
        assertThat(printed).anyMatch(line -> line.startsWith("left: apiKeys: Its records hold secrets"));
    }

    @Test
    void anExportFollowsAnotherWithoutAGap() {
        Map<?, ?> later = template.requestBody("direct:follow", null, Map.class);

        assertThat(later.get("since")).isNotNull();
        assertThat(folder.resolve("since/manifest.json")).exists();
    }

    @Test
    void anEndpointGetsTheFiles() {
        template.sendBody("direct:store", null);

        assertThat(folder.resolve("store/records/people.ndjson.gz")).exists();
    }
}
