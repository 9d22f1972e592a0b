package io.github.cameltwenty.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, as a user starts it. */
@Timeout(120)
class ProcessTest {
    private static final Pattern ADDRESS = Pattern.compile("Open (http://localhost:\\d+/)");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void withoutVariablesItRunsOnTheSandbox() throws Exception {
        start(Map.of());
        String address = awaitAddress();

        assertThat(get(address)).contains("<h1>Sales pipeline</h1>");
        assertThat(get(address + "pipeline")).contains("Warehouse robots, pilot");
        process.destroy();
        awaitEnd();
        assertThat(printed()).contains("Twenty: a sandbox in memory").doesNotContain("WARN", "ERROR");
    }

    @Test
    void withBothVariablesItRunsOnThatWorkspace() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().apiKey("key-of-the-workspace"))) {
            start(Map.of("TWENTY_BASE_URL", twenty.baseUrl(), "TWENTY_API_KEY", twenty.apiKey()));
            String address = awaitAddress();

            int status = post(address + "leads", """
                    {"firstName": "Zoë", "lastName": "Example", "email": "zoe@acme.example", "company": "Acme",
                     "domain": "acme.example", "message": "Hello"}""");

            assertThat(status).isEqualTo(201);
            assertThat(twenty.records("people")).hasSize(1);
            process.destroy();
            awaitEnd();
            assertThat(printed())
                    .contains("Twenty: the workspace " + twenty.baseUrl())
                    .doesNotContain(twenty.apiKey());
        }
    }

    @Test
    void oneVariableWithoutTheOtherIsRefused() throws Exception {
        start(Map.of("TWENTY_BASE_URL", "https://crm.example.com"));
        awaitEnd();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(printed())
                .contains("APPLICATION FAILED TO START", "Set the property camel.component.twenty.api-key");
    }

    private void start(Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                classPath(),
                SpringBootExample.class.getName(),
                "--server.port=0");
        builder.environment().keySet().removeIf(name -> name.startsWith("TWENTY_"));
        builder.environment().putAll(variables);
        process =
                builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    /** Without what this module has for its tests: a log that is silent. */
    private static String classPath() {
        String own = Path.of("target", "test-classes").toAbsolutePath().toString();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toString().equals(own))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String awaitAddress() {
        Matcher address = await().atMost(Duration.ofSeconds(60))
                .failFast("It ended", () -> !process.isAlive())
                .until(() -> ADDRESS.matcher(printed()), Matcher::find);
        return address.group(1);
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String printed() throws IOException {
        return Files.readString(log());
    }

    private String get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private int post(String url, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
