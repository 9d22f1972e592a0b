package io.github.cameltwenty.internal.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells other threads how much has come, and whether its reader waits for more. */
final class AwaitedStream extends FilterInputStream {
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
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
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

    @Override
    public long skip(long bytes) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(bytes, 4096)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
