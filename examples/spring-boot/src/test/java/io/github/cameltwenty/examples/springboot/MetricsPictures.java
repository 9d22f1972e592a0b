package io.github.cameltwenty.examples.springboot;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes the pictures of {@code docs/observability.md}: the service under load, as a real Prometheus shows its metrics.
 *
 * <p>Needs Debian's packages prometheus, chromium and chromium-driver. The argument is how many seconds it takes.
 */
public final class MetricsPictures {
    /** Each by the name of its file. */
    private static final Map<String, String> GRAPHS = new TreeMap<>(Map.of(
            "metrics-calls", "sum by (outcome, status) (rate(camel_twenty_calls_seconds_count[15s]))",
            "metrics-waiting", "sum by (operation) (rate(camel_twenty_rate_limit_wait_seconds_sum[15s]))",
            "metrics-lag",
                    "rate(camel_twenty_changes_lag_seconds_sum[15s])"
                            + " / rate(camel_twenty_changes_lag_seconds_count[15s])"));

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
            return TwentySandbox.start(TwentySandbox.options().seed(seed).frontRateLimit(25, Duration.ofSeconds(1)));
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
        browser.resize(1250, 920);
        for (Map.Entry<String, String> graph : GRAPHS.entrySet()) {
            String expression = URLEncoder.encode(graph.getValue(), StandardCharsets.UTF_8);
            browser.open(prometheus.url() + "/graph?g0.tab=0&g0.range_input=" + seconds + "s&g0.expr=" + expression);
            browser.await(".rickshaw_graph svg path, .graph_container canvas");
            take(browser, graph.getKey());
        }
        // where Debian's Prometheus has it
        browser.open(prometheus.url() + "/classic/alerts");
        browser.await("table");
        take(browser, "metrics-alerts");
    }

    private static void take(Browser browser, String name) throws IOException {
        Path images = Path.of(Files.exists(Path.of("docs")) ? "docs/images" : "../../docs/images");
        browser.run("document.documentElement.style.overflow = 'hidden'");
        browser.screenshot(images.resolve(name + ".png"));
        System.out.println("Took " + name + ".png");
    }
}
