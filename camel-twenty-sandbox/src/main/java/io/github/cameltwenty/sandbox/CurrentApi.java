package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

/** The REST API of Twenty of November 2025: records here, all else in its {@link MetadataApi}. */
class CurrentApi implements Api {
    /** Smaller batches were only seen to be answered in the order given. */
    private static final int SHUFFLED = 60;

    private final Workspace workspace;
    private final Limits limits;
    private final MetadataApi metadata;
    private final RateLimit rateLimit;
    private final CurrentWrites writes;
    private final Merge merge;
    private final GroupBy groupBy;
    private final List<OpenApiRow> documented;
    private final Random order = new Random(1);

    /** @param rateLimit null for none */
    CurrentApi(
            Workspace workspace,
            Limits limits,
            MetadataApi metadata,
            RateLimit rateLimit,
            List<OpenApiRow> documented) {
        this.workspace = workspace;
        this.limits = limits;
        this.metadata = metadata;
        this.rateLimit = rateLimit;
        this.writes = new CurrentWrites(workspace);
        this.merge = new Merge(workspace, writes);
        this.groupBy = new GroupBy(workspace);
        this.documented = documented;
    }

    @Override
    public Reply answer(Call call) {
        if (metadata.serves(call)) {
            return metadata.answer(call);
        }
        CurrentPath target = path(call, workspace.catalog());
        if (!call.method().equals("DELETE")) {
            depth(call);
        }
        if (rateLimit != null && !call.caller().person()) {
            rateLimit.take();
        }
        call.caller().checkReads(target.resource().plural());
        return switch (call.method()) {
            case "GET", "HEAD" -> get(target, call);
            case "POST" -> post(target, call);
            case "PATCH", "PUT" -> patch(target, call);
            case "DELETE" -> delete(target, call);
            default -> throw Refusal.unrouted(call.request());
        };
    }

    @Override
    public Map<String, Object> document(String path, String baseUrl, boolean open) {
        return switch (path) {
            case "/rest/open-api/core" -> openApi().of(baseUrl);
            case "/rest/open-api/metadata" -> metadata.document(baseUrl);
            default -> null;
        };
    }

    /** Of the objects and fields that there are now. */
    private OpenApiDocument openApi() {
        Rules rules = workspace.rules();
        return new OpenApiDocument(
                workspace.catalog(),
                documented,
                "core",
                OpenApiParameters.of(documented, rules.deepest(), rules.largestPage(), 60));
    }

    @Override
    public ApiKeySettings apiKeys() {
        return metadata.apiKeys();
    }

    @Override
    public void seed(String resource, List<Map<String, Object>> records) {
        if (metadata.keeps(resource)) {
            metadata.seed(resource, records);
        } else {
            workspace.seed(resource, records);
        }
    }

    @Override
    public List<Map<String, Object>> records(String resource) {
        return metadata.keeps(resource) ? metadata.records(resource) : workspace.records(resource);
    }

    @Override
    public List<Map<String, Object>> latest(String resource, int most) {
        return metadata.keeps(resource) ? metadata.latest(resource, most) : workspace.latest(resource, most);
    }

    @Override
    public SortedMap<String, Integer> counts() {
        SortedMap<String, Integer> counts = workspace.counts();
        counts.putAll(metadata.counts());
        return counts;
    }

    CurrentPath path(Call call, Catalog catalog) {
        return CurrentPath.of(call.path(), catalog);
    }

    /** The duplicates of one record, as they stand in the list of answers. */
    Map<String, Object> duplicates(String name, Page page) {
        return workspace.paging().document(page, name, page.records());
    }

    /** Refuses what the caller may not create. */
    void checkCreated(Resource resource, Caller caller) {}

    /** Refuses what the caller may not change. */
    void checkUpdated(Resource resource, Caller caller) {}

    /** Refuses what the caller may not delete. */
    void checkDeleted(Resource resource, Caller caller) {
        caller.checkWrites(resource.plural());
    }

    /** Refuses what must not be updated all at once. @param filter null where none was sent */
    void checkUpdatedMany(Filter filter) {}

    /** Refuses what must not be deleted all at once. @param filter null where none was sent */
    void checkDeletedMany(Filter filter, boolean softly) {}

    /** What is answered of a record that was deleted. */
    Map<String, Object> deleted(Map<String, Object> record, boolean softly) {
        return Map.of("id", record.get("id"));
    }

    /** The record that a body holds. @param body as {@link Bodies#parse} reads it */
    Map<String, Object> record(Object body) {
        return Bodies.object(body);
    }

    /** The records that the body of a batch holds. */
    List<Map<String, Object>> batch(Object body) {
        return Bodies.batch(body);
    }

    GroupBy groupBy() {
        return groupBy;
    }

    /** What is shown of a page. */
    Page listed(Resource resource, Page page) {
        return page;
    }

    /** What is shown of a record that was asked for. */
    Map<String, Object> shown(Map<String, Object> record, Query query) {
        return record;
    }

    private int depth(Call call) {
        return call.query().depth(workspace.rules().deepest());
    }

    private Filter filter(CurrentPath target, Call call) {
        return Filter.of(call.query(), workspace.fields(target.resource()));
    }

    private static Reply data(int status, String action, String name, Object value) {
        return Reply.data(status, action + Names.capitalized(name), value);
    }

    private Reply get(CurrentPath target, Call call) {
        Resource resource = target.resource();
        if (target.is("groupBy")) {
            return Reply.json(200, groupBy().groups(resource, call.query()));
        }
        int depth = depth(call);
        if (target.id() != null) {
            return Reply.data(
                    200, resource.singular(), shown(workspace.findOne(resource, target.id(), depth), call.query()));
        }
        FindMany search = FindMany.of(call.query(), limits, workspace.fields(resource));
        Page page = listed(resource, workspace.findMany(resource, search, depth))
                .map(record -> shown(record, call.query()));
        return Reply.json(200, workspace.paging().document(page, "data", Map.of(resource.plural(), page.records())));
    }

    private Reply post(CurrentPath target, Call call) {
        Resource resource = target.resource();
        int depth = depth(call);
        if (target.is("duplicates")) {
            return duplicates(resource, Bodies.object(call.body()), depth);
        }
        call.caller().checkWrites(resource.plural());
        checkCreated(resource, call.caller());
        boolean upsert = call.query().isTrue("upsert");
        if (target.is("batch")) {
            List<Map<String, Object>> created = writes.create(resource, batch(call.body()), upsert, depth);
            return data(201, "create", resource.plural(), ordered(created));
        }
        List<Map<String, Object>> created = writes.create(resource, List.of(record(call.body())), upsert, depth);
        return data(201, "create", resource.singular(), created.get(0));
    }

    /** The order in which a batch is answered. */
    List<Map<String, Object>> ordered(List<Map<String, Object>> records) {
        if (records.size() < SHUFFLED) {
            return records;
        }
        List<Map<String, Object>> shuffled = new ArrayList<>(records);
        synchronized (order) {
            Collections.shuffle(shuffled, order);
        }
        return shuffled;
    }

    private Reply duplicates(Resource resource, Map<String, Object> body, int depth) {
        String name = resource.singular() + "Duplicates";
        List<Map<String, Object>> pages = workspace.duplicates(resource, body, limits.of(null), depth).stream()
                .map(page -> duplicates(name, page))
                .toList();
        return Reply.json(200, Map.of("data", pages));
    }

    private Reply patch(CurrentPath target, Call call) {
        Resource resource = target.resource();
        int depth = depth(call);
        call.caller().checkWrites(resource.plural());
        Map<String, Object> body = Bodies.object(call.body());
        if (target.is("restore") && target.id() != null) {
            return data(200, "restore", resource.singular(), writes.restoreOne(resource, target.id(), depth));
        }
        if (target.is("restore")) {
            return data(200, "restore", resource.plural(), writes.restoreMany(resource, filter(target, call), depth));
        }
        if (target.is("merge")) {
            return data(200, "merge", resource.singular(), merge.merge(resource, body, depth));
        }
        checkUpdated(resource, call.caller());
        if (target.id() == null) {
            Filter filter = filter(target, call);
            checkUpdatedMany(filter);
            return data(200, "update", resource.plural(), writes.updateMany(resource, filter, body, depth));
        }
        return data(200, "update", resource.singular(), writes.update(resource, target.id(), body, depth));
    }

    private Reply delete(CurrentPath target, Call call) {
        Resource resource = target.resource();
        checkDeleted(resource, call.caller());
        boolean softly = call.query().isTrue("soft_delete");
        if (target.id() != null) {
            Map<String, Object> record = writes.delete(resource, target.id(), softly);
            return data(200, "delete", resource.singular(), deleted(record, softly));
        }
        Filter filter = filter(target, call);
        checkDeletedMany(filter, softly);
        List<Map<String, Object>> records = writes.deleteMany(resource, filter, softly).stream()
                .map(record -> deleted(record, softly))
                .toList();
        return data(200, "delete", resource.plural(), records);
    }
}
