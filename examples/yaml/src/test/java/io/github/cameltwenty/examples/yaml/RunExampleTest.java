package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExampleTest {
    @Test
    void allRoutesWorkThroughTheirFilesAndThenItEnds(@TempDir Path folder) throws Exception {
        Main main = new Main();
        main.addOverrideProperty("camel.main.duration-max-idle-seconds", "2");

        RunExample.runOnSandbox(main, Path.of("data"), folder);

        assertThat(files(folder.resolve("companies"))).containsExactly(".done/leads.csv", ".done/partners.csv");
        assertThat(files(folder.resolve("keys"))).containsExactly(".done/keys.json");
        assertThat(files(folder.resolve("people"))).containsExactly(".done/people.json");
        assertThat(files(folder.resolve("parked"))).containsExactly("people-1.error.txt", "people-1.json");
        assertThat(files(folder.resolve("results"))).containsExactly("deals.json", "leads.json");
        assertThat(files(folder.resolve("changed-people"))).hasSizeBetween(2, 4);
        assertThat(files(folder.resolve("state"))).containsExactly("changed-people.txt");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
