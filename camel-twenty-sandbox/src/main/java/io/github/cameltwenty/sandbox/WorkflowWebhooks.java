package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address by which anybody starts a workflow that has a webhook trigger, by Twenty's sources: it was not recorded. A run does
 * nothing here, but it takes its time.
 */
final class WorkflowWebhooks {
    private static final Pattern PATH = Pattern.compile("/webhooks/workflows/([^/]+)/([^/]+)");

    private static final String STATUS = "status";
    private static final String COMPLETED = "COMPLETED";

    private final Workspace workspace;
    private final Duration duration;

    /** @param duration of a run */
    WorkflowWebhooks(Workspace workspace, Duration duration) {
        this.workspace = workspace;
        this.duration = duration;
    }

    boolean serves(SandboxRequest request) {
        return PATH.matcher(request.path()).matches()
                && (request.method().equals("POST") || request.method().equals("GET"));
    }

    Reply answer(SandboxRequest request, Object body) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || !path.group(1).equals(MetadataTable.WORKSPACE_ID)) {
            throw Refusal.of(404, "WorkflowTriggerException", "[Webhook trigger] Workspace not found");
        }
        String id = path.group(2);
        Map<String, Object> workflow = find("workflows", id);
        if (workflow == null) {
            throw Refusal.of(404, "WorkflowTriggerException", "[Webhook trigger] Workflow " + id + " not found");
        }
        Map<String, Object> version = find("workflowVersions", workflow.get("lastPublishedVersionId"));
        if (version == null) {
            throw Refusal.of(
                    400, "WorkflowTriggerException", "[Webhook trigger] Workflow " + id + " has not been activated");
        }
        if (!"WEBHOOK".equals(Bodies.object(version.get("trigger")).get("type"))) {
            throw Refusal.of(
                    400,
                    "WorkflowTriggerException",
                    "[Webhook trigger] Workflow " + id + " does not have a Webhook trigger");
        }
        if (!"ACTIVE".equals(version.get(STATUS))) {
            throw Refusal.of(400, "WorkflowTriggerException", "[Webhook trigger] Workflow version is not active");
        }
        String run = start(workflow, version, body);
        return Reply.json(
                201, Json.object("workflowName", workflow.get("name"), "success", true, "workflowRunId", run));
    }

    private Map<String, Object> find(String plural, Object id) {
        Resource resource = workspace.catalog().resources().get(plural);
        return workspace.reading(() -> workspace.table(resource).find(id));
    }

    private String start(Map<String, Object> workflow, Map<String, Object> version, Object input) {
        Resource runs = workspace.catalog().resources().get("workflowRuns");
        boolean isOver = duration.isZero();
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("name", workflow.get("name"));
        given.put("workflowId", workflow.get("id"));
        given.put("workflowVersionId", version.get("id"));
        given.put(STATUS, isOver ? COMPLETED : "RUNNING");
        given.put("startedAt", Dates.now());
        if (isOver) {
            given.put("endedAt", Dates.now());
        }
        String where = runs.fields().containsKey("state") ? "state" : "context";
        given.put(where, Map.of("stepInfos", Map.of("trigger", Map.of("result", input))));
        String id = workspace.writing(() -> {
            Map<String, Object> run = workspace.factory().create(runs, given, Dates.now());
            workspace.table(runs).insert(run);
            return (String) run.get("id");
        });
        if (!isOver) {
            CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> end(runs, id));
        }
        return id;
    }

    private void end(Resource runs, String id) {
        workspace.writing(() -> {
            Map<String, Object> ended =
                    new LinkedHashMap<>(workspace.table(runs).findAny(id));
            ended.put(STATUS, COMPLETED);
            ended.put("endedAt", Dates.now());
            workspace.table(runs).put(Collections.unmodifiableMap(ended));
            return null;
        });
    }
}
