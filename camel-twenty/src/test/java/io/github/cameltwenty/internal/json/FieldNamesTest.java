package io.github.cameltwenty.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
    @Test
    void areEscapedEachTimeTheyAreWritten() {
        Map<String, Object> record = Map.of("say \"ä\"\n", 1);

        assertThat(Json.write(record)).isEqualTo("{\"say \\\"ä\\\"\\n\":1}");
        assertThat(Json.write(record)).isEqualTo("{\"say \\\"ä\\\"\\n\":1}");
    }

    @Test
    void beyondThoseThatAreRememberedAreWrittenAllTheSame() throws Exception {
        Map<String, Object> record = new LinkedHashMap<>();
        IntStream.range(0, 6000).forEach(number -> record.put("field" + number, number));

        assertThat(Json.read(Json.write(record))).isEqualTo(record);
    }
}
