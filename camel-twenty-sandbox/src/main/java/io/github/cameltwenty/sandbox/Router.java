package io.github.cameltwenty.sandbox;

import java.util.Map;

/** Takes a request to what it asks for: the API, its documents, or the sign of life. */
final class Router {
    private final Keys keys;
    private final Wording wording;
    private final Rules rules;
    private final Api api;
    private final Graphql graphql;
    private final GraphqlSettings settings;
    private final FileServer files;
    private final WorkflowWebhooks workflows;

    Router(
            Keys keys,
            Wording wording,
            Rules rules,
            Api api,
            Graphql graphql,
            GraphqlSettings settings,
            FileServer files,
            WorkflowWebhooks workflows) {
        this.keys = keys;
        this.wording = wording;
        this.rules = rules;
        this.api = api;
        this.graphql = graphql;
        this.settings = settings;
        this.files = files;
        this.workflows = workflows;
    }

    Reply handle(HttpReader.Incoming incoming) {
        if (incoming.tooLarge()) {
            return wording.bodyTooLarge();
        }
        try {
            return route(incoming.request(), incoming.content());
        } catch (Refusal refusal) {
            return refusal.reply(wording);
        } catch (RuntimeException e) {
            return Refusal.document(500, "InternalServerErrorException", "The sandbox fails: " + e);
        }
    }

    /** The body is parsed before anything else is looked at: broken JSON is refused even without a key. */
    private Reply route(SandboxRequest request, byte[] content) {
        if (files.serves(request)) {
            return files.answer(request, content);
        }
        Object body = Bodies.parse(request, rules.readsForms(), rules.exact());
        String path = request.path();
        if (path.equals("/healthz")) {
            return Reply.json(200, Map.of("status", "ok", "info", Map.of(), "error", Map.of(), "details", Map.of()));
        }
        if (request.method().equals("OPTIONS")) {
            return Reply.empty(204);
        }
        if (path.equals(Graphql.PATH)) {
            return graphql.answer(request, body, content);
        }
        if (path.equals(GraphqlSettings.PATH)) {
            return settings.answer(request, body, content);
        }
        if (workflows.serves(request)) {
            return workflows.answer(request, body);
        }
        boolean rest = path.startsWith("/rest/");
        Caller caller = rest ? keys.check(request) : null;
        String baseUrl = "http://" + request.headers().getOrDefault("host", "127.0.0.1");
        Map<String, Object> document = api.document(path, baseUrl, keys.open(request));
        if (document != null && request.method().equals("GET")) {
            return Reply.json(200, document);
        }
        if (document != null || !rest) {
            throw Refusal.unrouted(request);
        }
        return api.answer(new Call(request, Query.of(request.rawQuery()), body, caller));
    }
}
