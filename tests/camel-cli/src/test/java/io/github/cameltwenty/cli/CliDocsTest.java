package io.github.cameltwenty.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of {@code docs/camel-cli.md} do what the page says, entered as they are printed. */
@DisabledOnOs(OS.WINDOWS)
class CliDocsTest {
    private static final Path PAGE = Path.of("../../docs/camel-cli.md");
    private static final Pattern FENCE = Pattern.compile("```shell\\n(.*?)```", Pattern.DOTALL);

    /** What can be seen in the folder once a route has done its work. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "csv-to-companies.camel.yaml", "companies/.done/leads.csv",
            "changed-people.camel.yaml", "state/changed-people.txt",
            "keys-from-json.camel.yaml", "keys/.done/keys.json",
            "parked-people.camel.yaml", "parked/people-1.error.txt",
            "continue-on-fail.camel.yaml", "results/leads.json");

    @TempDir
    private Path folder;

    private TwentySandbox twenty;
    private Terminal terminal;

    @BeforeEach
    void start() throws IOException {
        twenty = TwentySandbox.start(
                TwentySandbox.options().seed(Map.of("people", List.of(Map.of("name", Map.of("firstName", "Alan"))))));
        terminal = new Terminal(folder, twenty);
    }

    @AfterEach
    void stop() {
        twenty.close();
    }

    static List<String> runs() throws IOException {
        return lines().filter(line -> line.startsWith("camel run ")).toList();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theRouteDoesItsWork(String command) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = terminal.enter(output, preparedWith(command));
        try {
            await().atMost(Duration.ofMinutes(2))
                    .failFast("ended: " + command, () -> !process.isAlive())
                    .until(() -> isDone(command));
        } finally {
            end(process);
        }
        assertThat(output).content().doesNotContain("ERROR", twenty.apiKey());
    }

    private boolean isDone(String command) {
        String file = command.split(" ")[2];
        if (file.equals("kamelets.camel.yaml")) {
            return twenty.requests().stream().anyMatch(request -> request.path().equals("/rest/people/duplicates"));
        }
        return Files.exists(terminal.folder("target/crm/target/run").resolve(OUTCOMES.get(file)));
    }

    @Test
    void theRoutesBecomeAProject() throws Exception {
        List<String> exports =
                lines().filter(line -> line.startsWith("camel export ")).toList();
        assertThat(exports).hasSize(1);
        Path output = folder.resolve("output.txt");

        Process process = terminal.enter(output, preparedWith(exports.get(0)));

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Path exported = terminal.folder("target/project");
        assertThat(exported.resolve("pom.xml"))
                .as(Files.readString(output))
                .content()
                .contains("<artifactId>camel-twenty</artifactId>", "<artifactId>camel-csv</artifactId>");
        assertThat(exported.resolve("src/main/resources/camel/csv-to-companies.camel.yaml"))
                .hasSameTextualContentAs(
                        Path.of("../../examples/yaml/src/main/resources/camel/csv-to-companies.camel.yaml"));
        assertThat(exported.resolve("src/main/resources/application.properties"))
                .content()
                .contains("camel.component.twenty.base-url");
    }

    /** The rest needs what a test should not reach for: a package manager, the machine's own repository, a port. */
    @Test
    void noOtherCommandsAreShown() throws IOException {
        assertThat(lines().filter(line -> !line.matches("(camel (run|export)|mkdir|cp|cd) .*")))
                .containsExactly(
                        "jbang app install camel@apache/camel",
                        "mvn -q -pl camel-twenty -am -DskipTests install",
                        "export TWENTY_BASE_URL=https://crm.example.com",
                        "export TWENTY_API_KEY=...",
                        "java -jar camel-twenty-sandbox/target/"
                                + "camel-twenty-sandbox-1.0.0-SNAPSHOT-standalone.jar");
    }

    /** The page's commands that make the folder and go there, and then this one. */
    private static List<String> preparedWith(String command) throws IOException {
        return Stream.concat(lines().filter(line -> line.matches("(mkdir|cp|cd) .*")), Stream.of("exec " + command))
                .toList();
    }

    private static Stream<String> lines() throws IOException {
        return FENCE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .flatMap(String::lines);
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
