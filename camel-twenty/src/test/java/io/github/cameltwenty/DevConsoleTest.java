package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Camel's dev console shows of the component. */
class DevConsoleTest extends SandboxedTest {
    @TempDir
    private Path states;

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("companies", companies(120)));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.setDevConsole(true);
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.getChanges().setStateDirectory(states.toString());
        component.getConfiguration().setMaxRetries(0);
        return context;
    }

    private JsonObject json() {
        return (JsonObject) console(MediaType.JSON);
    }

    private String text() {
        return (String) console(MediaType.TEXT);
    }

    private Object console(MediaType type) {
        return context.getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("twenty")
                .call(type);
    }

    private Map<?, ?> only(String part) {
        List<?> all = (List<?>) json().get(part);
        assertThat(all).hasSize(1);
        return (Map<?, ?>) all.get(0);
    }

    private Map<?, ?> workspace(String part) {
        return (Map<?, ?>) only("workspaces").get(part);
    }

    private void feed() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("twenty:companies/changes?initialDelay=0&delay=20&initialSync=all")
                        .routeId("copy")
                        .to("mock:copy");
            }
        });
    }

    @Test
    void nothingAtFirstAndNoComponentIsMadeForIt() throws Exception {
        context.removeComponent("twenty");

        assertThat(text()).isEmpty();
        assertThat(json().values()).allMatch(part -> ((List<?>) part).isEmpty());
        assertThat(context.hasComponent("twenty")).isNull();
    }

    @Test
    void theWorkspaceOfAnEndpoint() {
        sent("twenty:companies/findMany?limit=1", null);

        assertThat(only("workspaces").get("baseUrl")).isEqualTo(twenty.baseUrl());
        assertThat(only("workspaces").get("caller")).isEqualTo("API key");
        assertThat(only("workspaces").get("users")).isEqualTo(1);
        assertThat(only("workspaces").get("callsUnderWay")).isEqualTo(0);
        assertThat(workspace("server")).isEqualTo(Map.of("known", "unknown"));
        assertThat(text())
                .contains("Workspace: " + twenty.baseUrl() + " (API key)")
                .contains("Server: not asked, as nothing has depended on its version");
    }

    @Test
    void theVersionThatTheServerSaid() {
        sent("twenty:general/getServerInfo", null);

        assertThat(workspace("server").get("known")).isEqualTo("asked");
        assertThat(workspace("server").get("like"))
                .isEqualTo(Release.valueOf(System.getProperty("sandbox.dialect", "V1_0"))
                        .title());
    }

    @Test
    void theVersionThatAnOptionGives() {
        configuration().setApiVersion("current");
        sent("twenty:companies/findMany?limit=1", null);

        assertThat(workspace("server")).isEqualTo(Map.of("known", "given", "version", "current"));
        assertThat(text()).contains("Server: current, as the option apiVersion says");
    }

    @Test
    void theLimitThatIsSetWithWhatIsLeft() {
        configuration().setRequestsPerMinute("6000");
        sent("twenty:companies/findMany?limit=1", null);

        assertThat(workspace("limits").get("requestsPerMinute")).isEqualTo(6000);
        assertThat((Long) workspace("limits").get("tokensLeft")).isBetween(0L, 2L);
        assertThat(text()).containsPattern("Limits: requestsPerMinute=6000, [012] left");
    }

    @Test
    void theLimitThatARefusalHasTold() {
        twenty.misbehave(
                Misbehaviour.status(
                        429,
                        "{\"statusCode\":429,\"error\":\"Error\",\"messages\":[\"Limit reached (5000 tokens per 60000 ms)\"]}"));
        send("twenty:companies/findMany?limit=1&maxRetries=1", null);

        assertThat(workspace("limits").get("learned")).isEqualTo(List.of(Map.of("calls", 5000, "window", 60000L)));
        assertThat(text()).contains("Limits: 5,000 calls in 1 min, as the server said, ");
    }

    @Test
    void theLastErrorsAlsoThoseThatWereRepeated() {
        twenty.misbehave(Misbehaviour.html(502));
        sent("twenty:companies/findMany?limit=1&maxRetries=1", null);

        Map<?, ?> error = only("errors");
        assertThat(error.get("action")).isEqualTo("companies/findMany");
        assertThat(error.get("workspace")).isEqualTo(twenty.baseUrl());
        assertThat(error.get("attempt")).isEqualTo(1);
        assertThat(error.get("status")).isEqualTo(502);
        assertThat(error.get("exception")).isEqualTo("TwentyServerException");
        assertThat(error.get("message").toString()).startsWith("companies/findMany: Twenty answered 502");
        assertThat(text())
                .contains(" companies/findMany at " + twenty.baseUrl()
                        + ", attempt 1: TwentyServerException: Twenty answered 502");
    }

    @Test
    void aBoundedNumberOfErrorsTheLastFirst() {
        for (int i = 0; i < 30; i++) {
            send("twenty:companies/findOne", String.format("20202020-a000-4485-94de-70c2a98dae%02d", i));
        }

        assertThat((List<?>) json().get("errors")).hasSize(20);
        assertThat(text().lines()).anyMatch(line -> line.strip().equals("Last errors:"));
    }

    @Test
    void noSecretOfAnErrorThatRepeatsIt() {
        twenty.misbehave(
                Misbehaviour.html(500), Misbehaviour.status(401, "{\"messages\":[\"" + twenty.apiKey() + "\"]}"));
        send("twenty:companies/findMany", null);
        send("twenty:companies/findMany", null);

        assertThat((List<?>) json().get("errors")).hasSize(2);
        assertThat(json().toJson() + text()).contains("******").doesNotContain(twenty.apiKey());
    }

    @Test
    void theOperationOverManyRecordsWhoseResultsAreTaken() {
        Exchange found = sent("twenty:companies/findAll?limit=60", null);
        Iterator<?> companies = (Iterator<?>) found.getMessage().getBody();
        for (int i = 0; i < 70; i++) {
            companies.next();
        }

        assertThat(only("work").get("resource")).isEqualTo("companies");
        assertThat(only("work").get("operation")).isEqualTo("findAll");
        assertThat(only("work").get("done")).isEqualTo(70L);
        assertThat(only("work").get("total")).isEqualTo(120L);
        assertThat(text()).contains("companies/findAll: 70 of 120 done, 0 failed in ");
    }

    @Test
    void noOperationThatHasEnded() {
        Exchange found = sent("twenty:companies/findAll?limit=60", null);
        ((Iterator<?>) found.getMessage().getBody()).forEachRemaining(company -> {});

        assertThat((List<?>) json().get("work")).isEmpty();
    }

    @Test
    void theFeedWithItsPositionAndHowFarItIsBehind() throws Exception {
        feed();
        await().until(() -> ((Number) only("feeds").get("remembered")).intValue() == 120);

        await().untilAsserted(() ->
                assertThat(((Number) only("feeds").get("lag")).longValue()).isLessThan(5_000));
        Map<?, ?> shown = only("feeds");
        assertThat(shown.get("resource")).isEqualTo("companies");
        assertThat(shown.get("routeId")).isEqualTo("copy");
        assertThat(shown.get("way")).isEqualTo("poll");
        assertThat(shown.get("state")).isEqualTo("Started");
        assertThat(shown.get("position").toString()).startsWith("20").endsWith("Z");
        assertThat(shown.get("failed")).isEqualTo(false);
        assertThat(shown.containsKey("knownIds")).isFalse();
        assertThat(text()).contains("companies/changes (route copy): by poll, Started, done until 20");
    }

    @Test
    void theIdsThatASweepKnows() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("twenty:companies/changes?initialDelay=0&delay=20&sweepDelay=100")
                        .to("mock:copy");
            }
        });

        await().untilAsserted(() -> assertThat(only("feeds").get("knownIds")).isEqualTo(120L));
    }

    @Test
    void aFeedThatIsStopped() throws Exception {
        feed();
        context.getRouteController().stopRoute("copy");

        assertThat(only("feeds").get("state")).isEqualTo("Stopped");
        assertThat(only("feeds").containsKey("lag")).isFalse();
    }

    @Test
    void nothingIsAskedOfTheServer() throws Exception {
        sent("twenty:companies/findMany?limit=1", null);
        int calls = twenty.requests().size();

        text();
        json();

        assertThat(twenty.requests()).hasSize(calls);
    }

    @Test
    void itsJsonIsJson() throws Exception {
        feed();
        sent("twenty:general/getServerInfo", null);
        send("twenty:companies/findOne", "20202020-a000-4485-94de-70c2a98daef2");

        assertThat(new ObjectMapper().readTree(json().toJson()).fieldNames())
                .toIterable()
                .contains("workspaces", "work", "feeds", "errors");
    }
}
