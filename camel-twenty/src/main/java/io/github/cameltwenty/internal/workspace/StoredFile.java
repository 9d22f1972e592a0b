package io.github.cameltwenty.internal.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A file of an export, as it is stored: with gzip what was made by that.
 *
 * @param path as in {@link Layout}
 * @param sha256 of its bytes, in lower-case hex
 */
public record StoredFile(String path, long bytes, String sha256) {
    /** One that is there. */
    static StoredFile of(WorkspaceStore store, String path) throws IOException {
        try (InputStream in = store.read(path);
                DigestedOutput digested = new DigestedOutput(OutputStream.nullOutputStream())) {
            in.transferTo(digested);
            return digested.told(path);
        }
    }

    /** Whether it is there and as it was. */
    public boolean isIn(WorkspaceStore store) throws IOException {
        return store.has(path) && equals(of(store, path));
    }
}
