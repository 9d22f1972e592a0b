package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.AbstractCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Whatever of {@code twenty:} keeps a route from starting, Spring Boot tells what it is and what to do: one case for each check. */
class StartErrorsTest extends SandboxTest {
    @RegisterExtension
    static final Silence FAILURES = new Silence(AbstractCamelContext.class);

    private static final String SECRET = "secret-key-of-a-test";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private TwentyComponent component;

    @TempDir
    private Path state;

    @BeforeEach
    void configure() {
        component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl("https://crm.example.com");
        component.setApiKey(SECRET);
        component.getConfiguration().setMaxRetries(0);
        component.getChanges().setStateDirectory(state.toString());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private Throwable failure(String... fromAndTo) {
        return catchThrowable(() -> {
            for (int i = 0; i < fromAndTo.length; i += 2) {
                String from = fromAndTo[i];
                String to = fromAndTo[i + 1];
                String id = from.replaceFirst("direct:", "").replaceAll("\\W", "-");
                context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(from).routeId(id).to(to);
                    }
                });
            }
            context.start();
        });
    }

    /** By all analyzers that are registered, as Spring Boot asks them: the first that knows the failure. */
    private static FailureAnalysis analysis(Throwable failure) {
        assertThat(failure).as("the start fails").isNotNull();
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(Environment.class, new StandardEnvironment()),
                        FailureHandler.handleMessage((message, notMade) -> {}));
        FailureAnalysis analysis = analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        assertThat(analysis).as("analysis of %s", failure).isNotNull();
        return analysis;
    }

    private static void assertTold(FailureAnalysis analysis, String description, String action) {
        assertThat(analysis.getDescription()).contains(description).doesNotContain(SECRET);
        assertThat(analysis.getAction()).contains(action).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the path
                "companys/findMany | Unknown resource 'companys', did you mean companies? | camel.component.twenty.custom-objects",
                "companies/findmany | Unknown operation 'findmany' of companies, did you mean findMany | Write the name that is meant",
                "companies | 'companies' is not resource/operation | twenty:resource/operation",
                "rock-ets/findMany?customObject=true | 'rock-ets' cannot be the name of an object | Settings > Data model",
                "companies/changes | twenty:companies/changes begins a route | in its own place",
                // the options of the URI
                "companies/findMany?fliter=x | Unknown option fliter, did you mean filter? | docs/options.md",
                "companies/findMany?depth=3 | The option depth is '3'; allowed are 0, 1, 2 | depth",
                "companies/findMany?limit=0 | The option limit is '0'; allowed are whole numbers from 1 | limit",
                "companies/findMany?outputFormat=xml | The option outputFormat is 'xml'; allowed are object, json, envelope | outputFormat",
                "companies/createMany?batchSize=x | The option batchSize is 'x' | batchSize",
                "companies/createMany?retryDelay=soon | The option retryDelay is 'soon' | retryDelay",
                "companies/findOne?id=4711 | The option id is '4711'; it must be a UUID | as the message says",
                "companies/createOne?limit=5 | The option limit is not for createOne | Take limit out of the URI",
                "companies/findMany?field.name=x | The options field.* are not for findMany | Take them out of the URI",
                "companies/createOne?field.employees=many | it must be a whole number | as the message says",
                "companies/findMany?baseUrl=https://other.example.com | The option baseUrl stands in the URI without apiKey | Take baseUrl out of the URI",
                "companies/findMany?filter=name[like]:%Ada% | Write the value unencoded and in RAW() | filter",
                "companies/deleteMany?filter= | The option filter is blank | filter",
                "companies/findMany?filter=name[eq]:\"Acme | ends inside a quote | as the message says",
                "companies/findMany?orderBy=name[Upwards] | The option orderBy is 'name[Upwards]' | as the message says",
                "companies/findAll?orderBy=name[Upwards] | The option orderBy is 'name[Upwards]' | as the message says",
                "companies/findAll?parallelism=2&orderBy=name[AscNullsFirst] | orderBy | as the message says",
                "companies/upsertMany | The option upsertBy is missing | camel.component.twenty.upsert-by",
                "general/attachFile | The option attachTo is missing | attachTo",
                "companies/createOne?outputFormat=json&outputClass=java.util.Map | The option outputClass goes with outputFormat=object only | outputClass",
                "general/downloadFile?outputFormat=json | are not for downloadFile | outputFormat",
                "companies/createMany?streaming=true&outputFormat=json | results that come one by one are objects | outputFormat",
                "companies/updateMany?outputFormat=envelope | makes several calls | outputFormat",
                "companies/findMany?outputClass=no.such.Class | outputClass | as the message says",
                "companies/findMany?bucket=#bean:nobody | nobody | as the message says",
                "general/rest?path=http://elsewhere.example.com | The option path | as the message says",
                "general/graphql?variables=x | The option variables | as the message says",
                "general/search?includedObjects=compnies | compnies | as the message says",
                "companies/groupBy | groupBy | as the message says",
                "companies/createMany?checkpoint=x&stateDirectory=/dev/null/x | /dev/null/x | as the message says",
            })
    void ofAStep(String step, String description, String action) {
        assertTold(analysis(failure("direct:start", "twenty:" + step)), description, action);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twenty:companies/findMany | is a step of a route | in its own place",
                "twenty:*/changes | The resource * is for webhooks | as the message says",
                "twenty:companies/changes?initialSync=some | The option initialSync is 'some' | as the message says",
                "twenty:companies/changes?overlap=soon | The option overlap is 'soon' | overlap",
                "twenty:companies/changes?stateKey=a:b | The option stateKey is 'a:b' | as the message says",
                "twenty:companies/changes?sweepDelay=1h&filter=name[eq]:Acme | goes without filter | as the message says",
                "twenty:companies/changes?debounce=2s | The option debounce is for webhooks | as the message says",
                "twenty:companies/changes?stateDirectory=/dev/null/x | /dev/null/x | as the message says",
            })
    void ofABeginning(String from, String description, String action) {
        assertTold(analysis(failure(from, "mock:end")), description, action);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                setting(
                        "The twenty: component has no baseUrl",
                        "camel.component.twenty.base-url",
                        c -> c.setBaseUrl(null)),
                setting("The twenty: component has no apiKey", "Settings > APIs & Webhooks", c -> c.setApiKey(" ")),
                setting("it must be an absolute http or https URL", "baseUrl", c -> c.setBaseUrl("crm.example.com")),
                setting("must be the key alone", "apiKey", c -> c.setApiKey("Bearer " + SECRET)),
                setting("are both set", "Take one of the two away", c -> c.setApiKeyFile("key.txt")),
                setting("which cannot be read", "apiKeyFile", c -> {
                    c.setApiKey(null);
                    c.setApiKeyFile("/no/such/file");
                }),
                setting("The option userPassword is missing", "user-password", c -> c.setUserEmail("jane@example.com")),
                setting("The option userEmail is missing", "user-email", c -> c.setUserPassword(SECRET)),
                setting("are both set", "Take the tokens away", c -> {
                    c.setUserEmail("jane@example.com");
                    c.setUserPassword(SECRET);
                    c.setAccessToken(SECRET);
                }),
                setting("The option maxRetries is '-1'", "maxRetries", c -> c.setMaxRetries(-1)),
                setting("The option apiVersion is '9'", "apiVersion", c -> c.setApiVersion("9")),
                setting("no answer from", "is the address of a Twenty that runs", c -> {
                    c.setBaseUrl("http://127.0.0.1:1");
                    c.setVerify(true);
                }));
    }

    private static Arguments setting(String description, String action, Consumer<TwentyConfiguration> mistake) {
        return arguments(description, action, mistake);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void ofTheComponent(String description, String action, Consumer<TwentyConfiguration> mistake) {
        mistake.accept(component.getConfiguration());

        assertTold(analysis(failure("direct:start", "twenty:companies/findMany")), description, action);
    }

    @Test
    void aWrongPasswordThatIsTried() {
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(null);
        component.getConfiguration().setUserEmail(twenty.userEmail());
        component.getConfiguration().setUserPassword(SECRET);
        component.getConfiguration().setVerify(true);

        assertTold(
                analysis(failure("direct:start", "twenty:companies/findMany")),
                "of the route start cannot start",
                "camel.component.twenty.user-password");
    }

    @Test
    void aKeyThatTheWorkspaceDoesNotKnow() {
        component.setBaseUrl(twenty.baseUrl());
        component.getConfiguration().setVerify(true);

        assertTold(
                analysis(failure("direct:start", "twenty:companies/findMany")),
                "of the route start cannot start",
                "camel.component.twenty.api-key");
    }

    @Test
    void aResourceThatTheWorkspaceDoesNotHave() {
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setCatalog("workspace");

        assertTold(
                analysis(failure("direct:start", "twenty:companys/findMany")),
                "Unknown resource 'companys', did you mean companies?",
                "Write the name that is meant");
    }

    @Test
    void twoLimitsForOneWorkspace() {
        assertTold(
                analysis(failure(
                        "direct:one",
                        "twenty:companies/findMany?requestsPerMinute=60",
                        "direct:two",
                        "twenty:people/findMany?requestsPerMinute=90")),
                "have different requestsPerMinute",
                "set them on the component");
    }

    @Test
    void aStateThatAnotherRouteKeeps() {
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());

        assertTold(
                analysis(failure(
                        "twenty:companies/changes", "mock:one", "twenty:companies/changes?delay=9s", "mock:two")),
                "Another route keeps how far it has come",
                "as the message says");
    }

    @Test
    void aStateThatCannotBeRead() {
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        MemoryStateRepository states = new MemoryStateRepository();
        component.getChanges().setStateRepository(states);
        states.setState("twenty/mine", "no position");

        assertTold(
                analysis(failure("twenty:companies/changes?stateKey=mine", "mock:end")),
                "The state '",
                "as the message says");
    }

    @Test
    void theOneOfThePageIsAsThePageSays() throws Exception {
        FailureAnalysis analysis = analysis(failure("direct:leads", "twenty:companys/findMany"));

        assertThat(Files.readString(Path.of("../docs/spring-boot.md")))
                .contains("Description:\n\n" + analysis.getDescription() + "\n\nAction:\n\n" + analysis.getAction()
                        + "\n");
    }

    @Test
    void failuresOfOthersAreLeftToOthers() {
        Throwable others = failure("direct:start", "direct:end?no=such");

        assertThat(new TwentyConfigurationFailureAnalyzer(new StandardEnvironment()).analyze(others))
                .isNull();
        assertThat(new TwentyServerFailureAnalyzer().analyze(others)).isNull();
    }
}
