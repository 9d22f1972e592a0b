package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonRecords;
import io.github.cameltwenty.internal.record.RecordIterator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The lines of a file of an export, read as they are asked for. */
final class RecordsFile implements RecordIterator {
    private static final int BUFFER = 64 * 1024;

    private final String path;
    private final JsonRecords lines;

    private RecordsFile(String path, JsonRecords lines) {
        this.path = path;
        this.lines = lines;
    }

    /** @param path one that ends as {@link Layout#isGzip} says is unpacked */
    static RecordsFile open(WorkspaceStore store, String path) throws IOException {
        InputStream in = store.read(path);
        try {
            InputStream plain = Layout.isGzip(path) ? new GZIPInputStream(in, BUFFER) : in;
            return new RecordsFile(path, Json.records(new BufferedInputStream(plain, BUFFER)));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    /**
     * @return a {@code Map}
     * @throws IllegalArgumentException where the line is no JSON object
     */
    @Override
    public Object next() {
        Object line;
        try {
            line = lines.next();
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
        if (line instanceof Map<?, ?>) {
            return line;
        }
        throw new IllegalArgumentException(path + " holds '" + line + "', which is no record");
    }

    private IllegalArgumentException unreadable(UncheckedIOException e) {
        return new IllegalArgumentException(
                path + " cannot be read: " + e.getCause().getMessage(), e);
    }

    @Override
    public void close() {
        lines.close();
    }
}
