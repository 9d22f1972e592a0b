package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.catalog.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations of Twenty's n8n node read relations as it does; all others do not, unless told to. */
class DepthDefaultsTest extends StubbedTest {
    @Test
    void theNodesOwnOperationsReadRelations() {
        assertThat(Arrays.stream(Operation.values())
                        .filter(operation -> operation.hasDepth() && operation.defaultDepth() == 1)
                        .map(Operation::operationName))
                .containsExactlyInAnyOrder(
                        "findMany", "findOne", "createOne", "createMany", "updateOne", "findDuplicates");
    }

    @ParameterizedTest
    @CsvSource({"findMany, 1", "findAll, 0", "findAll?depth=1, 1", "findMany?depth=0, 0"})
    void unlessTheRouteSaysSo(String operation, String depth) {
        stub.answer(200, PAGE.replace("true", "false"));

        send("twenty:companies/" + operation, null);

        assertThat(stub.onlyCall().query()).containsEntry("depth", depth);
    }

    @Test
    void whatIsWrittenInBulkIsAnsweredWithoutRelations() {
        stub.answer(200, "{\"data\":{\"updateCompany\":{\"id\":\"" + ID + "\"}}}");

        send("twenty:companies/updateMany", List.of(Map.of("id", ID, "name", "Acme")));

        assertThat(stub.onlyCall().query()).containsEntry("depth", "0");
    }
}
