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

    private final Map<String, UUID> idsByName = new HashMap<>();

    V2Answers(List<Recording> recordings) {
        Set<String> given = new HashSet<>();
        recordings.forEach(
                recording -> given.addAll(recording.request().path("body").findValuesAsText("id")));
        Set<String> unknown = new LinkedHashSet<>();
        for (Recording recording : recordings) {
            for (JsonNode record : whole(recording).findParents("createdAt")) {
                String id = record.path("id").asText();
                if (record.path("name").isTextual() && !given.contains(id)) {
                    idsByName.putIfAbsent(record.get("name").asText(), UUID.fromString(id));
                }
            }
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
        List<String> ids = recording.answer().path("data").findValuesAsText("id");
        if (deleted.size() == ids.size()) {
            for (int i = 0; i < ids.size(); i++) {
                idsByName.put(deleted.get(i), UUID.fromString(ids.get(i)));
            }
        }
        if (!recording.path().contains("soft_delete")) {
            deleted.forEach(unknown::remove);
        }
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
        JsonNode actual = JSON.readTree(body);
        JsonNode recorded = recording.answer();
        if (recorded.has("cut")) {
            CutAnswer cut = new CutAnswer(recorded.get("cut").asText());
            recorded = cut.shown();
            actual = cut.sameOf(isOrdered(recording) ? actual : inOrderOf(recorded, actual));
        } else if (!isOrdered(recording)) {
            recorded = sorted(recorded);
            actual = sorted(actual);
        }
        CurrentNormalised normalised = new CurrentNormalised(recording);
        assertThat(normalised.text(actual)).isEqualTo(normalised.text(recorded));
    }

    /** What a filter finds to be changed comes in the order in which the database holds it. */
    private static boolean isOrdered(Recording recording) {
        return recording.method().equals("GET") || !recording.path().contains("filter=");
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
