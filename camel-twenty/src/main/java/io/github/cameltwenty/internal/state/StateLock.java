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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds the files of a key against other processes; the system lets go of it when this one ends, however it does. Who holds it
 * is written into its file, which also shows at the start whether the directory can be written to.
 */
public final class StateLock {
    /**
     * Those of this process, with what is written into them: to open and close the file of one once more, be it to read it, would
     * let go of it, as POSIX has it.
     */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

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
        String holder = HELD.putIfAbsent(file, "");
        if (holder != null) {
            throw held(directory, key, holder, advice);
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
                throw held(directory, key, written(file), advice);
            }
            HELD.put(file, sign(channel));
            return channel;
        } catch (RuntimeException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static IllegalArgumentException held(Path directory, String key, String holder, String advice) {
        String who = holder.isEmpty() ? "" : " (" + holder + ")";
        return new IllegalArgumentException("Another process, or another Camel context, keeps how far it has come in "
                + StateFiles.file(directory, key, ".state") + who + ": " + advice);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String sign(FileChannel channel) throws IOException {
        String host = System.getenv("HOSTNAME");
        String holder = "process " + ProcessHandle.current().pid() + (host == null ? "" : " on " + host) + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(holder + "\n"));
        channel.force(false);
        return holder;
    }

    /** By another process; empty where it cannot be read, as on systems that lock a file against readers too. */
    private static String written(Path file) {
        try {
            return Files.readString(file).strip();
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
