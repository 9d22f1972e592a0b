package io.github.cameltwenty.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream whose beginning was looked at: to tell JSON from other things, and to quote it in an error. */
final class PeekedStream extends FilterInputStream {
    private static final int MOST = 200;

    /** How a quotation ends that is not the whole. */
    static final String CUT = "…\"";

    private final byte[] head = new byte[MOST];
    private int length;
    private int position;

    PeekedStream(InputStream in) {
        super(in);
    }

    /** Reads the beginning; what is read from the stream afterwards begins with it all the same. */
    void peek() throws IOException {
        length = in.readNBytes(head, 0, MOST);
    }

    /** The first byte that is no white space; -1 where there is none. */
    int firstByte() {
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(head[i])) {
                return head[i];
            }
        }
        return -1;
    }

    @Override
    public int read() throws IOException {
        return position < length ? head[position++] & 0xff : super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (position == length) {
            return super.read(buffer, offset, count);
        }
        int served = Math.min(count, length - position);
        System.arraycopy(head, position, buffer, offset, served);
        position += served;
        return served;
    }

    @Override
    public int available() throws IOException {
        return length - position + super.available();
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The first characters, on one line and in quotation marks. */
    String quote() {
        String text = new String(head, 0, length, StandardCharsets.UTF_8);
        return '"' + text.strip().replaceAll("\\s+", " ") + (length == MOST ? CUT : "\"");
    }
}
