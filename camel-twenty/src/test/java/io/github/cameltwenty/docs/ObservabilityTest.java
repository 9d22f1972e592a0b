package io.github.cameltwenty.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.internal.metrics.AllMeters;
import io.github.cameltwenty.internal.metrics.TwentyMeter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dashboard and alerts name the metrics as a registry for Prometheus gives them, and Prometheus takes them. */
class ObservabilityTest {
    private static final Path FOLDER = Project.DOCS.resolve("observability");
    private static final Pattern NAME = Pattern.compile("camel_twenty_\\w+");
    private static final Pattern LABELS = Pattern.compile("\\b(?:by \\(([^)]*)\\)|(\\w+)=~?\"|(\\w+)!=~?\")");

    private static String scraped;

    @BeforeAll
    static void scrape() throws Exception {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (AutoCloseable meters = AllMeters.in(registry)) {
            scraped = registry.scrape();
        }
    }

    private static Set<String> scrapedNames() {
        return scraped.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void theRegistryGivesEachMeter() {
        assertThat(Arrays.stream(TwentyMeter.values())
                        .map(meter -> meter.meterName().replace('.', '_')))
                .allSatisfy(name -> assertThat(scrapedNames()).anyMatch(scrapedName -> scrapedName.startsWith(name)));
    }

    @Test
    void thePageNamesThemAsTheRegistryDoes() {
        assertThat(names(MetersPart.text())).isNotEmpty().isSubsetOf(scrapedNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard.json", "alerts.yml", "alerts-test.yml"})
    void noFileNamesAMetricThatThereIsNot(String file) {
        assertThat(names(Project.read(FOLDER.resolve(file)))).isNotEmpty().isSubsetOf(scrapedNames());
    }

    @Test
    void everyMeterIsOnTheDashboard() {
        String dashboard = Project.read(FOLDER.resolve("dashboard.json"));

        assertThat(Arrays.stream(TwentyMeter.values())
                        .map(meter -> meter.meterName().replace('.', '_')))
                .allSatisfy(name -> assertThat(dashboard).contains(name));
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void expressionsAskForTagsThatThereAre() throws IOException {
        Set<String> tags = Stream.concat(
                        Arrays.stream(TwentyMeter.values()).flatMap(meter -> meter.tags().stream()),
                        Stream.of("alertname", "severity", "instance"))
                .collect(Collectors.toSet());
        List<String> expressions = new ObjectMapper()
                .readTree(FOLDER.resolve("dashboard.json").toFile()).findValues("expr").stream()
                        .map(JsonNode::asText)
                        .toList();

        assertThat(expressions).hasSizeGreaterThan(15).allSatisfy(expression -> assertThat(labels(expression))
                .as(expression)
                .isNotEmpty()
                .isSubsetOf(tags));
        assertThat(labels(Project.read(FOLDER.resolve("alerts.yml")))).isSubsetOf(tags);
    }

    private static Set<String> labels(String expression) {
        return LABELS.matcher(expression)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                .filter(found -> found != null)
                .flatMap(found -> Stream.of(found.split(", *")))
                .collect(Collectors.toSet());
    }

    @Test
    void prometheusTakesTheRules() throws Exception {
        assertThat(promtool("check", "rules", "alerts.yml")).contains("SUCCESS: 10 rules found");
    }

    @Test
    void prometheusTakesTheConfiguration() throws Exception {
        assertThat(promtool("check", "config", "prometheus.yml")).contains("SUCCESS");
    }

    @Test
    void eachAlertFiresWhereItIsTo() throws Exception {
        assertThat(promtool("test", "rules", "alerts-test.yml")).contains("SUCCESS");
    }

    @Test
    void eachAlertHasItsTest() {
        String tests = Project.read(FOLDER.resolve("alerts-test.yml"));

        assertThat(Pattern.compile("- alert: (\\w+)")
                        .matcher(Project.read(FOLDER.resolve("alerts.yml")))
                        .results()
                        .map(alert -> alert.group(1)))
                .hasSize(10)
                .allSatisfy(alert -> assertThat(tests)
                        .containsPattern("alertname: " + alert + "\\n +exp_alerts:")
                        .containsPattern("alertname: " + alert + "\\n(?! +exp_alerts)"));
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        File promtool = new File("/usr/bin/promtool");
        assumeTrue(promtool.canExecute(), "No promtool. To check the rules: apt-get install prometheus");
        Process process = new ProcessBuilder(Stream.concat(Stream.of(promtool.getPath()), Stream.of(arguments))
                        .toList())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
