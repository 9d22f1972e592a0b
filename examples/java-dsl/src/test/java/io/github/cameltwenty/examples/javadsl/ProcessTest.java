package io.github.cameltwenty.examples.javadsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example as a user runs it: a process of its own, here on a machine whose encoding is not UTF-8. */
class ProcessTest {
    private static final String KEY = "key-of-the-workspace";

    private record Ended(int exitCode, String printed) {}

    @Test
    void withoutVariablesItRunsOnTheSandboxAndPrintsWhatTheReadmeShows() throws Exception {
        Ended run = run(Map.of());

        assertThat(withoutPort(run.printed()).lines())
                .containsExactlyInAnyOrderElementsOf(
                        withoutPort(shownIn(Path.of("README.md"))).lines().toList());
        assertThat(withoutPort(run.printed()).lines())
                .as("the project's README shows the first lines")
                .containsAll(
                        withoutPort(shownIn(Path.of("../../README.md"))).lines().toList());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void withBothVariablesItRunsOnThatWorkspace() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().apiKey(KEY))) {
            Ended run = run(Map.of("TWENTY_BASE_URL", twenty.baseUrl(), "TWENTY_API_KEY", KEY));

            assertThat(run.printed())
                    .startsWith("customers.csv: 8 created")
                    .contains(twenty.baseUrl() + " has 11 companies now:")
                    .doesNotContain(KEY);
            assertThat(run.exitCode()).isZero();
            assertThat(twenty.records("companies")).hasSize(11);
        }
    }

    @Test
    void aWrongKeyIsToldForEachFileWithoutAStackTrace() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().apiKey(KEY))) {
            Ended run = run(Map.of("TWENTY_BASE_URL", twenty.baseUrl(), "TWENTY_API_KEY", "wrong-key"));

            assertThat(run.printed().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                    .contains(".csv failed: ", "401", "apiKey")
                    .doesNotContain("wrong-key"));
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void oneVariableWithoutTheOtherIsRefused() throws Exception {
        Ended run = run(Map.of("TWENTY_API_KEY", KEY));

        assertThat(run.printed().lines())
                .singleElement()
                .asString()
                .startsWith("Not started: ")
                .contains("TWENTY_BASE_URL");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** The first output that a page shows. */
    private static String shownIn(Path page) throws Exception {
        Matcher fence = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(page));
        assertThat(fence.find()).isTrue();
        return fence.group(1);
    }

    private static String withoutPort(String printed) {
        return printed.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1");
    }

    private static Ended run(Map<String, String> variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Dlog4j2.configurationFile=src/main/resources/log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                CompanyImport.class.getName()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TWENTY_"));
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), printed);
    }
}
