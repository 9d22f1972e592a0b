package io.github.cameltwenty.internal.changes.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a route's files against other processes; the system lets go of it when this one ends, however it does. */
final class StateLock {
    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws IllegalArgumentException where another holds it
     */
    static StateLock take(Path directory, String key) {
        Path file = StateFiles.file(directory, key, ".lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalArgumentException(
                        "Another process, or another Camel context, keeps how far it has come in "
                                + file.resolveSibling(
                                        file.getFileName().toString().replace(".lock", ".state"))
                                + ": each would miss what the other takes. Give this one another stateDirectory or stateKey");
            }
            return new StateLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The option stateDirectory is '" + directory + "', which cannot be used", e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
