package io.github.cameltwenty.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.internal.json.Json;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key with dots is a path into the record. */
class DottedKeysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name.firstName\":\"Ada\"}                        | {\"name\":{\"firstName\":\"Ada\"}}",
                "{\"name.firstName\":\"Ada\",\"name.lastName\":\"L\"}  | {\"name\":{\"firstName\":\"Ada\",\"lastName\":\"L\"}}",
                "{\"name\":{\"firstName\":\"Ada\"},\"name.lastName\":\"L\"} | {\"name\":{\"firstName\":\"Ada\",\"lastName\":\"L\"}}",
                "{\"name.lastName\":\"L\",\"name\":{\"firstName\":\"Ada\"}} | {\"name\":{\"lastName\":\"L\",\"firstName\":\"Ada\"}}",
                "{\"a.b.c\":1,\"a.d\":[2]}                            | {\"a\":{\"b\":{\"c\":1},\"d\":[2]}}",
                "{\"name.firstName\":null}                          | {\"name\":{\"firstName\":null}}",
                "{\"name\":{\"firstName\":\"A\"},\"name.firstName\":\"A\"} | {\"name\":{\"firstName\":\"A\"}}",
                "{\"settings\":{\"a.b\":1},\"name.firstName\":\"Ada\"} | {\"settings\":{\"a.b\":1},\"name\":{\"firstName\":\"Ada\"}}"
            })
    void itsPartsGoInside(String given, String nested) {
        assertThat(DottedKeys.nested(record(given), "The body")).isEqualTo(record(nested));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"Ada\",\"name.firstName\":\"Ada\"} | The body has the field name.firstName, but name is set to 'Ada' besides: write one of both",
                "{\"name.firstName\":\"Ada\",\"name\":\"Ada\"} | The body has the field name twice: with {firstName=Ada} and with 'Ada'",
                "{\"name\":{\"firstName\":\"A\"},\"name.firstName\":\"B\"} | The body has the field name.firstName twice: with 'A' and with 'B'",
                "{\"name\":null,\"name.firstName\":\"A\"} | but name is set to 'null' besides",
                "{\"name.\":\"Ada\"}  | The body has the field 'name.', which is no path",
                "{\".name\":\"Ada\"}  | The body has the field '.name', which is no path",
                "{\"a..b\":\"Ada\"}   | The body has the field 'a..b', which is no path"
            })
    void whatContradictsItselfIsRefused(String given, String message) {
        Map<String, Object> record = record(given);

        assertThatThrownBy(() -> DottedKeys.nested(record, "The body"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aRecordWithoutThemIsNotCopied() {
        Map<String, Object> record = record("{\"name\":{\"firstName\":\"Ada\"}}");

        assertThat(DottedKeys.nested(record, "The body")).isSameAs(record);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> record(String json) {
        try {
            return (Map<String, Object>) Json.read(json);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
