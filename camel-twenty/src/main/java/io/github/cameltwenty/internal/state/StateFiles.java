package io.github.cameltwenty.internal.state;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A state repository with a file for each key, replaced as a whole and written through to the disk: a process that is killed, or
 * a machine that loses its power, leaves the old state or the new one. Camel's own file repository writes in place, and may
 * find a line afterwards that it cannot read. Whoever uses one takes a {@link StateLock} for the key first.
 */
public final class StateFiles extends ServiceSupport implements StateRepository<String, String> {
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._-]+");

    /** With the name that a user has given, after the workspace. */
    private static final Pattern CHECKPOINT = Pattern.compile("twenty/checkpoint/[^/]*/(.*)", Pattern.DOTALL);

    private final Path directory;

    public StateFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * @throws UncheckedIOException naming the file, where it cannot be written; the state is the one of before then
     */
    @Override
    public void setState(String key, String value) {
        Path file = file(directory, key, ".state");
        Path next = file(directory, key, ".next");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(next, StateText.encode(value));
            replace(file, next);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the state of " + key + " in " + file, e);
        }
    }

    /** Puts a file that is written into the place of another, in one step. No loss of power undoes it or leaves a half. */
    public static void replace(Path file, Path by) throws IOException {
        move(file, by, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * As {@link #replace}, where there is none.
     *
     * @throws java.nio.file.FileAlreadyExistsException where there is one meanwhile
     */
    public static void add(Path file, Path by) throws IOException {
        move(file, by);
    }

    private static void move(Path file, Path by, CopyOption... how) throws IOException {
        // by no channel, which would fail a thread that was interrupted
        try (RandomAccessFile written = new RandomAccessFile(by.toFile(), "rw")) {
            written.getFD().sync();
        }
        Files.move(by, file, how);
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            // not every system opens directories; there the move may come to the disk later
        }
    }

    /**
     * @return null where there is none
     * @throws IllegalArgumentException naming the file, where it is damaged or from a version that writes in another way
     * @throws UncheckedIOException naming the file, where it cannot be read
     */
    @Override
    public String getState(String key) {
        Path file = file(directory, key, ".state");
        try {
            return StateText.decode(Files.readString(file));
        } catch (NoSuchFileException e) {
            return null;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The file " + file + " cannot be used: it is damaged: it is no text", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The file " + file + " cannot be used: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the state of " + key + " from " + file, e);
        }
    }

    @Override
    public String toString() {
        return "the directory " + directory;
    }

    /**
     * Where what belongs to a key is kept. The names of checkpoints are often those of files, in any letters: where some have no
     * place in the name, a print of the key tells it from others.
     */
    public static Path file(Path directory, String key, String suffix) {
        Matcher checkpoint = CHECKPOINT.matcher(key);
        boolean isAmbiguous =
                checkpoint.matches() && UNFIT.matcher(checkpoint.group(1)).find();
        return directory.resolve(UNFIT.matcher(key).replaceAll("_") + (isAmbiguous ? "-" + print(key) : "") + suffix);
    }

    private static String print(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
