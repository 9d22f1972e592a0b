package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonRecords;
import io.github.cameltwenty.internal.record.MergedById;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A walk over records that people delete and restore meanwhile. Living and softly deleted ones are read each by a walk of their own,
 * and what goes from one side to the other between the two is seen by neither: so what has changed since the walk began is
 * read once more, and comes in its place in the order of ids. The first walk lies in the temporary folder until then.
 */
final class SteadyWalk implements RecordIterator {
    private final Path spool;
    private final MergedById records;

    private SteadyWalk(Path spool, MergedById records) {
        this.spool = spool;
        this.records = records;
    }

    /**
     * @param walk from an instant on, or for null of all
     * @param begun no later than any change that the walk may miss
     */
    static SteadyWalk of(Function<Instant, RecordIterator> walk, Instant since, Instant begun) throws IOException {
        Path spool = Files.createTempFile("twenty-export", ".ndjson.gz");
        try {
            write(walk.apply(since), spool);
            RecordIterator changed = walk.apply(since == null || since.isBefore(begun) ? begun : since);
            return new SteadyWalk(spool, merged(changed, spool));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(spool);
            throw e;
        }
    }

    private static void write(RecordIterator walk, Path spool) throws IOException {
        try (walk;
                OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(spool)))) {
            while (walk.hasNext()) {
                out.write(Json.writeBytes(SignedAddresses.without((Map<?, ?>) walk.next())));
                out.write('\n');
            }
        }
    }

    /** A record of both is as it was read last. */
    private static MergedById merged(RecordIterator changed, Path spool) throws IOException {
        try {
            JsonRecords before = Json.records(new GZIPInputStream(Files.newInputStream(spool)));
            return new MergedById(changed, before);
        } catch (IOException | RuntimeException e) {
            changed.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Object next() {
        return records.next();
    }

    @Override
    public void close() {
        try {
            records.close();
            Files.deleteIfExists(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
