package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What Twenty 2.21 serves below {@code /rest/metadata/}. */
final class V2MetadataApi extends MetadataApi {
    private V2MetadataApi(Map<String, MetadataResource> resources, int deepest) {
        super(resources, deepest);
    }

    /** @param roles the ids of the roles that an API key may have */
    static MetadataApi of(Workspace workspace, V2ObjectMetadata objects, Set<String> roles, Supplier<UUID> ids) {
        Map<String, MetadataResource> resources = new LinkedHashMap<>();
        SchemaChanges schema = new SchemaChanges(workspace, objects, ids, V2Catalog::addObject);
        resources.put("objects", new V2ObjectsResource(objects, schema));
        resources.put("fields", new V2FieldsResource(objects, schema));
        resources.put("apiKeys", new V2ApiKeyResource(roles, ids));
        resources.put("webhooks", new V2WebhookResource(ids));
        V2ViewResource views = new V2ViewResource(objects, ids);
        Map<String, V2ViewPartResource> parts = V2ViewPartResource.all(views, objects, ids);
        views.have(parts);
        resources.put("views", views);
        parts.forEach((singular, part) -> resources.put(singular + "s", part));
        resources.put("pageLayouts", new PageLayoutResource(null, null));
        resources.put("pageLayoutTabs", layoutPart("pageLayoutId", "Page layout ID", "TAB"));
        resources.put("pageLayoutWidgets", layoutPart("pageLayoutTabId", "Page layout tab ID", "WIDGET"));
        return new V2MetadataApi(resources, workspace.rules().deepest());
    }

    private static PageLayoutResource layoutPart(String parent, String label, String kind) {
        return new PageLayoutResource(
                parent,
                Refusal.of(Refusal.document(
                        400, "Error", label + " is required", "INVALID_PAGE_LAYOUT_" + kind + "_DATA")));
    }

    @Override
    void check(String resource, Caller caller) {
        switch (resource) {
            case "objects", "fields" -> caller.checkSettings(403);
            case "apiKeys", "webhooks" -> caller.checkSettings(400);
            default -> {}
        }
    }

    /** All else is taken for a resource of the name {@code metadata}. */
    @Override
    Refusal unknown(Call call, String resource) {
        String path = call.path();
        if (path.split("/").length > 4) {
            return RestPath.invalid(path);
        }
        return Refusal.badRequest("'" + resource + "' is not a valid UUID");
    }
}
