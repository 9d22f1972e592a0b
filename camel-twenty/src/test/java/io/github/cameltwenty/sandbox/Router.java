package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a request to the operation it asks for, and wraps the result as Twenty does. */
final class Router {
    private final ApiKey apiKey;
    private final Workspace workspace;
    private final Limits limits;
    private final OpenApiDocument openApi;

    Router(ApiKey apiKey, Workspace workspace, Limits limits, OpenApiDocument openApi) {
        this.apiKey = apiKey;
        this.workspace = workspace;
        this.limits = limits;
        this.openApi = openApi;
    }

    Reply handle(SandboxRequest request) {
        try {
            return route(request);
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (RuntimeException e) {
            return Refusal.of(500, "InternalServerErrorException", "The sandbox fails: " + e)
                    .reply();
        }
    }

    /** The body is parsed before anything else is looked at: broken JSON is refused even without a key. */
    private Reply route(SandboxRequest request) {
        Object body = body(request);
        String path = request.path();
        if (path.equals("/healthz")) {
            return Reply.json(200, Map.of("status", "ok", "info", Map.of(), "error", Map.of(), "details", Map.of()));
        }
        if (path.equals("/open-api/core")) {
            return openApi(request, apiKey.opens(request));
        }
        if (!path.startsWith("/rest/")) {
            throw unrouted(request);
        }
        apiKey.check(request);
        if (path.equals("/rest/open-api/core")) {
            return openApi(request, true);
        }
        RestPath target = RestPath.of(path, workspace.catalog());
        Query query = Query.of(request.rawQuery());
        return switch (request.method()) {
            case "GET", "HEAD" -> target.id() == null ? findMany(target, query) : findOne(target, query);
            case "POST" -> post(target, query, body);
            case "PATCH", "PUT" -> updateOne(target, query, body);
            case "DELETE" -> deleteOne(target);
            default -> throw unrouted(request);
        };
    }

    private static Object body(SandboxRequest request) {
        String type = request.headers().getOrDefault("content-type", "");
        boolean json = type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals("application/json");
        return json ? Json.read(request.body()) : Map.of();
    }

    private Reply openApi(SandboxRequest request, boolean open) {
        if (!request.method().equals("GET")) {
            throw unrouted(request);
        }
        String baseUrl = "http://" + request.headers().getOrDefault("host", "127.0.0.1");
        return Reply.json(200, open ? openApi.of(baseUrl) : openApi.withoutResources(baseUrl));
    }

    private static Refusal unrouted(SandboxRequest request) {
        return Refusal.byFramework(404, "Cannot " + request.method() + " " + request.path(), "Not Found");
    }

    private Reply findMany(RestPath target, Query query) {
        Resource resource = target.resource();
        int depth = query.depth();
        FindMany call = FindMany.of(query, limits, new Fields(workspace.catalog(), resource));
        Page page = workspace.findMany(resource, call, depth);
        return Reply.json(200, page.document("data", Map.of(resource.plural(), page.records())));
    }

    private Reply findOne(RestPath target, Query query) {
        Resource resource = target.resource();
        return data(200, resource.singular(), workspace.findOne(resource, target.checkedId(), query.depth()));
    }

    private Reply post(RestPath target, Query query, Object body) {
        Resource resource = target.resource();
        int depth = query.depth();
        if (target.duplicates()) {
            List<Page> pages = workspace.duplicates(
                    resource, Bodies.object(body), limits.of(null), new Fields(workspace.catalog(), resource), depth);
            String name = resource.singular() + "Duplicates";
            return Reply.json(
                    200,
                    Map.of(
                            "data",
                            pages.stream()
                                    .map(page -> page.document(name, page.records()))
                                    .toList()));
        }
        if (target.batch()) {
            return data(
                    201,
                    "create" + capitalized(resource.plural()),
                    workspace.create(resource, Bodies.objects(body), depth));
        }
        List<Map<String, Object>> created = workspace.create(resource, List.of(Bodies.object(body)), depth);
        return data(201, "create" + capitalized(resource.singular()), created.get(0));
    }

    private Reply updateOne(RestPath target, Query query, Object body) {
        Resource resource = target.resource();
        String id = target.requiredId();
        return data(
                200,
                "update" + capitalized(resource.singular()),
                workspace.update(resource, id, Bodies.object(body), query.depth()));
    }

    private Reply deleteOne(RestPath target) {
        Resource resource = target.resource();
        String id = target.requiredId();
        workspace.delete(resource, id);
        return data(200, "delete" + capitalized(resource.singular()), Map.of("id", id));
    }

    private static Reply data(int status, String name, Object value) {
        return Reply.json(status, Map.of("data", Map.of(name, value)));
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
