package io.github.cameltwenty.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was added is there after a kill, whenever that came; and damage is told from what a kill leaves. */
class JournalFileTest {
    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void name() {
        path = directory.resolve("journal");
    }

    private void add(String... entries) throws IOException {
        try (JournalFile journal = JournalFile.open(path, entry -> {})) {
            for (String entry : entries) {
                journal.add(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private List<String> read() throws IOException {
        List<String> entries = new ArrayList<>();
        JournalFile.open(path, entry -> entries.add(new String(entry, StandardCharsets.UTF_8)))
                .close();
        return entries;
    }

    @Test
    void entriesAreReadInTheirOrder() throws IOException {
        add("a", "b");
        add("c");

        assertThat(read()).containsExactly("a", "b", "c");
    }

    @Test
    void aKillWhileOneIsAddedLeavesTheOthers() throws IOException {
        add("first", "second");
        byte[] whole = Files.readAllBytes(path);
        int second = whole.length - "second".length() - 12;
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            List<String> left = read();
            add("third");

            assertThat(left).isEqualTo(length < second ? List.of() : List.of("first"));
            assertThat(read()).endsWith("third").hasSize(left.size() + 1);
        }
    }

    @Test
    void aLossOfPowerThatLeavesZerosLeavesTheOthers() throws IOException {
        add("first");
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(whole, whole.length + 5000));

        assertThat(read()).containsExactly("first");
    }

    @Test
    void aLossOfPowerThatLeavesZerosWithinAnEntryLeavesTheOnesBefore() throws IOException {
        add("first", "second");
        byte[] whole = Files.readAllBytes(path);
        int second = whole.length - "second".length() - 12;
        for (int length = second; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(Arrays.copyOf(whole, length), whole.length + 5000));

            assertThat(read()).as("zeros from byte %d", length).containsExactly("first");
        }
    }

    @Test
    void aChangedByteBeforeTheLastEntryIsDamage() throws IOException {
        add("first", "second");
        byte[] whole = Files.readAllBytes(path);
        int second = whole.length - "second".length() - 12;
        for (int i = 0; i < second; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 64;
            Files.write(path, damaged);

            assertThatThrownBy(this::read)
                    .as("byte %d", i)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The file " + path + " cannot be used: ");
        }
    }

    @Test
    void aLaterFormatIsNotGuessed() throws IOException {
        Files.writeString(path, "camel-twenty-journal 2\nanything");

        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another version of camel-twenty wrote it");
    }

    @Test
    void othersTakeThePlaceOfAll() throws IOException {
        add("a", "b");
        try (JournalFile journal = JournalFile.open(path, entry -> {})) {
            journal.replace(List.of("c".getBytes(StandardCharsets.UTF_8)));
            journal.add("d".getBytes(StandardCharsets.UTF_8));

            assertThat(journal.entries()).isEqualTo(2);
        }

        assertThat(read()).containsExactly("c", "d");
    }

    @Test
    void whatIsClearedIsEmpty() throws IOException {
        add("a");
        try (JournalFile journal = JournalFile.open(path, entry -> {})) {
            journal.clear();
        }

        assertThat(read()).isEmpty();
    }
}
