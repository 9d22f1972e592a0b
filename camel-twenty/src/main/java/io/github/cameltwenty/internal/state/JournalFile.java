package io.github.cameltwenty.internal.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file to which entries are added one by one, each with its length and a checksum. A process that is killed leaves all entries
 * that were added, and at the most a part of the one that was being added, which is not read. Not safe for use by several threads.
 */
public final class JournalFile implements Closeable {
    private static final String NAME = "camel-twenty-journal ";
    private static final byte[] HEAD = (NAME + "1\n").getBytes(StandardCharsets.US_ASCII);

    /** Length, its complement, checksum: a length that was changed must not pass for the rest of a file that was cut. */
    private static final int FRAME = 3 * Integer.BYTES;

    /** The bytes of an entry at the most; so much may be left over by a kill. */
    public static final int MOST_BYTES = 1 << 16;

    private final Path path;
    private RandomAccessFile file;
    private long end;
    private int entries;

    private JournalFile(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /**
     * @param reader gets all entries, in the order in which they were added; it throws {@link IllegalArgumentException} of what is
     *     none
     * @throws IllegalArgumentException naming the file, where it is damaged or from a version that writes in another way
     * @throws UncheckedIOException naming the file, where it cannot be read or written
     */
    public static JournalFile open(Path path, Consumer<byte[]> reader) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            JournalFile journal = new JournalFile(path);
            try {
                journal.read(reader);
            } catch (RuntimeException | IOException e) {
                journal.close();
                throw e;
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be used", e);
        }
    }

    private void read(Consumer<byte[]> reader) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            long size = Files.size(path);
            byte[] head = in.readNBytes(HEAD.length);
            if (isBeginningOf(head)) {
                clear();
                return;
            }
            if (!Arrays.equals(head, HEAD)) {
                throw refused(
                        new String(head, StandardCharsets.ISO_8859_1).startsWith(NAME)
                                ? "another version of camel-twenty wrote it"
                                : "it is damaged: it has no beginning");
            }
            end = HEAD.length;
            for (byte[] entry = next(in, size); entry != null; entry = next(in, size)) {
                try {
                    reader.accept(entry);
                } catch (IllegalArgumentException e) {
                    throw refused("it is damaged at byte " + end + ": " + e.getMessage());
                }
                end += FRAME + entry.length;
                entries++;
            }
        }
        file.setLength(end);
    }

    /** What a kill leaves of a file that was just being made; zeros, where it was a loss of power. */
    private static boolean isBeginningOf(byte[] head) {
        return head.length < HEAD.length && Arrays.equals(head, Arrays.copyOf(HEAD, head.length)) || isZero(head);
    }

    private static boolean isZero(byte[] bytes) {
        for (byte each : bytes) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** Null at the end, also where that is what was left of an entry. */
    private byte[] next(DataInputStream in, long size) throws IOException {
        long left = size - end - FRAME;
        if (left < 0) {
            return null;
        }
        int length = in.readInt();
        int complement = in.readInt();
        int checksum = in.readInt();
        boolean isFramed = length > 0 && length <= MOST_BYTES && complement == ~length;
        byte[] entry = in.readNBytes(isFramed ? length : 0);
        if (isFramed && entry.length == length && checksum == checksum(entry)) {
            return entry;
        }
        // a kill leaves less than there should be; a loss of power also what is no entry, at the very end
        boolean isLast = isFramed && length >= left;
        if (!isLast && !isZeroFrom(end + FRAME + entry.length - 1)) {
            throw damaged();
        }
        return null;
    }

    /** What a loss of power leaves of a file that was to grow: zeros from within an entry to the end. */
    private boolean isZeroFrom(long position) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.skipNBytes(position);
            for (byte[] rest = in.readNBytes(MOST_BYTES); rest.length > 0; rest = in.readNBytes(MOST_BYTES)) {
                if (!isZero(rest)) {
                    return false;
                }
            }
            return true;
        }
    }

    private IllegalArgumentException damaged() {
        return refused("it is damaged at byte " + end);
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("The file " + path + " cannot be used: " + why);
    }

    /** How many entries there are. */
    public int entries() {
        return entries;
    }

    /**
     * It is there for whoever opens the file after a kill; a loss of power may take the last ones along.
     *
     * @throws IOException where it could not be added; what is there stays
     */
    public void add(byte[] entry) throws IOException {
        file.seek(end);
        byte[] framed = framed(entry);
        file.write(framed);
        end += framed.length;
        entries++;
    }

    private static byte[] framed(byte[] entry) {
        if (entry.length == 0 || entry.length > MOST_BYTES) {
            throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
        }
        return ByteBuffer.allocate(FRAME + entry.length)
                .putInt(entry.length)
                .putInt(~entry.length)
                .putInt(checksum(entry))
                .put(entry)
                .array();
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** Takes all entries away. */
    public void clear() throws IOException {
        file.setLength(0);
        file.seek(0);
        file.write(HEAD);
        end = HEAD.length;
        entries = 0;
    }

    /**
     * Puts others into the place of all entries. A kill leaves the old ones or the new ones.
     *
     * @throws IOException where that failed; the old ones stay, and are to be replaced once more
     */
    public void replace(Collection<byte[]> others) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        long size = HEAD.length;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(next), MOST_BYTES)) {
            out.write(HEAD);
            for (byte[] entry : others) {
                byte[] framed = framed(entry);
                out.write(framed);
                size += framed.length;
            }
        }
        // not every system replaces a file that is open
        file.close();
        try {
            StateFiles.replace(path, next);
            end = size;
            entries = others.size();
        } finally {
            file = new RandomAccessFile(path.toFile(), "rw");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
