package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.io.InputStream;

/** Tells other threads how much has come, and whether its reader waits for more. */
final class AwaitedStream extends ForwardStream {
    private volatile long count;
    private volatile boolean isAwaited;

    AwaitedStream(InputStream in) {
        super(in);
    }

    /** In bytes. */
    long count() {
        return count;
    }

    boolean isAwaited() {
        return isAwaited;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        isAwaited = true;
        try {
            int read = in.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        } finally {
            isAwaited = false;
        }
    }
}
