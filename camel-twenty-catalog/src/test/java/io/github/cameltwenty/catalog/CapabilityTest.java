package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilityTest {
    @Test
    void hasTheNameThatGetServerInfoAnswers() {
        assertThat(Stream.of(Capability.values()).map(Capability::optionName))
                .containsExactly(
                        "upsert",
                        "softDelete",
                        "updateByFilter",
                        "deleteByFilter",
                        "restore",
                        "merge",
                        "groupBy",
                        "fields");
    }

    @ParameterizedTest
    @EnumSource
    void goesOnASentenceOfWhatTheServerKnowsNoWayToDo(Capability capability) {
        assertThat("This server knows no way " + capability.what()).matches("This server knows no way to [a-zREST ]+");
    }

    @ParameterizedTest
    @CsvSource({
        "RESTORE, restoreOne",
        "RESTORE, restoreMany",
        "UPDATE_BY_FILTER, findAll",
        "UPDATE_BY_FILTER, updateMany",
        "DELETE_BY_FILTER, findAll",
        "DELETE_BY_FILTER, deleteMany",
        "MERGE, updateOne",
        "MERGE, deleteOne",
        "GROUP_BY, findAll"
    })
    void namesOperationsOf10ToUseInstead(Capability capability, String operation) {
        assertThat(capability.instead()).contains(operation);
        assertThat(Operation.find("companies", operation))
                .hasValueSatisfying(found -> assertThat(found.since()).isEqualTo("1.0"));
    }

    @Test
    void namesTheOptionThatDeletesSoftlyOnAnyServer() {
        assertThat(Capability.SOFT_DELETE.instead()).startsWith("softDelete");
    }
}
