package io.github.cameltwenty.examples.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tool as a newcomer runs it: a process of its own, on nothing but its sandboxes. */
class ProcessTest {
    @Test
    void itCopiesASandboxIntoAnotherAndPrintsWhatTheReadmeShows() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dfile.encoding=ISO-8859-1",
                "-Dlog4j2.configurationFile=src/main/resources/log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                WorkspaceTool.class.getName()));
        // workspaces of who runs the tests: they would be copied
        builder.environment().keySet().removeIf(name -> name.startsWith("TWENTY_"));
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(withoutPort(printed)).isEqualTo(withoutPort(shownInReadme()));
        assertThat(process.exitValue()).isZero();
    }

    private static String shownInReadme() throws Exception {
        Matcher fence =
                Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertThat(fence.find()).isTrue();
        return fence.group(1);
    }

    private static String withoutPort(String printed) {
        return printed.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1");
    }
}
