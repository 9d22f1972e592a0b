package io.github.cameltwenty.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.CamelTracingService;
import org.apache.camel.spi.PropertiesFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is shown in the documentation that no test has seen working. */
class DocsSnippetsTest {
    /** Commands that may be shown; who adds one has run it. */
    private static final Set<String> COMMANDS = Set.of(
            "mvn verify",
            "mvn -pl examples/java-dsl -am process-classes exec:java",
            "mvn compile exec:java", // by the ReadmeTest of tests/camel-cli
            "mvn -q -pl examples/kafka -am test-compile exec:java",
            "mvn -q -pl examples/workspace -am test-compile exec:java",
            "mvn -q -pl examples/migrate -am test-compile exec:java -Dmigrate.from=hubspot",
            "mvn -q -pl examples/migrate -am test-compile exec:java -Dmigrate.from=salesforce",
            "mvn -q -pl examples/migrate -am test-compile exec:java -Dmigrate.from=pipedrive",
            "mvn -q -pl examples/benchmarks -am test-compile exec:exec",
            "mvn -q -pl examples/benchmarks -am test-compile exec:exec -Dbench.only=waiting",
            "mvn -q -pl examples/benchmarks -am test-compile exec:java@bulk-calls",
            "mvn -q -pl examples/benchmarks -am test-compile exec:exec -Dbench.only=soak",
            "mvn io.github.cameltwenty:camel-twenty-maven-plugin:1.0.0-SNAPSHOT:download-document"
                    + " -Dtwenty.baseUrl=https://crm.example.com -Dtwenty.document=src/main/twenty/openapi.json",
            "mvn -q -pl examples/benchmarks -am test-compile exec:java@changes -Dexec.args=30",
            "mvn -q -pl examples/benchmarks -am test-compile exec:java@charts",
            "mvn -q -pl examples/benchmarks -am test-compile exec:java@ranges",
            "mvn -pl camel-twenty -am test -Dtest=FaultsTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dfaults.count=200 -Dfaults.records=10000",
            "mvn -pl camel-twenty -am test -Dtest=KilledFeedTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dkills.count=30 -Dkills.records=20000",
            "mvn -pl camel-twenty -am test -Dtest=KilledImportTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dkill9.kills=30 -Dkill9.records=20000",
            "mvn -q -pl camel-twenty-sandbox -am -DskipTests package",
            "java -jar camel-twenty-sandbox/target/camel-twenty-sandbox-1.0.0-SNAPSHOT-standalone.jar",
            "mvn -q -pl examples/spring-boot -am test-compile exec:java@pictures",
            "promtool check rules docs/observability/alerts.yml",
            "promtool test rules docs/observability/alerts-test.yml",
            "prometheus --config.file=docs/observability/prometheus.yml",
            "mvn -Prelease verify",
            ".ci/reproducible",
            ".ci/compatible",
            "git grep -lF 1.0.0-SNAPSHOT | xargs sed -i 's/1\\.0\\.0-SNAPSHOT/1.0.0/g'",
            "java -javaagent:opentelemetry-javaagent.jar -Dotel.instrumentation.apache-httpclient.enabled=false"
                    + " -jar app.jar",
            "export TWENTY_BASE_URL=https://crm.example.com",
            "export TWENTY_API_KEY=...");

    private static final Map<String, String> REGIONS = Regions.read();

    @Test
    void everyFenceIsOfAKindThatIsChecked() {
        assertThat(Fence.all().filter(fence -> !isRunElsewhere(fence)))
                .as("Pieces of pages that no test checks. Check them in DocsSnippetsTest")
                .allSatisfy(fence -> assertThat(fence.language())
                        .as("%s", fence)
                        .isIn("java", "properties", "xml", "yaml", "shell", "mermaid"));
    }

    /** By tests/recipes, from the pages themselves: the recipes, and the workflow and its route of the guide from n8n. */
    private static boolean isRunElsewhere(Fence fence) {
        return fence.page().startsWith("docs/recipes/")
                // by the starter's StartErrorsTest
                || fence.page().endsWith("spring-boot.md") && fence.language().equals("text")
                || fence.page().startsWith("docs/migrate/")
                        && fence.language().equals("text") // by the example's PageTest
                // by the example's ProcessTest, and by the ReadmeTest of tests/camel-cli
                || fence.page().equals("README.md") && fence.language().equals("text")
                || fence.page().equals("docs/troubleshooting.md") // by TroubleshootingTest
                || fence.page().equals("docs/console.md") // by ConsoleTest
                        && Set.of("json", "text").contains(fence.language())
                || fence.page().equals("docs/from-n8n.md")
                        && Set.of("json", "yaml").contains(fence.language());
    }

    static Stream<Fence> java() {
        // the starter and the example of generated records have tests for their pages
        return Fence.in("java")
                .filter(fence -> !fence.page().endsWith("spring-boot.md")
                        && !fence.page().endsWith("records.md"))
                .filter(fence -> !isRunElsewhere(fence))
                // drawn by PageNeeds from code that is tested
                .filter(fence -> !fence.isImports());
    }

    @ParameterizedTest
    @MethodSource("java")
    void javaIsARegionOfTestedCode(Fence fence) {
        assertThat(REGIONS.values().stream().map(JavaText::normal))
                .as("%s is no region of a class in docs/snippets or in an example", fence)
                .contains(JavaText.normal(fence.text()));
    }

    @Test
    void everyRegionIsShown() {
        Set<String> shown =
                Fence.in("java").map(fence -> JavaText.normal(fence.text())).collect(Collectors.toSet());

        assertThat(REGIONS)
                .allSatisfy((name, text) -> assertThat(shown).as(name).contains(JavaText.normal(text)));
    }

    static Stream<Fence> properties() {
        return Fence.in("properties").filter(fence -> !fence.page().endsWith("spring-boot.md"));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void propertiesAreTakenByCamel(Fence fence) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(fence.text()));
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        main.configure().setAutoConfigurationFailFast(true);
        properties.stringPropertyNames().forEach(name -> main.addProperty(name, properties.getProperty(name)));
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport started) {
                started.getCamelContext().getPropertiesComponent().addPropertiesFunction(new AnyVariable());
            }
        });
        main.start();
        try {
            assertThat(properties).isNotEmpty();
            properties.forEach((name, value) -> assertTaken(main.getCamelContext(), (String) name, (String) value));
        } finally {
            main.stop();
        }
    }

    private static void assertTaken(CamelContext context, String name, String value) {
        String expected = value.replaceAll("\\{\\{env:(\\w+)}}", "value of $1");
        Object taken =
                switch (name) {
                    case "camel.component.twenty.base-url" ->
                        twenty(context).getConfiguration().getBaseUrl();
                    case "camel.component.twenty.api-key" ->
                        twenty(context).getConfiguration().getApiKey();
                    case "camel.component.twenty.api-key-file" ->
                        twenty(context).getConfiguration().getApiKeyFile();
                    case "camel.component.twenty.user-email" ->
                        twenty(context).getConfiguration().getUserEmail();
                    case "camel.component.twenty.user-password" ->
                        twenty(context).getConfiguration().getUserPassword();
                    case "camel.component.twenty.synchronous" ->
                        twenty(context).getConfiguration().isSynchronous();
                    case "camel.component.twenty.max-retries" ->
                        twenty(context).getConfiguration().getMaxRetries();
                    case "camel.component.twenty.retry-delay" ->
                        twenty(context).getConfiguration().getRetryDelay();
                    case "camel.component.twenty.max-retry-delay" ->
                        twenty(context).getConfiguration().getMaxRetryDelay();
                    case "camel.component.twenty.connect-timeout" ->
                        twenty(context).getConfiguration().getConnectTimeout();
                    case "camel.component.twenty.response-timeout" ->
                        twenty(context).getConfiguration().getResponseTimeout();
                    case "camel.component.twenty.call-timeout" ->
                        twenty(context).getConfiguration().getCallTimeout();
                    case "camel.component.twenty.max-response-size" ->
                        twenty(context).getConfiguration().getMaxResponseSize();
                    case "camel.component.twenty.requests-per-second" ->
                        twenty(context).getConfiguration().getRequestsPerSecond();
                    case "camel.component.twenty.requests-per-minute" ->
                        twenty(context).getConfiguration().getRequestsPerMinute();
                    case "camel.main.dev-console-enabled" ->
                        context.getCamelContextExtension()
                                .getContextPlugin(DevConsoleRegistry.class)
                                .getConsoleIDs()
                                .contains("twenty");
                    case "camel.component.twenty.trace-propagation" ->
                        twenty(context).getConfiguration().isTracePropagation();
                    case "camel.opentelemetry2.enabled" -> context.hasService(CamelTracingService.class) != null;
                    case "camel.main.load-health-checks" ->
                        HealthCheckRegistry.get(context).getCheck("twenty").isPresent();
                    case "camel.component.https.proxy-host" -> https(context).getProxyHost();
                    case "camel.component.https.proxy-port" -> https(context).getProxyPort();
                    case "camel.component.https.connect-timeout" ->
                        https(context).getConnectTimeout();
                    case "camel.component.https.response-timeout" ->
                        https(context).getResponseTimeout();
                    case "camel.component.https.so-timeout" -> https(context).getSoTimeout();
                    case "camel.component.https.connections-per-route" ->
                        https(context).getConnectionsPerRoute();
                    case "camel.component.https.max-total-connections" ->
                        https(context).getMaxTotalConnections();
                    default -> throw new AssertionError("Check " + name + " here");
                };
        assertThat(taken).as(name).hasToString(expected);
    }

    private static TwentyComponent twenty(CamelContext context) {
        return context.getComponent("twenty", TwentyComponent.class);
    }

    private static HttpComponent https(CamelContext context) {
        return context.getComponent("https", HttpComponent.class);
    }

    /** Stands for the environment. */
    private static final class AnyVariable implements PropertiesFunction {
        @Override
        public String getName() {
            return "env";
        }

        @Override
        public String apply(String name) {
            return "value of " + name;
        }
    }

    static Stream<Fence> xml() {
        return Fence.in("xml");
    }

    @ParameterizedTest
    @MethodSource("xml")
    void dependenciesAndPluginsAreTheProjectsModules(Fence fence) {
        List<MavenCoordinates> used = MavenCoordinates.used(fence.text());

        assertThat(used).isNotEmpty();
        assertThat(MavenCoordinates.modules()).containsAll(used);
    }

    static Stream<Fence> yaml() {
        return Fence.in("yaml").filter(fence -> !isRunElsewhere(fence));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("yaml")
    void yamlStandsInAnExample(Fence fence) throws IOException {
        assertThat(Project.filesBelow(Project.ROOT.resolve("examples"), ".yaml").map(Project::read))
                .as("%s is part of no example", fence)
                .anySatisfy(example ->
                        assertThat(example.stripIndent()).contains(fence.text().stripIndent()));
    }

    /** The page on the Camel CLI has a test of its own, in tests/camel-cli, which runs what it shows. */
    static Stream<Fence> shell() {
        return Fence.in("shell").filter(fence -> !fence.page().endsWith("camel-cli.md"));
    }

    @ParameterizedTest
    @MethodSource("shell")
    void commandsAreKnown(Fence fence) {
        assertThat(COMMANDS).containsAll(fence.text().lines().toList());
    }
}
