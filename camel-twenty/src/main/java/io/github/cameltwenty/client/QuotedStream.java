package io.github.cameltwenty.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Remembers how a stream begins, to quote it in an error. */
final class QuotedStream extends FilterInputStream {
    private static final int MOST = 200;

    private final byte[] head = new byte[MOST];
    private int length;

    QuotedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0 && length < MOST) {
            head[length++] = (byte) read;
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        if (read > 0 && length < MOST) {
            int kept = Math.min(read, MOST - length);
            System.arraycopy(buffer, offset, head, length, kept);
            length += kept;
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The first characters read so far, on one line and in quotation marks. */
    String quote() {
        String text = new String(head, 0, length, StandardCharsets.UTF_8);
        return '"' + text.strip().replaceAll("\\s+", " ") + (length == MOST ? "…" : "") + '"';
    }
}
