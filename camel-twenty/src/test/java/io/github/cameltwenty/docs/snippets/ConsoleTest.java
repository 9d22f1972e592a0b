package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyDevConsole;
import io.github.cameltwenty.TwentyEndpoint;
import io.github.cameltwenty.docs.Project;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code console.md} shows is what comes, but for times and figures that differ with each run; and it names all that there is. */
class ConsoleTest {
    private static final String PAGE = Project.read(Project.DOCS.resolve("console.md"));
    private static final String TIME = "2026-11-28T10:00:00Z";

    @TempDir
    private Path states;

    private final TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options()
            .seed(Map.of(
                    "companies",
                    IntStream.range(0, 120)
                            .mapToObj(i -> Map.<String, Object>of("name", "Company " + i))
                            .toList())));
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final TwentyDevConsole console = new TwentyDevConsole();
    private Iterator<?> results;

    @BeforeEach
    void start() throws Exception {
        context.setDevConsole(true);
        console.setCamelContext(context);
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setRequestsPerMinute(6000);
        component.getChanges().setStateDirectory(states.toString());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("twenty:companies/changes?initialSync=all&initialDelay=0&delay=100&stateKey=copy")
                        .routeId("copy")
                        .to("mock:copy");
            }
        });
        context.start();
        ProducerTemplate template = context.createProducerTemplate();
        template.requestBody("twenty:general/getServerInfo", (Object) null);
        template.send("twenty:companies/findOne", exchange -> exchange.getMessage()
                .setBody("20202020-a000-4485-94de-70c2a98daef2"));
        results = (Iterator<?>) template.requestBody("twenty:companies/findAll?limit=60", (Object) null);
        IntStream.range(0, 70).forEach(i -> results.next());
        await().until(() -> text().contains("120 states remembered") && text().contains(" 0 messages under way"));
    }

    @AfterEach
    void stop() {
        context.stop();
        twenty.close();
    }

    private String text() {
        return (String) console.call(MediaType.TEXT);
    }

    private static String fence(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(PAGE)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** With the same in the place of what differs from run to run. */
    private String normal(String shown) {
        return shown.replace(twenty.baseUrl(), "https://crm.example.com")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", TIME)
                .replaceAll("\\d+ m?s(?= ago|,)", "1 s")
                .replaceAll("[\\d,.]+ a second", "1.0 a second")
                .replaceAll("\\d+ left", "1 left")
                .replaceAll("Calls: \\d+ under way", "Calls: 0 under way")
                .replaceAll("connections: \\d+", "connections: 1")
                .replaceAll(
                        "\"(age|lag|elapsed|rate|tokensLeft|callsUnderWay|openConnections)\": ?[\\d.E]+", "\"$1\": 1");
    }

    @Test
    void theTextIsAsShown() {
        assertThat(normal(text())).isEqualTo(normal(fence("text")));
    }

    @Test
    void theJsonIsAsShown() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode told = json.readTree(((JsonObject) console.call(MediaType.JSON)).toJson());

        assertThat(json.readTree(normal(told.toString()))).isEqualTo(json.readTree(normal(fence("json"))));
    }

    @Test
    void allThatJmxHasIsNamed() {
        List<String> names = Stream.of(TwentyComponent.class, TwentyEndpoint.class)
                .flatMap(bean -> Stream.of(bean.getMethods()))
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.github"))
                .flatMap(method -> Stream.concat(
                        Stream.of(method)
                                .filter(each -> each.isAnnotationPresent(ManagedAttribute.class))
                                .map(each -> "`" + each.getName().substring(3) + "`"),
                        Stream.of(method)
                                .filter(each -> each.isAnnotationPresent(ManagedOperation.class))
                                .map(each -> "`" + each.getName() + "(")))
                .toList();

        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(PAGE)
                .contains(name));
    }
}
