package io.github.cameltwenty.internal.changes.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A state repository with a file for each key, replaced as a whole: a process that is killed leaves the old state or the new
 * one. Camel's own file repository writes in place, and may find a line afterwards that it cannot read.
 */
public final class StateFiles extends ServiceSupport implements StateRepository<String, String> {
    private final Path directory;

    public StateFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    protected void doStart() throws Exception {
        Files.createDirectories(directory);
        if (!Files.isWritable(directory)) {
            throw new IOException("The option stateDirectory is '" + directory + "', which cannot be written to");
        }
    }

    @Override
    public void setState(String key, String value) {
        Path file = file(directory, key, ".state");
        Path next = file(directory, key, ".next");
        try {
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(StandardCharsets.UTF_8.encode(value));
                // a machine that loses its power leaves no empty file behind
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the state of " + key + " in " + file, e);
        }
    }

    @Override
    public String getState(String key) {
        Path file = file(directory, key, ".state");
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the state of " + key + " from " + file, e);
        }
    }

    @Override
    public String toString() {
        return "the directory " + directory;
    }

    public static Path file(Path directory, String key, String suffix) {
        return directory.resolve(key.replaceAll("[^A-Za-z0-9._-]+", "_") + suffix);
    }
}
