package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.ChunkOutcome;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.client.Unsupported;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.request.BodyReader;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.request.StartedRun;
import io.github.cameltwenty.internal.result.ResultWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;

/**
 * Starts a workflow by its webhook trigger, the one way that is open to an API key. It is looked at first, so that nothing is sent
 * where that way does not lead to it; and it is started once, as no server could tell a second time from a first.
 */
final class RunWorkflow implements Action {
    private static final String WEBHOOK = "WEBHOOK";
    private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED", "STOPPED");
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);
    private static final Duration RAREST_LOOK = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final RequestReader requests;
    private final EndpointOptions options;

    RunWorkflow(RequestReader requests, EndpointOptions options) {
        this.requests = requests;
        this.options = options;
    }

    /**
     * @throws IllegalArgumentException where the workspace's id cannot be one
     */
    static void check(EndpointOptions options) {
        String workspace = options.graphql().getWorkspaceId();
        if (workspace != null && !workspace.isBlank()) {
            OptionChecks.uuid("The option workspaceId", workspace);
        }
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.readGivenId(exchange);
        String id = String.valueOf(request.body());
        Map<String, Object> input = input(exchange);
        StartedRun run = StartedRun.of(exchange, id, input).orElse(null);
        if (run == null) {
            checkTrigger(id, request, client, attempts);
            run = new StartedRun(id, input, start(id, input, request, client, attempts));
            run.remember(exchange);
        }
        new ResultWriter(options, request, exchange).write(OK, ended(run, request, client, attempts));
    }

    private Map<String, Object> input(Exchange exchange) {
        try {
            Object body = new BodyReader(exchange).read();
            return body == null ? Map.of() : BodyReader.asRecord(body, "The body");
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    private void checkTrigger(String id, TwentyRequest request, TwentyClient client, Attempts attempts) {
        Map<?, ?> workflow = find("workflows", id, request, client, attempts);
        Object published = workflow.get("lastPublishedVersionId");
        if (!(published instanceof String versionId) || versionId.isBlank()) {
            throw notSent("The workflow has no active version: activate it in Twenty");
        }
        Map<?, ?> version = find("workflowVersions", versionId, request, client, attempts);
        Object type = version.get("trigger") instanceof Map<?, ?> trigger ? trigger.get("type") : null;
        if (!WEBHOOK.equals(type)) {
            throw Unsupported.notSent(
                    request,
                    "The workflow is started by " + (type == null ? "nothing" : "its trigger " + type)
                            + ", and an API key can start one by a webhook trigger only: give it a trigger of this"
                            + " kind, or change a record that its trigger waits for");
        }
        if (!"ACTIVE".equals(version.get("status"))) {
            throw notSent("The last published version of the workflow is " + version.get("status")
                    + " and not ACTIVE: activate it in Twenty");
        }
    }

    private static Map<?, ?> find(
            String resource, String id, TwentyRequest request, TwentyClient client, Attempts attempts) {
        TwentyRequest find = TwentyRequest.of(resource, Operation.FIND_ONE, id, Map.of("depth", "0"), null)
                .as(request.purpose());
        return (Map<?, ?>)
                client.send(find, TwentyResult.reader(find), attempts).value();
    }

    private TwentyValidationException notSent(String message) {
        return requests.refused(new IllegalArgumentException(message));
    }

    /**
     * @return the id of the run
     */
    private String start(
            String id, Map<String, Object> input, TwentyRequest request, TwentyClient client, Attempts attempts) {
        String workspace = options.graphql().getWorkspaceId();
        if (workspace == null || workspace.isBlank()) {
            workspace = client.workspaceId(request)
                    .filter(OptionChecks::isUuid)
                    .orElseThrow(() -> notSent(
                            "The API key does not tell the id of its workspace, which stands in the address of the"
                                    + " webhook: set the option workspaceId"));
        }
        TwentyRequest start =
                request.withPath("/webhooks/workflows/" + workspace + "/" + id).withBody(input);
        Object answer;
        try {
            answer = client.send(start, (status, body) -> Json.read(body), attempts);
        } catch (TwentyException e) {
            throw ChunkOutcome.mayBeDone(e) ? e.with("The workflow may have been started") : e;
        }
        if (answer instanceof Map<?, ?> fields && fields.get("workflowRunId") instanceof String run) {
            return run;
        }
        throw request.unusable(OK, "the workflow was started, but the answer names no run");
    }

    /** The run when it has ended, or as it is when the time to wait is over. */
    private Map<?, ?> ended(StartedRun run, TwentyRequest request, TwentyClient client, Attempts attempts) {
        long end = System.nanoTime()
                + Duration.ofMillis(options.graphql().getWaitFor()).toNanos();
        Duration pause = FIRST_LOOK;
        try {
            while (true) {
                Map<?, ?> found = find("workflowRuns", run.runId(), request, client, attempts);
                Duration left = Duration.ofNanos(end - System.nanoTime());
                boolean isOver = found.get("endedAt") != null || ENDS.contains(String.valueOf(found.get("status")));
                if (isOver || left.isNegative() || left.isZero()) {
                    return found;
                }
                if (!client.await(pause.compareTo(left) < 0 ? pause : left, attempts)) {
                    return found;
                }
                pause = pause.multipliedBy(2).compareTo(RAREST_LOOK) < 0 ? pause.multipliedBy(2) : RAREST_LOOK;
            }
        } catch (TwentyException e) {
            throw e.with("The workflow was started, as run " + run.runId()
                    + ": a redelivery of the message starts no other");
        }
    }
}
