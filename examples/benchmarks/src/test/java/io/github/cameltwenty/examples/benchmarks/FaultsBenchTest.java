package io.github.cameltwenty.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The row of the README: whatever goes wrong in a call, 1,000 records are 1,000. */
class FaultsBenchTest {
    static List<Arguments> imports() {
        return Stream.of(Fault.values())
                .flatMap(fault -> FaultsBench.OPERATIONS.stream().map(operation -> Arguments.of(fault, operation)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("imports")
    void everyRecordIsStoredOnceAndThatIsSaid(Fault fault, String operation) throws IOException {
        assertThat(FaultsBench.of(fault, operation)).isEqualTo(new FaultsBench.Outcome(1000, 1000));
    }
}
