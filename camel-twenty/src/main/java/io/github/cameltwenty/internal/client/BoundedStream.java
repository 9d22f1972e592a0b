package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.io.InputStream;

/** An answer of which no more is read than there may be. */
final class BoundedStream extends ForwardStream {
    private final int most;
    private int read;
    private boolean isAtEnd;

    BoundedStream(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    /** There is more than that. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLargeException(int most) {
            super("the answer is larger than maxResponseSize, " + most + " bytes");
        }
    }

    int most() {
        return most;
    }

    /** Whether nothing is left of it. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (read == most) {
            isAtEnd = in.read() < 0;
            if (!isAtEnd) {
                throw new TooLargeException(most);
            }
            return -1;
        }
        int count = in.read(buffer, offset, Math.min(length, most - read));
        isAtEnd = count < 0;
        read += Math.max(count, 0);
        return count;
    }
}
