package io.github.cameltwenty.internal.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds the files of a key against other processes; the system lets go of it when this one ends, however it does. Who holds it
 * is written into its file, which also shows at the start whether the directory can be written to.
 */
public final class StateLock {
    /** Those of this process: to open and close the file of one once more would let go of it, as POSIX has it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private StateLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param advice what to do where another process holds it, as the end of a sentence after a colon
     * @throws IllegalArgumentException where another holds it
     * @throws UncheckedIOException naming the file, where the directory is full or cannot be written to
     */
    public static StateLock take(Path directory, String key, String advice) {
        Path file = StateFiles.file(directory, key, ".lock").toAbsolutePath().normalize();
        if (!HELD.add(file)) {
            throw held(directory, key, file, advice);
        }
        try {
            Files.createDirectories(file.getParent());
            return new StateLock(file, locked(directory, key, file, advice));
        } catch (IOException e) {
            HELD.remove(file);
            throw new UncheckedIOException(
                    "The option stateDirectory is '" + directory + "', which cannot be used: " + file
                            + " cannot be written",
                    e);
        } catch (RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path directory, String key, Path file, String advice) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw held(directory, key, file, advice);
            }
            sign(channel);
            return channel;
        } catch (RuntimeException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static IllegalArgumentException held(Path directory, String key, Path file, String advice) {
        return new IllegalArgumentException("Another process, or another Camel context, keeps how far it has come in "
                + StateFiles.file(directory, key, ".state") + holder(file) + ": " + advice);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        String host = System.getenv("HOSTNAME");
        String holder = "process " + ProcessHandle.current().pid() + (host == null ? "" : " on " + host) + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(holder));
        channel.force(false);
    }

    /** In brackets; empty where it cannot be read, as on systems that lock a file against readers too. */
    private static String holder(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? "" : " (" + text + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** Another may take it from now on. */
    public void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
