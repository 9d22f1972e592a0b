package io.github.cameltwenty.examples.springboot;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes the pictures of {@code docs/observability.md}: the service under load, as a real Prometheus shows its metrics.
 *
 * <p>Needs Debian's packages prometheus, chromium and chromium-driver. The argument is how many seconds it takes.
 */
public final class MetricsPictures {
    private static final Map<String, List<String>> PICTURES = new LinkedHashMap<>();

    static {
        PICTURES.put(
                "metrics-calls",
                List.of(
                        "sum by (outcome, status) (rate(camel_twenty_calls_seconds_count[10s]))",
                        "sum by (resource, operation) (rate(camel_twenty_calls_seconds_count[10s]))"));
        PICTURES.put(
                "metrics-rate-limit",
                List.of(
                        "sum by (operation) (rate(camel_twenty_rate_limit_wait_seconds_sum[10s]))",
                        "camel_twenty_rate_limit_tokens"));
        PICTURES.put(
                "metrics-records",
                List.of(
                        "sum by (resource, operation) (rate(camel_twenty_records_written_total[10s]))",
                        "max by (resource) (camel_twenty_changes_lag_seconds_max)"));
    }

    private MetricsPictures() {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length == 0 ? 150 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("metrics");
        try (TwentySandbox twenty = sandbox();
                ConfigurableApplicationContext service = service(twenty, folder)) {
            int port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
            Files.createDirectory(folder.resolve("prometheus"));
            try (Prometheus prometheus = Prometheus.reading(port, folder.resolve("prometheus"));
                    Browser browser = Browser.start(folder.resolve("browser"))) {
                new Load("http://localhost:" + port, service.getBean(CamelContext.class), twenty)
                        .run(Duration.ofSeconds(seconds));
                take(prometheus, browser, seconds);
            }
        }
    }

    /** It lets as many calls through as a small server would, so that some have to wait. */
    private static TwentySandbox sandbox() throws Exception {
        try (InputStream seed = MetricsPictures.class.getResourceAsStream("/sandbox.json")) {
            return TwentySandbox.start(
                    TwentySandbox.options().seed(seed).frontRateLimit(60, Duration.ofSeconds(1)));
        }
    }

    private static ConfigurableApplicationContext service(TwentySandbox twenty, Path folder) {
        return SpringApplication.run(
                SpringBootExample.class,
                "--server.port=0",
                "--camel.component.twenty.base-url=" + twenty.baseUrl(),
                "--camel.component.twenty.api-key=" + twenty.apiKey(),
                "--camel.component.twenty.changes.state-directory=" + folder.resolve("state"),
                "--logging.level.root=off");
    }

    private static void take(Prometheus prometheus, Browser browser, int seconds) throws Exception {
        Path images = Path.of(Files.exists(Path.of("docs")) ? "docs/images" : "../../docs/images");
        browser.resize(1100, 1100);
        for (Map.Entry<String, List<String>> picture : PICTURES.entrySet()) {
            browser.open(prometheus.url() + "/graph?" + panels(picture.getValue(), seconds));
            Thread.sleep(3000);
            browser.screenshot(images.resolve(picture.getKey() + ".png"));
            System.out.println("Took " + picture.getKey() + ".png");
        }
        browser.open(prometheus.url() + "/alerts");
        Thread.sleep(2000);
        browser.screenshot(images.resolve("metrics-alerts.png"));
        System.out.println("Took metrics-alerts.png");
    }

    private static String panels(List<String> expressions, int seconds) {
        return IntStream.range(0, expressions.size())
                .mapToObj(i -> "g%1$d.expr=%2$s&g%1$d.tab=0&g%1$d.range_input=%3$ds"
                        .formatted(
                                i, URLEncoder.encode(expressions.get(i), StandardCharsets.UTF_8), seconds + 10))
                .collect(Collectors.joining("&"));
    }
}
