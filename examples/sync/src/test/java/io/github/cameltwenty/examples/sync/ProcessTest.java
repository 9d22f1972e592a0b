package io.github.cameltwenty.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example as a process of its own, on a machine whose encoding is not UTF-8. */
class ProcessTest {
    @TempDir
    private Path folder;

    private record Ended(int exitCode, String printed) {}

    @Test
    void withoutVariablesItShowsASyncOnTheSandboxAndEnds() throws Exception {
        Ended run = run(Map.of());

        assertThat(run.printed())
                .startsWith("Twenty: a sandbox in memory with 500 people")
                .containsSubsequence(
                        "500/500",
                        "Twenty → SQL  changed   Ada Abelmann: job title \"Buyer\" → \"Head of Engineering\"",
                        "SQL → Twenty  added     Milo Example",
                        "the later one, SQL's, stays",
                        "SQL → Twenty  deleted   Hamid Abelmann",
                        "501 people in Twenty, 500 in SQL, 500 of them the same",
                        "0 writes to either side since they are the same")
                .doesNotContain("WARN", "ERROR");
        assertThat(run.exitCode()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWrongKeyFailsBeforeAnythingIsWritten() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start()) {
            Ended run = run(Map.of("TWENTY_BASE_URL", twenty.baseUrl(), "TWENTY_API_KEY", "wrong-key"));

            assertThat(run.printed()).contains("Failed: ", "401").doesNotContain("wrong-key");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void oneVariableWithoutTheOtherIsRefused() throws Exception {
        Ended run = run(Map.of("TWENTY_BASE_URL", "https://crm.example.com"));

        assertThat(run.printed()).contains("Set both TWENTY_BASE_URL and TWENTY_API_KEY, or neither");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private Ended run(Map<String, String> variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                SyncExample.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("TWENTY_"));
        builder.environment().putAll(variables);
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), printed);
    }
}
