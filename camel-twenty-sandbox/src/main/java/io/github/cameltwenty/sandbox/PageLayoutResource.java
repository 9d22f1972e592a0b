package io.github.cameltwenty.sandbox;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Page layouts, or parts of them: what the sandbox was seeded with, to read only. */
final class PageLayoutResource implements MetadataResource {
    private final String parent;
    private final Refusal complaint;
    private final Map<String, Map<String, Object>> records = new LinkedHashMap<>();

    /**
     * @param parent the parameter that a list must be asked for with; null for none
     * @param complaint what is said where it is missing
     */
    PageLayoutResource(String parent, Refusal complaint) {
        this.parent = parent;
        this.complaint = complaint;
    }

    @Override
    public Reply list(Query query) {
        String wanted = parent == null ? null : query.get(parent);
        if (parent != null && wanted == null) {
            throw complaint;
        }
        return Reply.json(
                200,
                records.values().stream()
                        .filter(record -> parent == null || wanted.equals(record.get(parent)))
                        .toList());
    }

    @Override
    public Reply find(String id) {
        return MetadataReplies.oneOrNothing(records.get(id));
    }

    @Override
    public void seed(Map<String, Object> record) {
        records.put((String) record.get("id"), record);
    }

    @Override
    public List<Map<String, Object>> records() {
        return records.values().stream()
                .sorted(Comparator.comparing(record -> (String) record.get("id")))
                .map(Json::copy)
                .toList();
    }
}
