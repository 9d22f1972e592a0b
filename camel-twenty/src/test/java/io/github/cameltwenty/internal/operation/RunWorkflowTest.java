package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** By Twenty's sources: how a workflow is started was not recorded. */
class RunWorkflowTest extends SandboxedTest {
    private static final String WORKSPACE = "20202020-1c25-4d02-bf25-6aeccf7ea419";
    private static final String BY_WEBHOOK = "11111111-0000-4000-8000-000000000001";
    private static final String BY_HAND = "11111111-0000-4000-8000-000000000002";
    private static final String INACTIVE = "11111111-0000-4000-8000-000000000003";
    private static final String URI = "twenty:workflows/run?workspaceId=" + WORKSPACE;

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options()
                .workflowDuration(Duration.ofMillis(150))
                .seed(Map.of(
                        "workflows",
                        List.of(
                                workflow(BY_WEBHOOK, "1"),
                                workflow(BY_HAND, "2"),
                                Map.of("id", INACTIVE, "name", "New")),
                        "workflowVersions",
                        List.of(version("1", BY_WEBHOOK, "WEBHOOK"), version("2", BY_HAND, "MANUAL"))));
    }

    private static Map<String, Object> workflow(String id, String version) {
        return Map.of("id", id, "name", "Lead " + version, "lastPublishedVersionId", versionId(version));
    }

    private static String versionId(String version) {
        return "22222222-0000-4000-8000-00000000000" + version;
    }

    private static Map<String, Object> version(String version, String workflow, String trigger) {
        return Map.of(
                "id",
                versionId(version),
                "name",
                "v1",
                "workflowId",
                workflow,
                "status",
                "ACTIVE",
                "trigger",
                Map.of("type", trigger, "settings", Map.of()));
    }

    private List<SandboxRequest> starts() {
        return twenty.requests().stream().filter(RunWorkflowTest::isStart).toList();
    }

    private static boolean isStart(SandboxRequest request) {
        return request.path().startsWith("/webhooks/");
    }

    @Test
    void startsAWorkflowWithTheBodyAsItsInput() {
        Exchange done = sent(URI + "&id=" + BY_WEBHOOK, Map.of("email", "ada@acme.example"));

        Map<?, ?> run = done.getMessage().getBody(Map.class);
        assertThat(run.get("workflowId")).isEqualTo(BY_WEBHOOK);
        assertThat(run.get("status")).isEqualTo("RUNNING");
        assertThat(starts()).hasSize(1).allSatisfy(start -> {
            assertThat(start.path()).isEqualTo("/webhooks/workflows/" + WORKSPACE + "/" + BY_WEBHOOK);
            assertThat(start.body()).isEqualTo("{\"email\":\"ada@acme.example\"}");
        });
    }

    @Test
    void waitsForTheEndOfTheRun() {
        Exchange done = sent(URI + "&waitFor=30s&id=" + BY_WEBHOOK, null);

        assertThat(done.getMessage().getBody(Map.class))
                .containsEntry("status", "COMPLETED")
                .extractingByKey("endedAt")
                .isNotNull();
    }

    @Test
    void givesTheRunAsItIsWhenTheTimeIsOver() {
        Exchange done = sent(URI + "&waitFor=1&id=" + BY_WEBHOOK, null);

        assertThat(done.getMessage().getBody(Map.class)).containsEntry("status", "RUNNING");
    }

    @Test
    void aWorkflowThatAKeyCannotStartIsRefusedBeforeTheCall() {
        assertThat(failure(TwentyUnsupportedException.class, URI + "&id=" + BY_HAND, null))
                .hasMessageContaining("its trigger MANUAL");
        assertThat(failure(TwentyValidationException.class, URI + "&id=" + INACTIVE, null))
                .hasMessageContaining("no active version");
        failure(TwentyNotFoundException.class, URI + "&id=11111111-0000-4000-8000-000000000009", null);
        assertThat(starts()).isEmpty();
    }

    @Test
    void anInputThatIsNoObjectIsRefusedBeforeAnyCall() {
        failure(TwentyValidationException.class, URI + "&id=" + BY_WEBHOOK, List.of(1, 2));
        failure(TwentyValidationException.class, URI, Map.of());

        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void aKeyThatDoesNotTellItsWorkspaceNeedsTheOption() {
        assertThat(failure(TwentyValidationException.class, "twenty:workflows/run?id=" + BY_WEBHOOK, null))
                .hasMessageContaining("set the option workspaceId");
        assertThat(starts()).isEmpty();
    }

    @Test
    void aStartWhoseAnswerIsLostIsNotRepeated() {
        twenty.misbehaveWith(request -> isStart(request) ? Misbehaviour.dropAfter() : Misbehaviour.none());

        assertThat(failure(TwentyConnectionException.class, URI + "&id=" + BY_WEBHOOK, null))
                .hasMessageContaining("may have been started");
        assertThat(starts()).hasSize(1);
    }

    private void loseTheFirstLookAtARun() {
        AtomicInteger left = new AtomicInteger(1);
        twenty.misbehaveWith(request -> request.path().contains("/workflowRuns/") && left.getAndDecrement() > 0
                ? Misbehaviour.dropAfter()
                : Misbehaviour.none());
    }

    @Test
    void aRedeliveryWaitsForTheRunThatWasStarted() throws Exception {
        loseTheFirstLookAtARun();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(TwentyException.class).maximumRedeliveries(2).redeliveryDelay(0);
                from("direct:run").to(URI + "&maxRetries=0&waitFor=30s&id=" + BY_WEBHOOK);
            }
        });

        Object run = template.requestBody("direct:run", Map.of());

        assertThat((Map<?, ?>) run).extracting("status").isEqualTo("COMPLETED");
        assertThat(starts()).hasSize(1);
    }

    @Test
    void anotherInputStartsAnotherRun() throws Exception {
        loseTheFirstLookAtARun();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:both")
                        .doTry()
                        .to(URI + "&maxRetries=0&id=" + BY_WEBHOOK)
                        .doCatch(TwentyException.class)
                        .end()
                        .setBody(constant(Map.of("second", true)))
                        .to(URI + "&id=" + BY_WEBHOOK);
            }
        });

        template.requestBody("direct:both", Map.of());

        assertThat(starts()).hasSize(2);
    }
}
