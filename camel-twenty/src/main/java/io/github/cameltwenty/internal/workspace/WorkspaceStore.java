package io.github.cameltwenty.internal.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Where an export is kept. Paths are those of {@link Layout}; one that would lead out of it is refused with an
 * {@link IllegalArgumentException}. For use by one thread.
 */
public interface WorkspaceStore extends Closeable {
    /** What is written into a file, from its beginning to its end. */
    @FunctionalInterface
    interface Content {
        /** @param out never to be closed by it */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @throws java.nio.file.NoSuchFileException where it is not there
     * @throws UnsupportedOperationException where files are only sent away
     */
    InputStream read(String path) throws IOException;

    /**
     * Writes a file as a whole: where the content fails, there is none of that name, or the one of before.
     *
     * @throws IOException what the content throws, too
     */
    StoredFile write(String path, Content content) throws IOException;

    /** Always false where files are only written. */
    boolean has(String path) throws IOException;

    /**
     * The paths of all files that begin so, sorted.
     *
     * @param prefix as {@link Layout#RECORDS}; empty for all
     * @throws UnsupportedOperationException where files are only written
     */
    List<String> list(String prefix) throws IOException;

    /** All is written: only now a zip is there. */
    void finish() throws IOException;

    /** Without {@link #finish} what is half done goes away. */
    @Override
    void close() throws IOException;

    /** As people know it: the folder, the zip, the endpoint without its secrets. */
    @Override
    String toString();
}
