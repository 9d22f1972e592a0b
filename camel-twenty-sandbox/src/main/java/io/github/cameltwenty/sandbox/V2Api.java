package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.List;
import java.util.Map;

/** The REST API of Twenty 2.21, where it differs from that of November 2025. */
final class V2Api extends CurrentApi {
    /** What links messages and events to channels. */
    private static final Map<String, String> CHANNEL_LINKS = Map.of(
            "messages", "messageChannelMessageAssociations",
            "calendarEvents", "calendarChannelEventAssociations");

    private static final Map<String, String> LINK_KEYS = Map.of(
            "messageChannelMessageAssociations", "messageId",
            "calendarChannelEventAssociations", "calendarEventId");

    private final Workspace workspace;
    private final V2GroupBy groupBy;
    private final OwnRecords own = new OwnRecords();

    V2Api(Workspace workspace, Limits limits, MetadataApi metadata, RateLimit rateLimit) {
        super(workspace, limits, metadata, rateLimit, OpenApiRow.V2_21);
        this.workspace = workspace;
        this.groupBy = new V2GroupBy(workspace);
    }

    @Override
    public OwnRecords own() {
        return own;
    }

    @Override
    public void seed(String resource, List<Map<String, Object>> records) {
        if (OwnRecords.keeps(resource)) {
            own.seed(resource, records);
        } else {
            super.seed(resource, records);
        }
    }

    @Override
    public List<Map<String, Object>> records(String resource) {
        return OwnRecords.keeps(resource) ? own.byId(resource) : super.records(resource);
    }

    @Override
    CurrentPath path(Call call, Catalog catalog) {
        return V2Path.of(call.method(), call.path(), catalog);
    }

    @Override
    GroupBy groupBy() {
        return groupBy;
    }

    @Override
    void checkCreated(Resource resource, Caller caller) {
        if (resource.plural().equals("workflowVersions")) {
            throw Refusal.badRequest("Method not allowed.");
        }
        checkMember(resource, caller);
        checkUpdated(resource, caller);
    }

    /** The status and the words are recorded, the name of the error is not. */
    @Override
    void checkUpdated(Resource resource, Caller caller) {
        if (resource.plural().equals("blocklists") && !caller.person()) {
            throw Refusal.of(401, "Error", "User id is required");
        }
    }

    @Override
    void checkDeleted(Resource resource, Caller caller) {
        super.checkDeleted(resource, caller);
        checkMember(resource, caller);
    }

    /** That an API key is refused is recorded; what a user may do is not. */
    private static void checkMember(Resource resource, Caller caller) {
        if (resource.plural().equals("workspaceMembers") && !caller.person()) {
            throw Refusal.denied(400);
        }
    }

    @Override
    void checkDeletedMany(Filter filter, boolean softly) {
        if (filter == null) {
            throw Refusal.badRequest("Filters are mandatory for bulk " + (softly ? "delete" : "destroy")
                    + " operations. Please provide at least one filter to prevent accidental deletion of all records.");
        }
    }

    /** In the order given. */
    @Override
    List<Map<String, Object>> ordered(List<Map<String, Object>> created) {
        return created;
    }

    /** All of a record that is only hidden. */
    @Override
    Map<String, Object> deleted(Map<String, Object> record, boolean softly) {
        return softly ? record : super.deleted(record, false);
    }

    @Override
    Map<String, Object> record(Object body) {
        return Bodies.positioned(body);
    }

    /** Messages and events of no visible channel are counted, but left out. */
    @Override
    Page listed(Resource resource, Page page) {
        String link = CHANNEL_LINKS.get(resource.plural());
        return link == null ? page : page.only(record -> isInChannel(link, record));
    }

    private boolean isInChannel(String link, Map<String, Object> record) {
        Resource associations = workspace.catalog().resources().get(link);
        return associations == null
                || !workspace
                        .reading(() -> workspace.table(associations).linkedTo(LINK_KEYS.get(link), record.get("id")))
                        .isEmpty();
    }
}
