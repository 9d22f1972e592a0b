package io.github.cameltwenty.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The records that a sandbox starts with, by resource. */
record Seed(Map<String, List<Map<String, Object>>> records) {
    private static final String NO_RECORDS = "Not a JSON object with an array of records for each resource: ";

    Seed {
        Objects.requireNonNull(records);
    }

    static Seed read(InputStream json) {
        try {
            Map<String, List<Map<String, Object>>> records = new JsonMapper().readValue(json, new TypeReference<>() {});
            if (records == null || records.containsValue(null)) {
                throw new IllegalArgumentException(NO_RECORDS + "null");
            }
            return new Seed(records);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(NO_RECORDS + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where the API has no such resource, or refuses a record */
    void putInto(Api api, Wording wording) {
        records.forEach((resource, some) -> {
            try {
                api.seed(resource, some);
            } catch (Refusal refusal) {
                throw new IllegalArgumentException("Cannot seed " + resource + ": "
                        + new String(refusal.reply(wording).body(), StandardCharsets.UTF_8));
            }
        });
    }
}
