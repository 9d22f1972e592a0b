package io.github.cameltwenty.examples.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The example as a process of its own. */
class ProcessTest {
    private record Ended(int exitCode, String printed) {}

    @Test
    void withoutVariablesItRunsOnTheSandboxAndEnds() throws Exception {
        Ended run = run(Map.of());

        assertThat(run.printed())
                .startsWith("Twenty: a sandbox in memory")
                .contains("ENDED")
                .doesNotContain("WARN", "ERROR");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void withBothVariablesItRunsOnThatWorkspace() throws Exception {
        try (TwentySandbox twenty = Runs.sandbox()) {
            Ended run = run(Map.of("TWENTY_BASE_URL", twenty.baseUrl(), "TWENTY_API_KEY", twenty.apiKey()));

            assertThat(run.printed())
                    .startsWith("Twenty: the workspace " + twenty.baseUrl())
                    .doesNotContain(twenty.apiKey());
            assertThat(run.exitCode()).isZero();
            assertThat(twenty.records("contracts")).hasSize(3);
        }
    }

    @Test
    void oneVariableWithoutTheOtherIsRefused() throws Exception {
        Ended run = run(Map.of("TWENTY_BASE_URL", "https://crm.example.com"));

        assertThat(run.printed()).contains("Set both TWENTY_BASE_URL and TWENTY_API_KEY, or neither");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static Ended run(Map<String, String> variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RecordsExample.class.getName(),
                Runs.DOCUMENT.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("TWENTY_"));
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), printed);
    }
}
