package io.github.cameltwenty.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The plugin is added and used as {@code examples/workspace/README.md} has it. */
@DisabledOnOs(OS.WINDOWS)
class WorkspacePluginTest {
    private static final Path PAGE = Path.of("../../examples/workspace/README.md");
    private static final Pattern CAMEL = Pattern.compile("```shell\\n(camel plugin add .*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theCommandsOfThePageDoTheirWork() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(
                TwentySandbox.options().seed(Map.of("companies", List.of(Map.of("name", "Alder")))))) {
            Terminal terminal = new Terminal(folder, twenty);
            terminal.installPlugin();
            Path output = folder.resolve("output.txt");
            List<String> lines = new ArrayList<>(commands());
            lines.add("camel twenty export --gzp || echo \"ended with $?\"");

            Process process = terminal.enter(output, lines);

            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(output)
                    .content()
                    .contains("backup.zip", "No difference", "--gzip", "ended with 2")
                    .doesNotContain(twenty.apiKey());
            assertThat(process.exitValue()).isZero();
        }
    }

    private static List<String> commands() throws IOException {
        Matcher fence = CAMEL.matcher(Files.readString(PAGE));
        assertThat(fence.find()).isTrue();
        return fence.group(1).lines().toList();
    }
}
