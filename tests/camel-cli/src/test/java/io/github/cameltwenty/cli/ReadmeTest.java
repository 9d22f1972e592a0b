package io.github.cameltwenty.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The first route of the README: its pieces, copied into an empty project, do what it says, by the command that it gives. */
@DisabledOnOs(OS.WINDOWS)
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");

    /** The pieces after this heading. */
    private static final String HEADING = "## Your first route";

    @TempDir
    private Path project;

    @Test
    void theFirstRouteRunsAsPrinted() throws Exception {
        assumeTrue(isOnPath("mvn"), "No mvn on the path");
        copyPieces();
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().seed(workspace()))) {
            Path output = project.resolve("output.txt");

            Process process = run(twenty, output);

            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            String printed = Files.readString(output);
            assertThat(process.exitValue()).as(printed).isZero();
            assertThat(printed).containsSubsequence(piece("text").lines().toList());
            assertThat(printed).doesNotContain("[ERROR]", twenty.apiKey());
            assertThat(twenty.records("people")).hasSize(1);
        }
    }

    @Test
    void itsPomHasTheVersionOfCamelThatTheProjectHas() throws IOException {
        String version = "<camel.version>[\\d.]+</camel.version>";
        String ours = Pattern.compile(version)
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        assertThat(ROOT.resolve("docs/first-route/pom.xml")).content().contains(ours);
    }

    private void copyPieces() throws IOException {
        Path sources = Files.createDirectories(project.resolve("src/main/java"));
        Path resources = Files.createDirectories(project.resolve("src/main/resources"));
        Files.copy(ROOT.resolve("docs/first-route/pom.xml"), project.resolve("pom.xml"));
        Files.writeString(sources.resolve("CrmRoutes.java"), piece("java"));
        Files.writeString(resources.resolve("application.properties"), piece("properties"));
    }

    /** Opportunities as the README lists them, and one that is not new. */
    private static Map<String, List<Map<String, Object>>> workspace() {
        return Map.of(
                "companies",
                List.of(
                        Map.of("id", "c0000000-0000-4000-8000-000000000001", "name", "Kestrel Robotics"),
                        Map.of("id", "c0000000-0000-4000-8000-000000000002", "name", "Atelier Mimosa")),
                "opportunities",
                List.of(
                        deal("Showroom lighting", "NEW", 7, "c0000000-0000-4000-8000-000000000002"),
                        deal("Office chairs", "MEETING", 66, "c0000000-0000-4000-8000-000000000002"),
                        deal("Warehouse robots, pilot", "NEW", 48, "c0000000-0000-4000-8000-000000000001")));
    }

    private static Map<String, Object> deal(String name, String stage, int thousands, String company) {
        return Map.of(
                "name",
                name,
                "stage",
                stage,
                "companyId",
                company,
                "amount",
                Map.of("amountMicros", thousands + "000000000", "currencyCode", "EUR"));
    }

    /** What the README says to enter, but for the lines that name a workspace. */
    private Process run(TwentySandbox twenty, Path output) throws IOException {
        List<String> commands = piece("shell")
                .lines()
                .filter(line -> !line.startsWith("export "))
                .toList();
        Path repository = LocalRepository.temporary();
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "set -e\n" + String.join("\n", commands))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = shell.environment();
        environment.keySet().removeIf(name -> name.startsWith("TWENTY_"));
        environment.put("TWENTY_BASE_URL", twenty.baseUrl());
        environment.put("TWENTY_API_KEY", twenty.apiKey());
        environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Dstyle.color=never -Dmaven.repo.local=" + repository);
        return shell.start();
    }

    /** The first piece of this language after the heading. */
    private static String piece(String language) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme.substring(readme.indexOf(HEADING)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
