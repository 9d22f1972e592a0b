package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.internal.state.StateFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ids that a sweep expects to find, in files of 16 bytes an id: {@code .ids}, in order, those that the last sweep found;
 * {@code .new} those that messages have told of since; {@code .old} the part of these that the sweep under way has read; {@code
 * .gone} those that this sweep has told to be gone, should it have to begin anew.
 */
public final class KnownIds {
    private final Path ids;
    private final Path found;
    private final Path told;
    private final Path read;
    private final Path gone;

    public KnownIds(Path directory, String key) {
        ids = StateFiles.file(directory, key, ".ids");
        found = StateFiles.file(directory, key, ".found");
        told = StateFiles.file(directory, key, ".new");
        read = StateFiles.file(directory, key, ".old");
        gone = StateFiles.file(directory, key, ".gone");
    }

    /**
     * Reads the known ids once.
     *
     * @throws IllegalArgumentException naming the file, where it is damaged
     */
    void check() {
        try (DataInputStream in = Files.exists(ids) ? input(ids) : null) {
            PackedId last = null;
            for (PackedId id = next(in, last); id != null; id = next(in, last)) {
                last = id;
            }
            if (in != null && Files.size(ids) % PackedId.BYTES != 0) {
                throw damaged();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + ids, e);
        }
    }

    /** Null at the end, or where there is no file. */
    private PackedId next(DataInputStream in, PackedId last) throws IOException {
        PackedId id = in == null ? null : read(in);
        if (id != null && id.equals(last)) {
            throw damaged();
        }
        return id;
    }

    private IllegalArgumentException damaged() {
        return new IllegalArgumentException("The file " + ids + " cannot be used: it is damaged. Take it away, and the"
                + " next sweep takes note of what there is, and tells of no deletion before it");
    }

    /** How long ago the last sweep has ended; null where there was none. */
    public Duration age() {
        try {
            return Files.exists(ids)
                    ? Duration.between(Files.getLastModifiedTime(ids).toInstant(), Instant.now())
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many the last sweep has found; 0 where there was none. */
    long count() {
        try {
            return Files.exists(ids) ? Files.size(ids) / PackedId.BYTES : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message has told of it. */
    public synchronized void add(PackedId id) {
        append(told, id);
    }

    /** A message has told that it is gone. */
    synchronized void told(PackedId id) {
        append(gone, id);
    }

    private static void append(Path file, PackedId id) {
        try {
            Files.createDirectories(file.getParent());
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                // a disk that was full may have taken half of one
                out.seek(out.length() / PackedId.BYTES * PackedId.BYTES);
                out.write(ByteBuffer.allocate(PackedId.BYTES)
                        .putLong(id.high())
                        .putLong(id.low())
                        .array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot note an id in " + file, e);
        }
    }

    /** Begins a sweep: what messages tell of from now on is for the next one. */
    public synchronized Sweep begin() {
        try {
            Files.createDirectories(ids.getParent());
            TreeSet<PackedId> since = new TreeSet<>(all(read));
            since.addAll(all(told));
            Set<PackedId> toldGone = new HashSet<>(all(gone));
            since.removeAll(toldGone);
            try (DataOutputStream out = output(found)) {
                for (PackedId id : since) {
                    write(out, id);
                }
            }
            StateFiles.replace(read, found);
            Files.deleteIfExists(told);
            return new Sweep(since, toldGone);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot begin to compare ids with " + ids, e);
        }
    }

    private static List<PackedId> all(Path file) throws IOException {
        List<PackedId> all = new ArrayList<>();
        if (Files.exists(file)) {
            try (DataInputStream in = input(file)) {
                for (PackedId id = read(in); id != null; id = read(in)) {
                    all.add(id);
                }
            }
        }
        return all;
    }

    private static DataInputStream input(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static DataOutputStream output(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    private static void write(DataOutputStream out, PackedId id) throws IOException {
        out.writeLong(id.high());
        out.writeLong(id.low());
    }

    /** Null at the end, also where a kill has left half an id. */
    private static PackedId read(DataInputStream in) throws IOException {
        try {
            return new PackedId(in.readLong(), in.readLong());
        } catch (EOFException e) {
            return null;
        }
    }

    /** The known ids, one by one in their order, and the found ones, which take their place in the end. */
    public final class Sweep implements AutoCloseable {
        private final TreeSet<PackedId> since;
        private final Set<PackedId> toldGone;
        private final DataInputStream in;
        private final DataOutputStream out;
        private PackedId next;

        private Sweep(TreeSet<PackedId> since, Set<PackedId> toldGone) throws IOException {
            this.since = since;
            this.toldGone = toldGone;
            in = Files.exists(ids) ? input(ids) : null;
            out = output(found);
            step();
        }

        private void step() throws IOException {
            do {
                next = KnownIds.this.next(in, next);
            } while (next != null && toldGone.contains(next));
        }

        /** Null where there is none. */
        public PackedId peek() {
            PackedId told = since.isEmpty() ? null : since.first();
            return next == null || told != null && told.compareTo(next) < 0 ? told : next;
        }

        public void advance() {
            PackedId id = peek();
            since.remove(id);
            if (id != null && id.equals(next)) {
                try {
                    step();
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot read " + ids, e);
                }
            }
        }

        public void found(PackedId id) {
            try {
                write(out, id);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + found, e);
            }
        }

        /** The found ids are the known ones from now on. */
        public void end() {
            close();
            try {
                // before the ids, as one that comes again may be gone again
                Files.deleteIfExists(gone);
                StateFiles.replace(ids, found);
                Files.deleteIfExists(read);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot keep " + ids, e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
                if (in != null) {
                    in.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
