package io.github.cameltwenty.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real Prometheus, as Debian's package prometheus has it, which reads the service each second, with the alerts of the docs. */
final class Prometheus implements AutoCloseable {
    private static final File PROMETHEUS = new File("/usr/bin/prometheus");
    private static final Path ALERTS = Path.of("../../docs/observability/alerts.yml");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    private Prometheus(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * @param port of the service
     * @param folder an empty one
     */
    static Prometheus reading(int port, Path folder) throws IOException {
        assumeTrue(PROMETHEUS.canExecute(), "No Prometheus. To test the metrics: apt-get install prometheus");
        Path alerts = Files.exists(ALERTS) ? ALERTS : Path.of("docs/observability/alerts.yml");
        Files.copy(alerts, folder.resolve("alerts.yml"));
        Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [alerts.yml]
                scrape_configs:
                  - job_name: twenty
                    metrics_path: /actuator/prometheus
                    static_configs: [{targets: ['localhost:%d']}]
                """.formatted(port));
        int own = freePort();
        Process process = new ProcessBuilder(
                        PROMETHEUS.getPath(),
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=data",
                        "--web.listen-address=127.0.0.1:" + own)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Prometheus prometheus = new Prometheus(process, "http://127.0.0.1:" + own);
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(ConnectException.class)
                .failFast("It ended", () -> !process.isAlive())
                .untilAsserted(() -> assertThat(prometheus.get("/-/ready")).contains("Ready"));
        return prometheus;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url;
    }

    /** What an expression gives now. */
    JsonNode query(String expression) throws IOException, InterruptedException {
        return api("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("result");
    }

    /** The rules and how they are. */
    JsonNode rules() throws IOException, InterruptedException {
        return api("rules").path("groups").path(0).path("rules");
    }

    private JsonNode api(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("/api/v1/" + path)).path("data");
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
