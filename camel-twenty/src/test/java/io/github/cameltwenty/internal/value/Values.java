package io.github.cameltwenty.internal.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import java.util.List;

/** Short words for what the tests of this package speak of. */
final class Values {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Values() {}

    static Field field(FieldType type, String... choices) {
        return new Field(type, false, false, List.of(choices), null);
    }

    static Object json(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static StoredForm create(Storage storage, Field field, Object value) {
        return new ValueRules(storage).create(field, value);
    }

    static StoredForm create(Storage storage, FieldType type, Object value) {
        return create(storage, field(type), value);
    }

    static String problem(Storage storage, FieldType type, Object value) {
        Problem problem = create(storage, type, value).problem();
        return problem == null ? null : problem.toString();
    }
}
