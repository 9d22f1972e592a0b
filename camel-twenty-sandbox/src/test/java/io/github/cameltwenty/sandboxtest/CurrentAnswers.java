package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what was recorded in November 2025 and what the sandbox answers side by side. */
final class CurrentAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SHORTENED = Pattern.compile("\\.\\.\\. (\\d+) in all");

    /** Objects and fields of the recorded workspace whose ids requests name. */
    private static final Map<String, String> METADATA_IDS = Map.of(
            "d7f571b5-6b26-4dab-9952-dfc10659e5ae", "company",
            "7970214d-31d9-48f3-a75f-14dbc722c79f", "opportunity",
            "8b125fef-a8e1-4e69-ab68-c3bc6a4475ee", "company.name",
            "1ad1e5b2-c422-4ea4-8efb-91904e54cbd5", "company.employees",
            "84dd2179-8738-454a-83ad-ee3e2e9bfaad", "opportunity.stage");

    private final Map<String, String> sandboxIds = new HashMap<>();

    CurrentAnswers(Client client) {
        Map<String, String> byName = new HashMap<>();
        Client.json(client.get("/rest/metadata/objects")).at("/data/objects").forEach(object -> {
            String name = object.get("nameSingular").asText();
            byName.put(name, object.get("id").asText());
            object.get("fields")
                    .forEach(field -> byName.put(
                            name + "." + field.get("name").asText(),
                            field.get("id").asText()));
        });
        METADATA_IDS.forEach((recorded, name) -> sandboxIds.put(recorded, byName.get(name)));
    }

    String toSandbox(String text) {
        String replaced = text;
        for (Map.Entry<String, String> id : sandboxIds.entrySet()) {
            replaced = replaced.replace(id.getKey(), id.getValue());
        }
        return replaced;
    }

    /** The path with ids of the sandbox; what its query asks of seeded records stays as they have it. */
    String pathToSandbox(String path) {
        int query = path.indexOf('?');
        return query < 0 ? toSandbox(path) : path;
    }

    private String toRecorded(String text) {
        String replaced = text;
        for (Map.Entry<String, String> id : sandboxIds.entrySet()) {
            replaced = replaced.replace(id.getValue(), id.getKey());
        }
        return replaced;
    }

    /** The ids that the real server gave to records, as far as answers show them, by the records' names. */
    static Map<String, UUID> idsByName(List<Recording> recordings) {
        Map<String, UUID> ids = new HashMap<>();
        for (Recording recording : recordings) {
            for (JsonNode record : recording.answer().findParents("createdAt")) {
                if (record.path("name").isTextual() && record.has("id")) {
                    ids.putIfAbsent(
                            record.get("name").asText(),
                            UUID.fromString(record.get("id").asText()));
                }
            }
        }
        return ids;
    }

    /** What was sent, written out where the recording shortens it. */
    static String body(Recording recording) {
        JsonNode body = recording.request().path("body");
        if (body.isArray() && body.size() == 2 && body.get(1).isTextual()) {
            Matcher shortened = SHORTENED.matcher(body.get(1).asText());
            if (shortened.matches()) {
                String name = body.get(0).get("name").asText().replaceAll("0$", "%d");
                return records(Integer.parseInt(shortened.group(1)), name).toString();
            }
        }
        return switch (body.asText()) {
            case "60 records named Ord 000..059" -> records(60, "Ord %03d").toString();
            case "60 records with ids" -> records(60, "Ord %03d b").toString();
            default -> RecordedCall.body(recording);
        };
    }

    private static ArrayNode records(int count, String name) {
        ArrayNode records = JSON.createArrayNode();
        for (int i = 0; i < count; i++) {
            records.addObject().put("name", String.format(name, i));
        }
        return records;
    }

    /** The ids that the sandbox is to give, in the order in which it asks for them. */
    static List<UUID> newIds(Recording recording, String body, Map<String, UUID> idsByName)
            throws JsonProcessingException {
        JsonNode answer = recording.answer();
        if (recording.status() != 201) {
            return List.of();
        }
        if (answer.has("id")) {
            return List.of(UUID.fromString(answer.get("id").asText()));
        }
        JsonNode sent = body == null || !(body.startsWith("[") || body.startsWith("{"))
                ? JSON.createObjectNode()
                : JSON.readTree(body);
        List<UUID> ids = new ArrayList<>();
        if (sent.size() > 2 && sent.isArray()) {
            // those that no answer shows come last, so that they are never the first of a page
            sent.forEach(record -> {
                UUID unseen = UUID.fromString(String.format("ffffffff-ffff-4fff-8fff-%012d", idsByName.size()));
                ids.add(idsByName.computeIfAbsent(record.get("name").asText(), name -> unseen));
            });
            return ids;
        }
        Set<String> given = new HashSet<>(sent.findValuesAsText("id"));
        answer.path("data").findValuesAsText("id").stream()
                .filter(id -> !given.contains(id))
                .forEach(id -> ids.add(UUID.fromString(id)));
        return ids;
    }

    static Map<String, String> headers(Client client, Recording recording, String body) {
        Map<String, String> headers = RecordedCall.headers(client, recording);
        if (body != null && recording.request().path("headers").isMissingNode()) {
            headers.put("Content-Type", "application/json");
        }
        return headers;
    }

    /** Compares what was recorded with what the sandbox answers. */
    void compare(Recording recording, String body) throws JsonProcessingException {
        JsonNode actual = JSON.readTree(toRecorded(body));
        JsonNode recorded = recording.answer();
        if (recorded.has("cut")) {
            ShortenedMetadata shortened =
                    new ShortenedMetadata(recorded.get("cut").asText());
            if (!shortened.isWhole()) {
                shortened.compare(actual);
                return;
            }
            recorded = JSON.readTree(recorded.get("cut").asText());
        }
        if (recorded.has("first")) {
            recorded = recorded.get("first");
        }
        CurrentNormalised normalised = new CurrentNormalised(recording);
        JsonNode kept = keepShown(recording, recorded, actual);
        assertThat(normalised.text(kept)).isEqualTo(normalised.text(recorded));
    }

    /** Of a list that the recording shortens, what it shows of it. */
    private static JsonNode keepShown(Recording recording, JsonNode recorded, JsonNode actual) {
        boolean shortened = recording.answer().has("first") || recording.recordsReturned() > 0;
        JsonNode list = list(actual);
        if (!shortened || list == null) {
            return actual;
        }
        if (recording.recordsReturned() > 0) {
            assertThat(list).hasSize(recording.recordsReturned());
        }
        ArrayNode shown = (ArrayNode) list(recorded);
        for (int i = shown.size() - 1; i >= 0; i--) {
            if (shown.get(i).isTextual()) {
                shown.remove(i); // "..."
            }
        }
        List<JsonNode> kept = new ArrayList<>();
        shown.forEach(record -> list.forEach(other -> {
            if (other.get("id").equals(record.get("id"))) {
                kept.add(other);
            }
        }));
        ((ArrayNode) list).removeAll().addAll(kept);
        return actual;
    }

    /** The list of an answer; null where it holds none. */
    private static JsonNode list(JsonNode answer) {
        JsonNode data = answer.path("data");
        JsonNode list = data.isObject() ? data.elements().next() : answer;
        return list.isArray() ? list : null;
    }
}
