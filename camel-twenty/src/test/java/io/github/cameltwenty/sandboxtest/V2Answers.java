package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts what Twenty 2.21 and what the sandbox answers side by side. */
final class V2Answers {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, UUID> idsByName = new HashMap<>();

    V2Answers(List<Recording> recordings) {
        for (Recording recording : recordings) {
            for (JsonNode record : whole(recording).findParents("createdAt")) {
                if (record.path("name").isTextual() && record.has("id")) {
                    idsByName.putIfAbsent(
                            record.get("name").asText(),
                            UUID.fromString(record.get("id").asText()));
                }
            }
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
            actual = cut.sameOf(actual);
        }
        CurrentNormalised normalised = new CurrentNormalised(recording);
        assertThat(normalised.text(actual)).isEqualTo(normalised.text(recorded));
    }
}
