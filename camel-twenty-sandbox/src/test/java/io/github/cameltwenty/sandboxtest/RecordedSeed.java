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

/** The demo workspace as the recordings show it before they change it: every record that was read and not created. */
final class RecordedSeed {
    private static final JsonMapper JSON = new JsonMapper();

    /** The recordings show the first 60 only. */
    private static final int VIEW_FIELDS = 109;

    private final Catalog catalog;
    private final Set<String> createdLater = new HashSet<>();
    private final Map<String, Map<String, Map<String, Object>>> seed = new TreeMap<>();

    private RecordedSeed(Catalog catalog) {
        this.catalog = catalog;
    }

    static Map<String, List<Map<String, Object>>> of(
            Catalog catalog, List<Recording> recordings, Set<String> onTheSide) {
        Map<String, List<Map<String, Object>>> seed = shown(catalog, recordings, onTheSide);
        padViewFields(seed.get("viewFields"));
        return seed;
    }

    /** @param onTheSide the ids of records that were created and of which no answer was kept */
    static Map<String, List<Map<String, Object>>> shown(
            Catalog catalog, List<Recording> recordings, Set<String> onTheSide) {
        RecordedSeed reader = new RecordedSeed(catalog);
        reader.createdLater.addAll(onTheSide);
        recordings.forEach(recording -> recording.createdIds().forEach(id -> reader.createdLater.add(id.toString())));
        recordings.stream().filter(recording -> recording.status() == 200).forEach(recording -> catalog.resource(
                        recording.resource())
                .ifPresent(resource -> recording.records().forEach(record -> reader.take(resource, record))));
        Map<String, List<Map<String, Object>>> seed = new LinkedHashMap<>();
        reader.seed.forEach((plural, records) -> seed.put(plural, new ArrayList<>(records.values())));
        return seed;
    }

    private void take(Resource resource, JsonNode record) {
        ObjectNode fields = record.deepCopy();
        resource.relations().forEach((name, relation) -> takeLinked(relation, fields.remove(name)));
        if (record.has("createdAt") && !createdLater.contains(record.get("id").asText())) {
            seed.computeIfAbsent(resource.plural(), plural -> new LinkedHashMap<>())
                    .putIfAbsent(
                            record.get("id").asText(),
                            JSON.convertValue(fields, new TypeReference<Map<String, Object>>() {}));
        }
    }

    private void takeLinked(Relation relation, JsonNode linked) {
        Resource resource = catalog.resources().get(relation.resource());
        if (resource.plural().equals("timelineActivities")) {
            return; // the log of what the exchanges did
        }
        if (linked != null && linked.isObject()) {
            take(resource, linked);
        } else if (linked != null) {
            linked.forEach(record -> take(resource, record));
        }
    }

    private static void padViewFields(List<Map<String, Object>> viewFields) {
        Object fieldMetadataId = viewFields.get(0).get("fieldMetadataId");
        for (int i = viewFields.size(); i < VIEW_FIELDS; i++) {
            String id = String.format("ffffffff-ffff-4fff-8fff-%012d", i);
            viewFields.add(Map.of("id", id, "fieldMetadataId", fieldMetadataId));
        }
    }
}
