package io.github.cameltwenty.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example as a process of its own. */
class ProcessTest {
    private record Ended(int exitCode, String printed) {}

    @Test
    void withoutVariablesItPrintsWhatTheReadmeShows() throws Exception {
        Ended run = run(Map.of());

        assertThat(alike(run.printed())).isEqualTo(alike(shownInReadme()));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anAddressOfAModelWithoutItsNameIsRefused() throws Exception {
        Ended run = run(Map.of("MODEL_BASE_URL", "http://localhost:11434/v1", "MODEL_API_KEY", "key-of-the-model"));

        assertThat(run.printed())
                .endsWith("Failed: Set MODEL_NAME beside MODEL_BASE_URL\n")
                .doesNotContain("key-of-the-model");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static String shownInReadme() throws Exception {
        Matcher fence =
                Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertThat(fence.find()).isTrue();
        return fence.group(1);
    }

    /** With the same ids: those of what is new differ from run to run. */
    private static String alike(String printed) {
        return printed.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
    }

    private static Ended run(Map<String, String> variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=src/main/resources/log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                AgentExample.class.getName()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TWENTY_") || name.startsWith("MODEL_"));
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), printed);
    }
}
