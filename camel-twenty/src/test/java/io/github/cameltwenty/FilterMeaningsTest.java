package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter means what it says, on every version, or is refused with the right form. */
class FilterMeaningsTest extends SandboxedTest {
    @BeforeEach
    void seed() {
        sent(
                "twenty:companies/createMany",
                List.of(Map.of("name", "Test"), Map.of("name", "Testament"), Map.of("name", "R&D")));
    }

    private Exchange by(String operation, String filter) {
        return send("twenty:companies/" + operation, null, Map.of(TwentyConstants.FILTER, filter));
    }

    private List<Object> left() {
        return names().stream().filter(name -> !"".equals(name)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name[startsWith]:Test", "name[startsWith]:Test%"})
    void aReadByStartsWithFindsThoseThatBeginSoOrNamesTheRightForm(String filter) {
        Exchange read = by("findMany", filter);

        if (read.getException() == null) {
            assertThat(namesOf(read.getMessage().getBody(List.class))).containsExactlyInAnyOrder("Test", "Testament");
        } else {
            assertThat(read.getException())
                    .isInstanceOf(TwentyValidationException.class)
                    .hasMessageContaining("write name[like]:\"Test%\"");
        }
    }

    @Test
    void likeMeansTheSameEverywhere() {
        assertThat(namesOf(by("findMany", "name[like]:\"Test%\"").getMessage().getBody(List.class)))
                .containsExactlyInAnyOrder("Test", "Testament");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name[startsWith]:Test",
                "name[startsWith]:\"Test%\"",
                "and(not(name[eq]:Test),name[eq]:Testament)",
                "not(name[eq]:Test),name[eq]:Testament",
                "or(name[eq]:a,name[eq]:b),or(name[eq]:c,name[eq]:d)",
                "name[neq]:\"Acme (US)\",employees[gt]:100",
                "not(employees[in]:[\"1\"])",
                "name[neq]:\"R"
            })
    void aWriteByAFilterThatSomeServerMisreadsIsNotSent(String filter) {
        long before = calls().size();

        Exchange refused = by("deleteMany", filter);

        assertThat(refused.getException()).isInstanceOf(TwentyValidationException.class);
        assertThat(calls()).hasSize((int) before);
        assertThat(left()).containsExactlyInAnyOrder("Test", "Testament", "R&D");
    }

    @Test
    void aWriteThatWasCutAtAnAmpersandDoesNotStart() {
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/deleteMany?filter=name[neq]:\"R&D\""))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/deleteMany?filter=name[neq]:\"R"))
                .hasStackTraceContaining("ends inside a quote")
                .hasStackTraceContaining("RAW(");
    }

    @Test
    void inRawItIsWhole() {
        sent("twenty:companies/deleteMany?filter=RAW(name[eq]:\"R&D\")", null);

        assertThat(left()).containsExactlyInAnyOrder("Test", "Testament");
    }
}
