package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what Twenty 2.21 and what the sandbox answers side by side. */
final class V2Answers {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern BY_NAME = Pattern.compile("name\\[\\w+]:\"([^%\"]+)");

    /** Objects and fields of the recorded workspace whose ids requests name. */
    private static final Map<String, String> METADATA_IDS = Map.of(
            "d6a38037-a1d6-4c24-be20-967f072c21ae", "company",
            "8815a494-43c6-46a4-882b-783f40694301", "opportunity",
            "5638b3b8-392b-4e74-82a5-99f2c3fa0b19", "company.id",
            "a4d3fc37-72a6-47c2-ac92-db442a031006", "company.name",
            "4ad6bfa0-382a-47cd-a164-af184cbe476a", "opportunity.stage",
            "4b80d5f0-ef1f-44b0-87f4-e899eee61763", "opportunity.closeDate",
            "dcb9f110-bc01-4b4e-a160-b52e208f0a83", "opportunity.name");

    private static final Pattern STANDARD_METADATA = Pattern.compile("/rest/metadata/(objects|fields)(\\?.*|/[^/]+)?");

    /** At which a page of objects ends. */
    private static final String SECOND_OBJECT = "f31e795e-f661-44da-88d4-341e2c7e7aa2";

    private final Client client;
    private final Map<String, UUID> idsByName = new HashMap<>();
    private final Map<String, String> sandboxIds = new HashMap<>();

    V2Answers(Client client, List<Recording> recordings) {
        this.client = client;
        Map<String, String> metadata = new HashMap<>();
        objects(client).forEach(object -> {
            String name = object.get("nameSingular").asText();
            metadata.put(name, object.get("id").asText());
            object.get("fields")
                    .forEach(field -> metadata.put(
                            name + "." + field.get("name").asText(),
                            field.get("id").asText()));
        });
        List<String> objects = new ArrayList<>();
        objects(client).forEach(object -> objects.add(object.get("id").asText()));
        sandboxIds.put(SECOND_OBJECT, objects.get(1));
        METADATA_IDS.forEach((recorded, name) -> sandboxIds.put(recorded, metadata.get(name)));
        Set<String> given = new HashSet<>();
        recordings.forEach(
                recording -> given.addAll(recording.request().path("body").findValuesAsText("id")));
        for (Recording recording : recordings) {
            for (JsonNode record : whole(recording).findParents("createdAt")) {
                String id = record.path("id").asText();
                if (record.path("name").isTextual() && !given.contains(id)) {
                    idsByName.putIfAbsent(record.get("name").asText(), UUID.fromString(id));
                }
            }
        }
        Set<String> unknown = new LinkedHashSet<>();
        for (Recording recording : recordings) {
            if (recording.path().startsWith("/rest/batch/")
                    && recording.answer().has("cut")) {
                recording
                        .request()
                        .get("body")
                        .forEach(record -> unknown.add(record.get("name").asText()));
            }
            Matcher deletion = BY_NAME.matcher(URLDecoder.decode(recording.path(), StandardCharsets.UTF_8));
            if (recording.method().equals("DELETE") && deletion.find()) {
                takeDeleted(recording, deletion.group(1), unknown);
            }
        }
    }

    /** A batch of which the answer is cut: what deletes all of it tells the ids, in the order of their creation. */
    private void takeDeleted(Recording recording, String beginning, Set<String> unknown) {
        List<String> deleted =
                unknown.stream().filter(name -> name.startsWith(beginning)).toList();
        List<String> ids = new ArrayList<>(recording.answer().path("data").findValuesAsText("id"));
        idsByName.values().forEach(id -> ids.remove(id.toString()));
        List<String> names =
                deleted.stream().filter(name -> !idsByName.containsKey(name)).toList();
        if (names.size() == ids.size()) {
            for (int i = 0; i < ids.size(); i++) {
                idsByName.put(names.get(i), UUID.fromString(ids.get(i)));
            }
        }
        if (!recording.path().contains("soft_delete")) {
            deleted.forEach(unknown::remove);
        }
    }

    /** What was sent, with the sandbox's ids of objects and fields. */
    String pathToSandbox(String path) {
        boolean seeded = path.contains("?objectMetadataId=");
        return seeded ? path : toSandbox(path);
    }

    String toSandbox(String text) {
        String replaced = text;
        for (Map.Entry<String, String> id : sandboxIds.entrySet()) {
            replaced = replaced.replace(id.getKey(), id.getValue());
        }
        return replaced;
    }

    private String toRecorded(String text) {
        String replaced = text;
        for (Map.Entry<String, String> id : sandboxIds.entrySet()) {
            replaced = replaced.replace(id.getValue(), id.getKey());
        }
        return replaced;
    }

    private static JsonNode objects(Client client) {
        return Client.json(client.get("/rest/metadata/objects?limit=200")).at("/data/objects");
    }

    /** The answer, as far as the recording keeps it. */
    static JsonNode whole(Recording recording) {
        JsonNode answer = recording.answer();
        return answer.has("cut") ? new CutAnswer(answer.get("cut").asText()).shown() : answer;
    }

    /** The ids that the sandbox is to give, in the order in which it asks for them. */
    List<UUID> newIds(Recording recording, String body) throws JsonProcessingException {
        JsonNode answer = whole(recording);
        if (recording.status() != 201) {
            return List.of();
        }
        if (answer.has("id")) {
            return List.of(UUID.fromString(answer.get("id").asText()));
        }
        JsonNode sent = JSON.createObjectNode();
        if (body != null && (body.startsWith("[") || body.startsWith("{"))) {
            sent = JSON.readTree(body);
        }
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
                .filter(id -> !given.contains(id) && !id.isEmpty())
                .forEach(id -> ids.add(UUID.fromString(id)));
        return ids;
    }

    /** Compares what was recorded with what the sandbox answers. */
    void compare(Recording recording, String body) throws JsonProcessingException {
        JsonNode actual = JSON.readTree(toRecorded(body));
        JsonNode recorded = recording.answer();
        if (recording.method().equals("GET")
                && STANDARD_METADATA.matcher(recording.path()).matches()
                && recording.status() == 200) {
            compareMetadata(recording, actual);
            return;
        }
        if (recording.path().contains("/groupBy") && !recording.path().contains("order_by")) {
            compareGroups(recording, actual);
            return;
        }
        if (recorded.has("cut")) {
            CutAnswer cut = new CutAnswer(recorded.get("cut").asText());
            recorded = cut.shown();
            actual = cut.sameOf(isOrdered(recording) ? actual : inOrderOf(recorded, actual));
        } else if (!isOrdered(recording)) {
            recorded = sorted(recorded);
            actual = sorted(actual);
        }
        V2Normalised normalised = new V2Normalised(recording);
        assertThat(normalised.text(actual)).isEqualTo(normalised.text(recorded));
    }

    /** Without an order, groups come as the database finds them: which of them a limit leaves is open. */
    private void compareGroups(Recording recording, JsonNode actual) {
        V2Normalised normalised = new V2Normalised(recording);
        if (!recording.answer().isArray() || !recording.path().contains("limit=")) {
            assertThat(normalised.text(actual)).isEqualTo(normalised.text(recording.answer()));
            return;
        }
        assertThat(actual).hasSize(recording.answer().size());
        List<String> all = new ArrayList<>();
        Client.json(client.get(recording.path().replaceFirst("&limit=\\d+", "")))
                .forEach(group -> all.add(normalised.text(group)));
        assertThat(recording.answer()).allSatisfy(group -> assertThat(all).contains(normalised.text(group)));
    }

    private void compareMetadata(Recording recording, JsonNode actual) {
        JsonNode recorded = whole(recording);
        List<JsonNode> shown = new ArrayList<>(recorded.findParents("isActive"));
        if (recording.answer().has("cut")) {
            shown.remove(shown.size() - 1); // it breaks off
            shown.removeIf(one -> one.has("fields"));
        }
        if (!shown.isEmpty()) {
            new V2Metadata(objects(client)).compare(shown);
        }
        JsonNode list = recorded.get("data").elements().next();
        if (list.isArray() && recorded.has("pageInfo")) {
            assertThat(actual.get("data").elements().next()).hasSize(list.size());
            assertThat(actual.at("/pageInfo/hasNextPage")).isEqualTo(recorded.at("/pageInfo/hasNextPage"));
        }
    }

    /** What a filter finds to be changed comes in the order in which the database holds it. */
    private static boolean isOrdered(Recording recording) {
        return recording.method().matches("GET|POST");
    }

    private static JsonNode sorted(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        ArrayNode list = list(copy);
        if (list != null) {
            List<JsonNode> records = new ArrayList<>();
            list.forEach(records::add);
            records.sort(Comparator.comparing(record -> record.get("id").asText()));
            list.removeAll().addAll(records);
        }
        return copy;
    }

    /** Those that are shown first. */
    private static JsonNode inOrderOf(JsonNode shown, JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        List<JsonNode> first = new ArrayList<>();
        list(shown).forEach(record -> list(copy).forEach(other -> {
            if (other.get("id").equals(record.get("id"))) {
                first.add(other);
            }
        }));
        list(copy).removeAll().addAll(first);
        return copy;
    }

    /** The list of an answer; null where it holds none. */
    private static ArrayNode list(JsonNode answer) {
        JsonNode data = answer.path("data");
        JsonNode list = data.isObject() ? data.elements().next() : answer;
        return list instanceof ArrayNode array ? array : null;
    }
}
