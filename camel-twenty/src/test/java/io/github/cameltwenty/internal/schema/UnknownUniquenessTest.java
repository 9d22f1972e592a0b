package io.github.cameltwenty.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyUnsupportedException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What no Twenty that was recorded answers. */
class UnknownUniquenessTest extends StubbedTest {
    private static final String OBJECTS = "{\"data\":{\"objects\":[{\"id\":\"o\",\"namePlural\":\"companies\","
            + "\"nameSingular\":\"company\",\"isCustom\":false,\"fields\":[%s]}]}}";
    private static final String FIELD = "{\"id\":\"f\",\"name\":\"externalId\",\"type\":\"TEXT\"}";
    private static final String UNKNOWN = "{\"errors\":[{\"message\":\"Cannot query field \\\"isUnique\\\"\"}]}";
    private static final String TOLD = "{\"data\":{\"objects\":{\"edges\":[{\"node\":{\"namePlural\":\"companies\","
            + "\"fields\":{\"edges\":[{\"node\":{\"name\":\"externalId\",\"isUnique\":false}}]}}}]}}}";

    private Exchange created(String unique) {
        stub.answer(200, String.format(OBJECTS, ""))
                .answer(201, "{\"data\":{\"createOneField\":" + FIELD + "}}")
                .answer(200, String.format(OBJECTS, FIELD))
                .answer(200, unique);
        return send(
                "twenty:general/createField?object=companies",
                Map.of("name", "externalId", "type", "TEXT", "unique", true));
    }

    @Test
    void aFieldThatTheServerDidNotMakeUniqueIsToldOf() {
        assertThat(created(TOLD).getException())
                .isInstanceOf(TwentyUnsupportedException.class)
                .hasMessageContaining("externalId of companies is made, but it is not unique");
    }

    @Test
    void aServerThatDoesNotTellIsToldOf() {
        assertThat(created(UNKNOWN).getException())
                .isInstanceOf(TwentyUnsupportedException.class)
                .hasMessageContaining("does not tell whether it is unique");
    }
}
