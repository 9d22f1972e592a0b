package io.github.cameltwenty.internal.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is read forward only, and all of whose bytes come by {@link #read(byte[], int, int)}. */
abstract class ForwardStream extends FilterInputStream {
    private static final int SKIPPED = 4096;

    ForwardStream(InputStream in) {
        super(in);
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final long skip(long bytes) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(bytes, SKIPPED)]));
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
