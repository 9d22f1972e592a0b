package io.github.cameltwenty.examples.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The pages in docs/migrate show what the runs print. */
class PageTest {
    static final List<String> SYSTEMS = Migration.SYSTEMS;

    @ParameterizedTest
    @FieldSource("SYSTEMS")
    void thePageShowsWhatTheRunPrints(String from, @TempDir Path folder) throws IOException {
        List<String> told = RunMigration.runTwiceOnSandbox(from, Path.of("data", from), folder.resolve("rejected"));

        Matcher shown = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../docs/migrate", from + ".md")));
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1).lines()).containsExactlyElementsOf(told);
    }
}
