package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What belongs to views: fields, filters, sorts …. No API key may change any of it. */
final class ViewPartResource implements MetadataResource {
    private final ViewPart part;
    private final ViewResource views;
    private final ObjectMetadata objects;
    private final MetadataTable table;

    ViewPartResource(ViewPart part, ViewResource views, ObjectMetadata objects, Supplier<UUID> ids) {
        this.part = part;
        this.views = views;
        this.objects = objects;
        this.table = new MetadataTable(part.defaults(), ids);
    }

    @Override
    public Reply list(Query query) {
        return Reply.json(200, table.all(query, "viewId"));
    }

    @Override
    public Reply find(String id) {
        return Reply.json(200, table.known(id, part.label() + " (id: " + id + ") not found"));
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        Map<String, Object> record = table.complete(body);
        Object view = body.get("viewId");
        if (part.isValidated()) {
            validate(body, record);
            record.put("universalIdentifier", record.get("id"));
        } else if (view == null) {
            throw Refusal.of(400, "Error", "ViewId is required");
        }
        if (!caller.person() || !views.has(view)) {
            throw MetadataReplies.uncaught();
        }
        return Reply.json(201, table.put(record));
    }

    private void validate(Map<String, Object> body, Map<String, Object> record) {
        List<String> complaints = new ArrayList<>();
        if (!objects.hasField(body.get("fieldMetadataId"))) {
            complaints.add("Field metadata not found");
        }
        if (!views.has(body.get("viewId"))) {
            complaints.add("View not found");
        }
        if (!part.fieldFirst()) {
            Collections.reverse(complaints);
        }
        if (!complaints.isEmpty()) {
            Map<String, Object> told = Json.object("id", record.get("id"));
            for (String link : List.of("viewId", "fieldMetadataId")) {
                if (part.tellsLinks() && body.get(link) != null) {
                    told.put(link, body.get(link));
                }
            }
            throw MetadataReplies.invalid(part.singular(), part.created(), part.code(), complaints, told);
        }
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        table.known(
                id,
                part.isValidated()
                        ? part.label() + " to update not found"
                        : part.label() + " (id: " + id + ") not found");
        checkPerson(caller);
        Map<String, Object> changes = part.emptiedByUpdates();
        changes.putAll(body);
        return Reply.json(200, table.change(id, changes));
    }

    @Override
    public Reply delete(String id, Caller caller) {
        // not recorded for an id that is not known
        table.known(id, part.label() + " (id: " + id + ") not found");
        checkPerson(caller);
        table.remove(id);
        return Reply.json(200, Map.of("success", true));
    }

    private static void checkPerson(Caller caller) {
        if (!caller.person()) {
            throw MetadataReplies.uncaught();
        }
    }

    @Override
    public void seed(Map<String, Object> record) {
        table.put(table.complete(record));
    }

    @Override
    public List<Map<String, Object>> records() {
        return table.copies();
    }
}
