package io.github.cameltwenty.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A state is what was kept last, or an error that names its file. */
class StateFilesTest {
    private static final String KEY = "twenty/crm.example.com/people";

    @TempDir
    Path directory;

    private StateFiles states;
    private Path file;

    @BeforeEach
    void open() {
        states = new StateFiles(directory);
        file = StateFiles.file(directory, KEY, ".state");
    }

    @Test
    void theLastStateIsGiven() {
        states.setState(KEY, "one");
        states.setState(KEY, "two\nläuft");

        assertThat(new StateFiles(directory).getState(KEY)).isEqualTo("two\nläuft");
    }

    @Test
    void checkpointsWhoseNamesHaveNoPlaceInAFileNameHaveFilesOfTheirOwn() {
        String checkpoint = "twenty/checkpoint/crm.example.com/";

        assertThat(StateFiles.file(directory, checkpoint + "данные.jsonl", ".state"))
                .isNotEqualTo(StateFiles.file(directory, checkpoint + "клиенты.jsonl", ".state"));
        assertThat(StateFiles.file(directory, checkpoint + "a.jsonl", ".state"))
                .isEqualTo(directory.resolve("twenty_checkpoint_crm.example.com_a.jsonl.state"));
    }

    @Test
    void whatWasNeverKeptIsNull() {
        assertThat(states.getState(KEY)).isNull();
    }

    @Test
    void aStateOfBeforeThereWasAFirstLineIsRead() throws IOException {
        Files.writeString(file, "2026-01-01T00:00:00.000Z;settled;;;");

        assertThat(states.getState(KEY)).isEqualTo("2026-01-01T00:00:00.000Z;settled;;;");
    }

    @Test
    void eachChangedByteIsFound() throws IOException {
        states.setState(KEY, "one");
        byte[] kept = Files.readAllBytes(file);
        for (int i = "camel-twenty".length(); i < kept.length; i++) {
            byte[] damaged = kept.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);

            assertThatThrownBy(() -> states.getState(KEY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "camel-twenty", "camel-twenty 1", "camel-twenty 1 00000001\n", "camel-twenty 1\nx"})
    void whatHasLostAPartIsDamaged(String text) throws IOException {
        Files.writeString(file, text);

        assertThatThrownBy(() -> states.getState(KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The file " + file + " cannot be used: it is damaged");
    }

    @Test
    void whatIsNoTextIsDamaged() throws IOException {
        Files.write(file, "\u00ff".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> states.getState(KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The file " + file + " cannot be used: it is damaged");
    }

    @Test
    void aLaterFormatIsNotGuessed() throws IOException {
        Files.writeString(file, "camel-twenty 2\nanything");

        assertThatThrownBy(() -> states.getState(KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another version of camel-twenty wrote it, in format 2; this one reads format 1");
    }

    @Test
    void whatCannotBeWrittenLeavesTheStateOfBefore() throws IOException {
        states.setState(KEY, "one");
        Files.createDirectory(StateFiles.file(directory, KEY, ".next"));

        assertThatThrownBy(() -> states.setState(KEY, "two"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("in " + file);
        assertThat(states.getState(KEY)).isEqualTo("one");
    }

    @Test
    void aThreadThatWasInterruptedKeepsItsState() {
        Thread.currentThread().interrupt();
        try {
            states.setState(KEY, "one");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(states.getState(KEY)).isEqualTo("one");
    }
}
