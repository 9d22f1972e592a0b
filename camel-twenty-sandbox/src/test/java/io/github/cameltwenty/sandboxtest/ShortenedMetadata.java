package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects or fields of a workspace, as a recording that breaks off shows them. Those that it shows in full are compared,
 * but for ids, dates and what is for people's eyes; so is the beginning of the object that it breaks off in.
 */
final class ShortenedMetadata {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OF_FIELDS = List.of("type", "name", "isCustom", "isActive");

    private final String text;

    ShortenedMetadata(String text) {
        this.text = text;
    }

    boolean isWhole() {
        try {
            JSON.readTree(text);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** The fields that are shown to their end. */
    List<JsonNode> fields() {
        List<JsonNode> fields = new ArrayList<>();
        for (int start = text.indexOf("{\"id\": "); start >= 0; start = text.indexOf("{\"id\": ", start + 1)) {
            JsonNode field = readOrNull(text.substring(start));
            if (field != null && field.has("isNullable")) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** The first value of the text, which need not be its last. */
    private static JsonNode readOrNull(String start) {
        try {
            return JSON.readTree(JSON.createParser(start));
        } catch (IOException e) {
            return null;
        }
    }

    void compare(JsonNode actual) {
        JsonNode data = actual.get("data").elements().next();
        assertThat(fields()).isNotEmpty().allSatisfy(field -> {
            List<JsonNode> same = data.findParents("isNullable").stream()
                    .filter(other -> other.get("name").equals(field.get("name"))
                            && source(other).equals(source(field))
                            && other.get("type").equals(field.get("type")))
                    .toList();
            assertThat(same).as(field.toString()).isNotEmpty();
            assertThat(same).anySatisfy(other -> assertThat(shown(other)).isEqualTo(shown(field)));
        });
        if (data.has("nameSingular")) {
            for (String name : List.of(
                    "nameSingular", "namePlural", "isCustom", "isActive", "isSystem", "labelSingular", "labelPlural")) {
                assertThat(text).contains("\"" + name + "\": " + data.get(name));
            }
        }
    }

    /** The object that a link belongs to. */
    private static String source(JsonNode field) {
        return field.at("/relation/sourceObjectMetadata/nameSingular").asText();
    }

    private static List<String> shown(JsonNode field) {
        List<String> shown = new ArrayList<>();
        OF_FIELDS.forEach(name -> shown.add(name + " " + field.get(name)));
        field.path("options").forEach(option -> shown.add(option.get("value") + " " + option.get("position")));
        for (String part : List.of("type", "targetObjectMetadata/nameSingular", "targetFieldMetadata/name")) {
            shown.add(field.at("/relation/" + part).asText());
        }
        return shown;
    }
}
