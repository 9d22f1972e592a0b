package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What Twenty of November 2025 serves below {@code /rest/metadata/}. */
class MetadataApi {
    private static final String PREFIX = "/rest/metadata/";

    /** What is served under its old path, too. */
    private static final Set<String> ALIASES = Set.of("apiKeys", "webhooks");

    /** What no call makes: it follows from the objects that the workspace has. */
    private static final Set<String> DEFINITIONS = Set.of("objects", "fields");

    private final Map<String, MetadataResource> resources = new LinkedHashMap<>();
    private final OpenApiDocument openApi;

    /** Those of November 2025. @param roles the ids of the roles that an API key may have */
    static MetadataApi ofNovember2025(
            Workspace workspace, ObjectMetadata objects, Set<String> roles, Supplier<UUID> ids) {
        Map<String, MetadataResource> resources = objectsAndFields(workspace, objects, ids);
        resources.put("apiKeys", new ApiKeyResource(roles, ids));
        resources.put("webhooks", new WebhookResource(ids));
        ViewResource views = new ViewResource(objects, ids);
        resources.put("views", views);
        ViewPart.ALL.forEach(part -> resources.put(part.plural(), new ViewPartResource(part, views, objects, ids)));
        resources.put("pageLayouts", new PageLayoutResource(null, null));
        resources.put(
                "pageLayoutTabs",
                new PageLayoutResource("pageLayoutId", Refusal.of(400, "Error", "Page layout ID is required")));
        resources.put(
                "pageLayoutWidgets",
                new PageLayoutResource("pageLayoutTabId", Refusal.of(400, "Error", "Page layout tab ID is required")));
        return new MetadataApi(resources, workspace.rules().deepest());
    }

    /** That of 1.0, of objects and fields alone. That it is there is recorded, all else is as in November 2025. */
    static MetadataApi ofV1(Workspace workspace, ObjectMetadata objects, Supplier<UUID> ids) {
        return new MetadataApi(
                objectsAndFields(workspace, objects, ids),
                MetadataCatalog.v1(),
                OpenApiParameters.of(OpenApiRow.METADATA, workspace.rules().deepest(), 60, 60));
    }

    private static Map<String, MetadataResource> objectsAndFields(
            Workspace workspace, ObjectMetadata objects, Supplier<UUID> ids) {
        SchemaChanges schema =
                new SchemaChanges(workspace, objects, ids, (all, object) -> all.put(object.plural(), object));
        Map<String, MetadataResource> resources = new LinkedHashMap<>();
        resources.put("objects", new ObjectMetadataResource(objects, schema));
        resources.put("fields", new FieldMetadataResource(objects, schema));
        return resources;
    }

    MetadataApi(Map<String, MetadataResource> resources, int deepest) {
        this(resources, MetadataCatalog.get(), OpenApiParameters.of(OpenApiRow.METADATA, deepest, 1000, 1000));
    }

    private MetadataApi(Map<String, MetadataResource> resources, Catalog documented, Map<String, Object> parameters) {
        this.resources.putAll(resources);
        openApi = new OpenApiDocument(documented, OpenApiRow.METADATA, "metadata", parameters);
    }

    Map<String, Object> document(String baseUrl) {
        return openApi.of(baseUrl);
    }

    boolean keeps(String resource) {
        return resources.containsKey(resource);
    }

    ApiKeySettings apiKeys() {
        return (ApiKeySettings) resources.get("apiKeys");
    }

    void seed(String resource, List<Map<String, Object>> records) {
        records.forEach(resources.get(resource)::seed);
    }

    List<Map<String, Object>> records(String resource) {
        return resources.get(resource).records();
    }

    List<Map<String, Object>> latest(String resource, int most) {
        return records(resource).stream().sorted(Dates.LATEST_FIRST).limit(most).toList();
    }

    /** How many of each there are that a call has made. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        resources.forEach((name, resource) -> {
            if (!DEFINITIONS.contains(name)) {
                counts.put(name, resource.records().size());
            }
        });
        return counts;
    }

    boolean serves(Call call) {
        if (call.path().startsWith(PREFIX)) {
            return true;
        }
        String[] segments = segments(call);
        boolean one = segments.length == 2;
        boolean served =
                switch (call.method()) {
                    case "GET", "HEAD" -> true;
                    case "POST" -> !one;
                    case "PATCH", "DELETE" -> one;
                    default -> false;
                };
        return ALIASES.contains(segments[0]) && segments.length <= 2 && served;
    }

    Reply answer(Call call) {
        String[] segments = segments(call);
        String id = segments.length == 2 ? segments[1] : null;
        MetadataResource resource = resources.get(segments[0]);
        boolean parameters = call.request().rawQuery() != null && id == null;
        if (resource == null || segments.length > 2 || (parameters && !resource.takesParameters())) {
            throw unknown(call, segments[0]);
        }
        check(segments[0], call.caller());
        String action = call.method() + (id == null ? "" : " one");
        Map<String, Object> body = Bodies.object(call.body());
        return switch (action) {
            case "GET", "HEAD" -> resource.list(call.query());
            case "GET one", "HEAD one" -> resource.find(id);
            case "POST" -> resource.create(body, call.caller());
            case "PATCH one" -> resource.update(id, body, call.caller());
            case "DELETE one" -> resource.delete(id, call.caller());
            default -> throw unknown(call, segments[0]);
        };
    }

    /** Refused where the role of the caller does not allow it. */
    void check(String resource, Caller caller) {}

    private static String[] segments(Call call) {
        String path = call.path();
        return path.substring(path.startsWith(PREFIX) ? PREFIX.length() : "/rest/".length())
                .split("/");
    }

    /** What is not served. */
    Refusal unknown(Call call, String resource) {
        return MetadataReplies.unknownPath(call, resource);
    }
}
