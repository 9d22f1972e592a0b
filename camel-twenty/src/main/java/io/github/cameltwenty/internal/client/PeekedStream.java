package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.internal.json.JsonLimits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream whose beginning was looked at: to tell JSON from other things, and to quote it in an error. */
final class PeekedStream extends FilterInputStream implements JsonLimits.Sized {
    private static final int QUOTED = 200;

    /** How a quotation ends that is not the whole. */
    static final String CUT = "…\"";

    private final int mostBytes;
    private final byte[] head;
    private int length;
    private int position;
    private IOException broken;

    /**
     * Reads the beginning; what is read from the stream afterwards begins with it all the same.
     *
     * @param head takes the beginning, in as few reads as there can be; it is this stream's until the end
     */
    PeekedStream(BoundedStream in, byte[] head) {
        super(in);
        this.mostBytes = in.most();
        this.head = head;
        try {
            int read = 0;
            while (read >= 0 && length < head.length) {
                read = in.read(head, length, head.length - length);
                length += Math.max(read, 0);
            }
        } catch (IOException e) {
            // what came before it may be worth reading
            broken = e;
        }
    }

    @Override
    public int mostBytes() {
        return mostBytes;
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

    /** Whether it is no longer than what was looked at. */
    boolean isShort() {
        return length < head.length;
    }

    /**
     * Tells an answer that was lost before it began from one that is empty.
     *
     * @throws IOException where it broke off
     */
    void requireBeginning() throws IOException {
        if (broken != null && firstByte() < 0) {
            throw broken;
        }
    }

    boolean isEmpty() {
        return length == 0;
    }

    @Override
    public int read() throws IOException {
        return position < length ? head[position++] & 0xff : behindHead().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (position == length) {
            return behindHead().read(buffer, offset, count);
        }
        int served = Math.min(count, length - position);
        System.arraycopy(head, position, buffer, offset, served);
        position += served;
        return served;
    }

    private InputStream behindHead() throws IOException {
        if (broken != null) {
            throw broken;
        }
        return in;
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
        String text = new String(head, 0, Math.min(length, QUOTED), StandardCharsets.UTF_8);
        return '"' + text.strip().replaceAll("\\s+", " ") + (length >= QUOTED ? CUT : "\"");
    }
}
