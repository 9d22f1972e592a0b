package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The records of the demo workspace that answers in GraphQL show, and which no request of the recording made. */
final class GraphqlSeed {
    private static final JsonMapper JSON = new JsonMapper();

    /** What the records held that the answers do not show: an amount that is asked for, names after those that are shown. */
    private static final Map<String, Map<String, Object>> NOT_SHOWN = Map.of(
            "opportunities", Map.of("amount", Map.of("amountMicros", 6_000_000_000L)),
            "companies", Map.of("name", "zzz"),
            "workspaceMembers", Map.of("userId", "20202020-0000-4000-8000-000000000000"));

    private final Catalog catalog;
    private final Set<String> created = new HashSet<>();
    private final Map<String, Map<String, Map<String, Object>>> records = new TreeMap<>();
    private int withoutId;

    private GraphqlSeed(Catalog catalog) {
        this.catalog = catalog;
    }

    static Map<String, List<Map<String, Object>>> of(Catalog catalog, List<Recording> recordings) {
        GraphqlSeed seed = new GraphqlSeed(catalog);
        recordings.forEach(recording -> seed.created.addAll(createdIds(recording)));
        recordings.forEach(recording -> recording
                .answer()
                .path("data")
                .properties()
                .forEach(root -> seed.takeRoot(root.getKey(), root.getValue())));
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        seed.records.forEach((plural, byId) -> {
            byId.values()
                    .forEach(record -> NOT_SHOWN.getOrDefault(plural, Map.of()).forEach(record::putIfAbsent));
            lists.put(plural, new ArrayList<>(byId.values()));
        });
        return lists;
    }

    /** The ids that the server gave to what a request made, in the order of the answer. */
    static List<String> createdIds(Recording recording) {
        List<String> ids = new ArrayList<>();
        boolean rest = recording.path().startsWith("/rest/") && recording.status() == 201;
        String query = recording.request().path("body").path("query").asText();
        if (rest || query.matches("(?s)mutation.*\\bcreate[A-Z].*")) {
            recording.answer().path("data").forEach(root -> root.findValues("id")
                    .forEach(id -> ids.add(id.asText())));
        }
        return ids;
    }

    private void takeRoot(String name, JsonNode value) {
        String noun = name.replaceFirst("^(update|delete|restore|destroy|search)", "");
        for (Resource resource : catalog.resources().values()) {
            if (noun.equalsIgnoreCase(resource.plural()) || noun.equalsIgnoreCase(resource.singular())) {
                take(resource, value);
            }
        }
    }

    /** A record, a list of them, or a page. */
    private List<Map<String, Object>> take(Resource resource, JsonNode value) {
        List<Map<String, Object>> taken = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> taken.addAll(take(resource, each)));
        } else if (value.has("edges")) {
            value.get("edges").forEach(edge -> taken.addAll(take(resource, edge.path("node"))));
        } else if (value.isObject() && value.size() > 0 && !value.has("totalCount") && !value.has("nope")) {
            taken.add(takeRecord(resource, value));
        }
        return taken;
    }

    private Map<String, Object> takeRecord(Resource resource, JsonNode node) {
        ObjectNode fields = node.deepCopy();
        if (!fields.has("id")) {
            fields.put("id", String.format("f0000000-0000-4000-9000-%012d", ++withoutId));
        }
        Map<String, JsonNode> links = new LinkedHashMap<>();
        resource.relations().keySet().forEach(name -> {
            JsonNode linked = fields.remove(name);
            if (linked != null && !linked.isNull()) {
                links.put(name, linked);
            }
        });
        String id = fields.get("id").asText();
        Map<String, Object> record = JSON.convertValue(fields, new TypeReference<Map<String, Object>>() {});
        record.remove("deletedAt");
        if (!created.contains(id)) {
            records.computeIfAbsent(resource.plural(), plural -> new LinkedHashMap<>())
                    .computeIfAbsent(id, key -> new LinkedHashMap<>())
                    .putAll(record);
            record = records.get(resource.plural()).get(id);
        }
        for (Map.Entry<String, JsonNode> link : links.entrySet()) {
            link(record, resource.relations().get(link.getKey()), link.getValue());
        }
        return record;
    }

    private void link(Map<String, Object> record, Relation relation, JsonNode linked) {
        List<Map<String, Object>> others = take(catalog.resources().get(relation.resource()), linked);
        if (relation.many()) {
            others.forEach(other -> other.put(relation.key(), record.get("id")));
        } else if (!others.isEmpty()) {
            record.put(relation.key(), others.get(0).get("id"));
        }
    }
}
