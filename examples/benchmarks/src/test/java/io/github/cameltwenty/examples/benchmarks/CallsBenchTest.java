package io.github.cameltwenty.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that operations take, counted by the server. */
class CallsBenchTest {
    @Test
    void thereIsARowForEachOperation() {
        List<String> rows = CallsBench.table(5).lines().toList();

        assertThat(rows).hasSize(2 + CountedOperation.values().length);
        assertThat(rows.get(2)).isEqualTo("| `createMany` | 1 | 1 | 1 |");
    }

    @Test
    void theTableTakesThePlaceOfTheOneThatThePageHas() {
        String page = "before\n<!-- counted by CallsBench -->\nold\n<!-- end of what is counted -->\nafter";

        assertThat(CallsBench.in(page, "new\n"))
                .isEqualTo("before\n<!-- counted by CallsBench -->\nnew\n<!-- end of what is counted -->\nafter");
    }

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"V1_10", "V2_21"})
    void createManySends200AtATime(Dialect dialect) {
        assertThat(CountedOperation.CREATE_MANY.count(dialect, 10_000)).hasValue(50);
    }

    @Test
    void createManySendsMoreWhereTheVersionTakesItAndItIsFaster() {
        assertThat(CountedOperation.CREATE_MANY.count(Dialect.V1_0, 10_000).orElseThrow())
                .isLessThanOrEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"V1_0", "V1_10", "V2_21"})
    void oneBadRecordCostsAtMostNineCallsMore(Dialect dialect) {
        assertThat(CountedOperation.BAD_RECORD.count(dialect, 200).orElseThrow())
                .isLessThanOrEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTE", "COMPANY"})
    void aRecordWithItsPartsTakesTwoCalls(CountedOperation operation) {
        for (Dialect dialect : List.of(Dialect.V1_0, Dialect.V1_10, Dialect.V2_21)) {
            assertThat(operation.count(dialect, 10)).as(dialect.name()).hasValue(2);
        }
    }
}
