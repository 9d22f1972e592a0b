package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.internal.state.StateFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The ids that a sweep expects to find, in files of 16 bytes an id: {@code .ids}, in order, those that the last sweep found;
 * {@code .new} those that messages have told of since; {@code .old} the part of these that the sweep under way has read.
 */
public final class KnownIds {
    private final Path ids;
    private final Path found;
    private final Path told;
    private final Path read;

    public KnownIds(Path directory, String key) {
        ids = StateFiles.file(directory, key, ".ids");
        found = StateFiles.file(directory, key, ".found");
        told = StateFiles.file(directory, key, ".new");
        read = StateFiles.file(directory, key, ".old");
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
        try {
            Files.createDirectories(told.getParent());
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(told, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    PackedId.BYTES))) {
                write(out, id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot note an id in " + told, e);
        }
    }

    /** Begins a sweep: what messages tell of from now on is for the next one. */
    public synchronized Sweep begin() {
        try {
            Files.createDirectories(ids.getParent());
            TreeSet<PackedId> since = new TreeSet<>(all(read));
            since.addAll(all(told));
            try (DataOutputStream out = output(found)) {
                for (PackedId id : since) {
                    write(out, id);
                }
            }
            Files.move(found, read, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(told);
            return new Sweep(since);
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
        private final DataInputStream in;
        private final DataOutputStream out;
        private PackedId next;

        private Sweep(TreeSet<PackedId> since) throws IOException {
            this.since = since;
            in = Files.exists(ids) ? input(ids) : null;
            out = output(found);
            next = in == null ? null : KnownIds.read(in);
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
                    next = KnownIds.read(in);
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
                Files.move(found, ids, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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
