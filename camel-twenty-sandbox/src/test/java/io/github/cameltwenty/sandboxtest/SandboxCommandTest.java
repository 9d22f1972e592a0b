package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cameltwenty.sandbox.SandboxCommand;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code java -jar} runs, in a process of its own. */
class SandboxCommandTest {
    private Process process;

    @AfterEach
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void run(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxCommand.class.getName()));
        command.addAll(List.of(args));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What it prints until it serves. */
    private String started() throws IOException {
        StringBuilder printed = new StringBuilder();
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            printed.append(line).append('\n');
            if (line.startsWith("Open ")) {
                return printed.toString();
            }
        }
        return fail("It ended: " + printed);
    }

    private String ended() throws Exception {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    private static String get(String printed, String path, String key) throws Exception {
        String baseUrl = printed.replaceAll("(?s).*base URL: (\\S+).*", "$1");
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", "Bearer " + key)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void tellsWhereItIsWhatOpensItAndWhichTwentyItIs() throws Exception {
        run("--port", "0");

        String printed = started();

        assertThat(printed)
                .containsPattern("base URL: http://127\\.0\\.0\\.1:\\d+\n")
                .contains("API key:  sandbox-key\n", "Twenty 1.0 (V1_0)\n");
        assertThat(get(printed, "/rest/companies", "sandbox-key")).contains("\"totalCount\":0");
    }

    @Test
    void isTheTwentyThatItIsToldToBe() throws Exception {
        run("--port", "0", "--dialect", "V1_10", "--key", "my-key");

        String printed = started();

        assertThat(printed).contains("API key:  my-key\n", "Twenty 1.10 (V1_10)\n");
        assertThat(get(printed, "/rest/metadata/apiKeys", "my-key")).isEqualTo("[]");
    }

    @Test
    void startsWithTheRecordsOfAFile(@TempDir Path folder) throws Exception {
        Path seed = folder.resolve("seed.json");
        Files.writeString(seed, "{\"companies\": [{\"name\": \"Acme\"}]}");
        run("--port", "0", "--seed", seed.toString());

        assertThat(get(started(), "/rest/companies", "sandbox-key")).contains("\"name\":\"Acme\"");
    }

    @Test
    void tellsItsOptions() throws Exception {
        run("--help");

        assertThat(ended()).contains("--port", "--dialect", "--key", "--seed", "V1_0, V1_10");
        assertThat(process.exitValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1,Unknown option: --prot",
        "--port 70000,Not a port: 70000",
        "--port,--port needs a value",
        "--dialect V0_1,Unknown dialect: V0_1",
        "--seed nowhere.json,Cannot read nowhere.json"
    })
    void refusesWhatItDoesNotUnderstand(String args, String complaint) throws Exception {
        run(args.split(" "));

        assertThat(ended()).startsWith(complaint + "\n").contains("Options:");
        assertThat(process.exitValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[];array of records for each resource", "{\"companies\": null};null", "{\"rockets\": []};rockets"
            })
    void refusesRecordsThatItCannotHave(String json, String complaint, @TempDir Path folder) throws Exception {
        Path seed = folder.resolve("seed.json");
        Files.writeString(seed, json);
        run("--port", "0", "--seed", seed.toString());

        assertThat(ended()).contains(complaint).doesNotContain("\tat ");
        assertThat(process.exitValue()).isEqualTo(2);
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (TwentySandbox other = TwentySandbox.start()) {
            int port = URI.create(other.baseUrl()).getPort();
            run("--port", String.valueOf(port));

            assertThat(ended()).startsWith("Cannot listen on port " + port + "\n");
        }
    }
}
