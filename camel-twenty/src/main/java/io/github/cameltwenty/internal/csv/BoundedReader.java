package io.github.cameltwenty.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A double quote that is never closed makes one cell of the rest of the file: that must not fill the memory. */
final class BoundedReader extends FilterReader {
    private static final int LONGEST_ROW = 16_000_000;

    private int length;

    BoundedReader(Reader in) {
        super(in);
    }

    /** A row begins. */
    void restart() {
        length = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int got = super.read(buffer, offset, count);
        length += Math.max(got, 0);
        if (length > LONGEST_ROW) {
            throw new UnreadableException(
                    "it is longer than " + LONGEST_ROW + " characters, perhaps a double quote in it has no end");
        }
        return got;
    }
}
