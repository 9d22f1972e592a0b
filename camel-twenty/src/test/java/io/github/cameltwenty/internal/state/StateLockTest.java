package io.github.cameltwenty.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept by one process, and a directory that cannot keep any is told at once. */
class StateLockTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path directory;

    private StateLock take(Path where) {
        return StateLock.take(where, "twenty/people", "take another");
    }

    @Test
    void whoComesSecondIsToldWhoHoldsItAndWhere() {
        StateLock first = take(directory);

        assertThatThrownBy(() -> take(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(directory.resolve("twenty_people.state").toString())
                .hasMessageContaining("(process " + ProcessHandle.current().pid())
                .hasMessageEndingWith(": take another");
        first.release();
    }

    /** On POSIX systems a process loses its lock when it closes the file once more. */
    @Test
    void whoComesSecondTakesNothingFromTheFirst() throws Exception {
        StateLock first = take(directory);
        assertThatThrownBy(() -> take(directory)).isInstanceOf(IllegalArgumentException.class);

        assertThat(anotherProcess()).isEqualTo("held");

        first.release();
        assertThat(anotherProcess()).isEqualTo("free");
    }

    private String anotherProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StateLockProbe.class.getName(),
                        directory.toString(),
                        "twenty/people")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.strip();
    }

    @Test
    void whatIsReleasedIsFree() {
        take(directory).release();

        StateLock second = take(directory);

        assertThat(directory.resolve("twenty_people.lock")).exists();
        second.release();
    }

    /** A device that takes no byte, in the place of a disk that is full. */
    @Test
    void aFullDiskIsTold() throws IOException {
        Assumptions.assumeTrue(Files.isWritable(FULL), "there is no " + FULL + " here");
        Files.createSymbolicLink(directory.resolve("twenty_people.lock"), FULL);

        assertThatThrownBy(() -> take(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The option stateDirectory is '" + directory + "', which cannot be used: "
                        + directory.resolve("twenty_people.lock") + " cannot be written")
                .hasRootCauseMessage("No space left on device");
    }

    @Test
    void aDirectoryThatIsNoneIsTold() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");

        assertThatThrownBy(() -> take(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The option stateDirectory is '" + file + "', which cannot be used");
    }
}
