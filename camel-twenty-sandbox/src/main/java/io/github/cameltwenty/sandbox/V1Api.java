package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The REST API of Twenty 1.0. */
final class V1Api implements Api {
    private static final String SETTINGS = "/rest/metadata/";

    private final Workspace workspace;
    private final Limits limits;
    private final V1Writes writes;
    private final MetadataApi metadata;

    /** @param metadata of objects and fields */
    V1Api(Workspace workspace, Limits limits, MetadataApi metadata) {
        this.metadata = metadata;
        this.workspace = workspace;
        this.limits = limits;
        this.writes = new V1Writes(workspace);
    }

    /** Of the objects and fields that there are now. */
    private OpenApiDocument openApi() {
        return new OpenApiDocument(
                workspace.catalog(),
                OpenApiRow.V1_0,
                "core",
                OpenApiParameters.of(OpenApiRow.V1_0, workspace.rules().deepest(), 60, 60));
    }

    @Override
    public Reply answer(Call call) {
        if (call.path().startsWith(SETTINGS)) {
            return metadata.answer(call);
        }
        RestPath target = RestPath.of(call.path(), workspace.catalog());
        return switch (call.method()) {
            case "GET", "HEAD" -> target.id() == null ? findMany(target, call) : findOne(target, call);
            case "POST" -> post(target, call);
            case "PATCH", "PUT" -> updateOne(target, call);
            case "DELETE" -> deleteOne(target);
            default -> throw Refusal.unrouted(call.request());
        };
    }

    @Override
    public Map<String, Object> document(String path, String baseUrl, boolean open) {
        return switch (path) {
            case "/open-api/core", "/rest/open-api/core" ->
                open ? openApi().of(baseUrl) : openApi().withoutResources(baseUrl);
            // that a 1.0.3 has one is known, what is in it only from its sources: objects and fields
            case "/open-api/metadata", "/rest/open-api/metadata" -> metadata.document(baseUrl);
            default -> null;
        };
    }

    @Override
    public void seed(String resource, List<Map<String, Object>> records) {
        workspace.seed(resource, records);
    }

    @Override
    public List<Map<String, Object>> records(String resource) {
        return metadata.keeps(resource) ? metadata.records(resource) : workspace.records(resource);
    }

    @Override
    public List<Map<String, Object>> latest(String resource, int most) {
        return workspace.latest(resource, most);
    }

    @Override
    public SortedMap<String, Integer> counts() {
        return workspace.counts();
    }

    private int depth(Call call) {
        return call.query().depth(workspace.rules().deepest());
    }

    private Reply findMany(RestPath target, Call call) {
        Resource resource = target.resource();
        int depth = depth(call);
        FindMany search = FindMany.of(call.query(), limits, workspace.fields(resource));
        Page page = workspace.findMany(resource, search, depth);
        return Reply.json(200, workspace.paging().document(page, "data", Map.of(resource.plural(), page.records())));
    }

    private Reply findOne(RestPath target, Call call) {
        Resource resource = target.resource();
        return Reply.data(
                200, resource.singular(), workspace.findOne(resource, RestPath.checkedId(target.id()), depth(call)));
    }

    private Reply post(RestPath target, Call call) {
        Resource resource = target.resource();
        int depth = depth(call);
        if (target.duplicates()) {
            List<Page> pages = workspace.duplicates(resource, Bodies.object(call.body()), limits.of(null), depth);
            String name = resource.singular() + "Duplicates";
            return Reply.json(
                    200,
                    Map.of(
                            "data",
                            pages.stream()
                                    .map(page -> workspace.paging().document(page, name, page.records()))
                                    .toList()));
        }
        if (target.batch()) {
            return Reply.data(
                    201,
                    "create" + Names.capitalized(resource.plural()),
                    writes.create(resource, Bodies.objects(call.body()), depth));
        }
        List<Map<String, Object>> created = writes.create(resource, List.of(Bodies.object(call.body())), depth);
        return Reply.data(201, "create" + Names.capitalized(resource.singular()), created.get(0));
    }

    private Reply updateOne(RestPath target, Call call) {
        Resource resource = target.resource();
        String id = target.requiredId();
        return Reply.data(
                200,
                "update" + Names.capitalized(resource.singular()),
                writes.update(resource, id, Bodies.object(call.body()), depth(call)));
    }

    private Reply deleteOne(RestPath target) {
        Resource resource = target.resource();
        String id = target.requiredId();
        writes.delete(resource, id);
        return Reply.data(200, "delete" + Names.capitalized(resource.singular()), Map.of("id", id));
    }
}
