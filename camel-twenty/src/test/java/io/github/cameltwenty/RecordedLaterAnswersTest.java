package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Of a Twenty of November 2025. */
class RecordedLaterAnswersTest extends RecordedAnswers {
    RecordedLaterAnswersTest() {
        super("current", "2025-11/exchanges.json");
    }

    @Test
    void mostOfTheRecordingsAreActions() throws IOException {
        assertThat(actions()).hasSizeGreaterThan(300);
        assertThat(actions().stream().map(RecordedAction::operation).collect(Collectors.toSet()))
                .containsAll(EnumSet.of(
                        Operation.MERGE_MANY,
                        Operation.GROUP_BY,
                        Operation.UPDATE_MANY,
                        Operation.DELETE_MANY,
                        Operation.RESTORE_MANY));
    }

    @Test
    void aLimitThatTellsItsRateTellsHowLongToWait() throws IOException {
        RecordedExchange limited = exchanges().stream()
                .filter(exchange -> exchange.status() == 429)
                .findFirst()
                .orElseThrow();
        stub.answer(429, Json.write(limited.answer()));

        TwentyRateLimitException failure =
                failure(TwentyRateLimitException.class, "twenty:companies/findMany?limit=1", null);

        assertThat(failure.getRetryAfter()).contains(Duration.ofMillis(600));
    }

    /** Each of these calls reached every record of the real server. */
    @TestFactory
    Stream<DynamicTest> aWriteWithoutFilterIsNeverSent() throws IOException {
        List<RecordedExchange> unlimited = exchanges().stream()
                .filter(exchange -> exchange.path().matches("/rest/\\w+")
                        && Set.of("PATCH", "DELETE").contains(exchange.method())
                        && !exchange.query().containsKey("filter"))
                .toList();
        assertThat(unlimited).hasSize(5);
        return unlimited.stream()
                .map(exchange -> DynamicTest.dynamicTest(exchange.name(), () -> {
                    String operation = exchange.method().equals("PATCH") ? "updateMany" : "deleteMany";
                    String softDelete = exchange.query().containsKey("soft_delete") ? "&softDelete=true" : "";
                    giveDocuments(stub);

                    failure(
                            TwentyValidationException.class,
                            "twenty:favoriteFolders/" + operation + "?apiVersion=current" + softDelete,
                            exchange.body());

                    assertThat(calls(stub)).isEmpty();
                }));
    }
}
