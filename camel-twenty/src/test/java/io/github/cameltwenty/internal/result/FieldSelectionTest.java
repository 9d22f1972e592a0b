package io.github.cameltwenty.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.internal.record.FieldSelection;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

class FieldSelectionTest {
    private static final Map<String, Object> COMPANY = Map.of(
            "id",
            "1",
            "name",
            "Acme",
            "address",
            Map.of("addressCity", "Paris", "addressLat", Map.of("deg", 48, "min", 51)),
            "people",
            List.of());

    @Test
    void keepsFieldsAndPartsOfThemInTheOrderOfTheRecord() {
        assertThat(FieldSelection.of(" name , address.addressCity").cut(COMPANY))
                .isEqualTo(Map.of("name", "Acme", "address", Map.of("addressCity", "Paris")));
    }

    @Test
    void keepsAFieldAsAWholeThoughAPartIsNamedToo() {
        assertThat(FieldSelection.of("address,address.addressCity").cut(COMPANY))
                .isEqualTo(Map.of("address", COMPANY.get("address")));
    }

    @Test
    void goesAsDeepAsItIsTold() {
        assertThat(FieldSelection.of("address.addressLat.deg").cut(COMPANY))
                .isEqualTo(Map.of("address", Map.of("addressLat", Map.of("deg", 48))));
    }

    @Test
    void leavesOutWhatTheRecordDoesNotHave() {
        assertThat(FieldSelection.of("nope,name.nope,name").cut(COMPANY)).isEqualTo(Map.of("name", "Acme"));
    }

    @Test
    void saysWhatTheAnswerDoesNotHold() {
        try (Log log = Log.start(Level.WARN)) {
            FieldSelection.of("nope,address.nope,address.addressCity,name")
                    .warnOfMissing(List.of(COMPANY), "companies/findMany");

            assertThat(log.text()).contains("nope, address.nope, which the answer does not hold");
        }
    }

    @Test
    void cutsEachOfAList() {
        assertThat(FieldSelection.of("id").cut(List.of(COMPANY, Map.of("id", "2", "name", "B"))))
                .isEqualTo(List.of(Map.of("id", "1"), Map.of("id", "2")));
    }

    @Test
    void keepsAllWithoutTheOption() {
        assertThat(FieldSelection.of(null).cut(COMPANY)).isSameAs(COMPANY);
    }

    @Test
    void asksTheServerForWholeFieldsAndTheId() {
        assertThat(FieldSelection.of("name,address.addressCity,address.addressLat")
                        .toQuery())
                .isEqualTo("id,name,address");
    }
}
