package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.internal.checkpoint.CheckpointState.Range;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTextTest {
    private static final String PRINT = "0123456789abcdef0123456789abcdef";

    private static CheckpointState state(Integer... refused) {
        return new CheckpointState(
                "Umsätze: März.csv",
                "people/createMany",
                "7f1c",
                PRINT,
                400,
                Prints.NONE,
                new TreeSet<>(Arrays.asList(refused)),
                17,
                List.of(new Range(400, 599, false, PRINT), new Range(600, 600, true, PRINT)),
                false);
    }

    @Test
    void whatIsWrittenIsRead() {
        CheckpointState state = state(3, 5, 6, 7, 398, 399);

        assertThat(CheckpointText.read(CheckpointText.write(state))).isEqualTo(state);
    }

    @Test
    void aNewOneIsRead() {
        CheckpointState state = CheckpointState.begin("a", "people/createMany", "7f1c");

        assertThat(CheckpointText.read(CheckpointText.write(state))).isEqualTo(state);
    }

    @Test
    void recordsInARowAreWrittenAsOne() {
        assertThat(CheckpointText.write(state(3, 5, 6, 7, 9))).contains("\nrefused: 3 5-7 9\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "print", "run", "refused", "ended", "name"})
    void aLineThatIsMissingIsNoticed(String line) {
        String damaged = CheckpointText.write(state(3))
                .lines()
                .filter(each -> !each.startsWith(line + ":"))
                .collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> CheckpointText.read(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is damaged: it does not say '" + line + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"done: 4x0", "above: 400-599 maybe", "nonsense"})
    void aLineThatIsBrokenIsNoticed(String line) {
        String damaged = CheckpointText.write(state(3)) + line + "\n";

        assertThatThrownBy(() -> CheckpointText.read(damaged)).hasMessageStartingWith("it is damaged at '");
    }

    @Test
    void whatAnotherVersionWroteIsToldSo() {
        String other = CheckpointText.write(state()).replaceFirst("checkpoint 1", "checkpoint 2");

        assertThatThrownBy(() -> CheckpointText.read(other))
                .hasMessage("another version of camel-twenty wrote it, in format 2; this one reads format 1");
    }
}
