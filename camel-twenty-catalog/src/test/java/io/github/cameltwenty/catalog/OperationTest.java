package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {
    private static List<String> those(Predicate<Operation> wanted) {
        return Stream.of(Operation.values())
                .filter(wanted)
                .map(Operation::operationName)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void isACallWithADescription(Operation operation) {
        assertThat(operation.method()).isIn("GET", "POST", "PATCH", "DELETE");
        assertThat(operation.path()).startsWith("/");
        assertThat(operation.description()).isNotBlank();
        assertThat(operation.input()).isNotNull();
        assertThat(operation.result()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(Operation operation) {
        String ofRecords = operation == Operation.RUN ? "workflows" : "companies";
        String resource = operation.isGeneral() ? Operation.GENERAL : ofRecords;

        assertThat(Operation.find(resource, operation.operationName())).contains(operation);
        assertThat(Operation.find(resource, operation.operationName() + "x")).isEmpty();
    }

    @Test
    void oneRecordIsAddressedById() {
        assertThat(those(Operation::needsId))
                .containsExactly("findOne", "updateOne", "deleteOne", "restoreOne", "destroyOne");
    }

    @Test
    void fieldsAreSetOnWhatIsSent() {
        assertThat(those(Operation::takesFields))
                .containsExactly("createOne", "createMany", "updateOne", "updateMany", "upsertOne", "upsertMany");
    }

    @Test
    void depthGoesWithAllThatAnswerRecords() {
        assertThat(those(operation -> !operation.hasDepth()))
                .containsExactly(
                        "deleteOne",
                        "deleteMany",
                        "destroyOne",
                        "destroyMany",
                        "groupBy",
                        "changes",
                        "getOpenApiSchema",
                        "getServerInfo",
                        "getObjects",
                        "getFields",
                        "createObject",
                        "updateObject",
                        "deleteObject",
                        "createField",
                        "updateField",
                        "deleteField",
                        "ensureSchema",
                        "graphql",
                        "rest",
                        "search",
                        "uploadFile",
                        "attachFile",
                        "downloadFile",
                        "run",
                        "rotateApiKey",
                        "exportWorkspace",
                        "importWorkspace");
    }

    @Test
    void bulkOperationsTakeOrGiveAnyNumber() {
        assertThat(those(Operation::isBulk))
                .containsExactly(
                        "createMany",
                        "findAll",
                        "updateMany",
                        "deleteMany",
                        "upsertMany",
                        "restoreMany",
                        "destroyMany");
        assertThat(those(Operation::isUpsert)).containsExactly("upsertOne", "upsertMany");
    }

    @Test
    void whatAFilterFindsIsWrittenByOperationsOfMany() {
        assertThat(those(Operation::writesByFilter))
                .containsExactly("updateMany", "deleteMany", "restoreMany", "destroyMany");
    }

    @Test
    void mergingAndGroupingCameAfter10() {
        assertThat(those(operation -> operation.since().equals(ApiChanges.CURRENT_SINCE)))
                .containsExactly("mergeMany", "groupBy");
    }

    @Test
    void allElseWorksFrom10On() {
        assertThat(those(operation -> operation.since().equals("1.0")))
                .hasSize(Operation.values().length - 2)
                .contains("findMany", "restoreMany", "upsertMany", "destroyOne", "changes", "graphql");
    }
}
