package io.github.cameltwenty.internal.result;

import io.github.cameltwenty.internal.client.ResumedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * The content of a file as a body. It is a cache of streams in Camel's eyes, so that Camel makes none of its own and the file is
 * never in memory as a whole: who reads it again fetches it again.
 */
public final class FileStream extends InputStream implements StreamCache {
    private final Supplier<ResumedFile> source;
    private ResumedFile file;
    private boolean closed;

    /**
     * @param source gives a new stream over the content with each call
     */
    public FileStream(Supplier<ResumedFile> source) {
        this.source = source;
    }

    /**
     * Connects, so that a file that cannot be had fails its step.
     *
     * @return what is known of it
     */
    public synchronized ResumedFile begin() {
        file().begin();
        return file;
    }

    /** Has the connection given back when the exchange is done, should nobody have read the file to its end by then. */
    public FileStream releasedWith(Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                release();
            }
        });
        return this;
    }

    private synchronized void release() {
        if (file != null) {
            file.release();
        }
    }

    private ResumedFile file() {
        if (file == null) {
            file = source.get();
        }
        return file;
    }

    private ResumedFile opened() throws IOException {
        if (closed) {
            throw new IOException("The file is closed: reset it to read it again");
        }
        return file();
    }

    @Override
    public synchronized int read() throws IOException {
        return opened().read();
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int count) throws IOException {
        return opened().read(buffer, offset, count);
    }

    /** To the beginning; nothing is fetched before it is read. */
    @Override
    public synchronized void reset() {
        closed = false;
        if (file != null && file.position() > 0) {
            file.close();
            file = null;
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        transferTo(out);
    }

    /** Another stream over the same file, for a branch of the route. */
    @Override
    public StreamCache copy(Exchange exchange) {
        return new FileStream(source).releasedWith(exchange);
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    /** In bytes; 0, as of all caches of Camel, where it is not known. */
    @Override
    public synchronized long length() {
        return file == null ? 0 : Math.max(0, file.length());
    }

    @Override
    public synchronized long position() {
        return file == null ? 0 : file.position();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (file != null) {
            file.close();
            file = null;
        }
    }

    /** Not its content, which would be fetched for a line in a log. */
    @Override
    public String toString() {
        return "the content of a file of Twenty";
    }
}
