package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * The content of a file to its last byte. Where the answer breaks off, the rest is asked for; a server that gives the whole again is
 * read from the beginning, and has to give the same. So it ends where the file does, or with an {@link IOException}.
 */
public final class ResumedFile extends InputStream {
    private static final int BUFFER = 64 * 1024;

    /** The status of a range that begins where the file ends. */
    private static final int NOTHING_LEFT = 416;

    private final FileTransfer transfer;
    private final Supplier<FileUrl> address;
    private final TwentyRequest purpose;
    private final Attempts attempts;
    private final CRC32C seen = new CRC32C();
    private final Trickle trickle;
    private OpenFile open;
    private String version;
    private String contentType;
    private long length = -1;
    private long position;
    private int failures;
    private boolean closed;

    /**
     * @param address asked for anew for each attempt, as one that is signed ends
     */
    ResumedFile(FileTransfer transfer, Supplier<FileUrl> address, TwentyRequest purpose, Attempts attempts) {
        this.transfer = transfer;
        this.address = address;
        this.purpose = purpose;
        this.attempts = attempts;
        this.trickle = new Trickle(purpose.bounds().call());
    }

    /**
     * Begins, so that a refusal is known before the first byte is wanted.
     *
     * @throws TwentyException where the file cannot be had
     */
    public void begin() {
        while (open == null) {
            try {
                open = open(0, null);
                know(open);
            } catch (TwentyException e) {
                if (!FileTransfer.isPassing(e) || ++failures > attempts.maxRetries()) {
                    throw e;
                }
                transfer.pause(failures, attempts, e);
            }
        }
    }

    private void know(OpenFile file) {
        length = file.length();
        version = file.version();
        contentType = file.contentType();
    }

    /** In bytes; -1 where it is not known before the end. */
    public long length() {
        return length;
    }

    public long position() {
        return position;
    }

    /** As the server says; null where it does not. */
    public String contentType() {
        return contentType;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        while (true) {
            if (closed) {
                throw new IOException("The file is closed");
            }
            try {
                return readOn(buffer, offset, count);
            } catch (ChangedException | Trickle.TooSlowException e) {
                discard();
                throw e;
            } catch (IOException broken) {
                IOException e = told(broken);
                discard();
                if (++failures > attempts.maxRetries()) {
                    throw new IOException(
                            purpose.action() + ": the file broke off after " + position + " bytes"
                                    + (length < 0 ? "" : " of " + length) + ": "
                                    + FileUrl.hide(String.valueOf(e.getMessage())),
                            e);
                }
                transfer.pause(failures, attempts, e);
            }
        }
    }

    /** Why it was cut off, rather than that its connection is closed. */
    private IOException told(IOException e) {
        String cut = open == null ? null : open.call().cut();
        return cut == null ? e : new IOException(cut, e);
    }

    private int readOn(byte[] buffer, int offset, int count) throws IOException {
        if (open == null) {
            resume();
        }
        long begin = System.nanoTime();
        int read = open.content().read(buffer, offset, count);
        trickle.add(System.nanoTime() - begin, read);
        if (read < 0 && length >= 0 && position != length) {
            throw new IOException("the content ends too early");
        }
        if (read > 0) {
            seen.update(buffer, offset, read);
            position += read;
            failures = 0;
        }
        if (length >= 0 && position > length) {
            throw new ChangedException(purpose);
        }
        return read;
    }

    private void resume() throws IOException {
        open = opened();
        boolean other = length >= 0 && open.length() >= 0 && open.length() != length;
        if (other) {
            throw new ChangedException(purpose);
        }
        if (length < 0) {
            length = open.length();
        }
        if (position == 0) {
            know(open);
        } else if (open.from() == 0) {
            passOver(position);
        }
    }

    private OpenFile opened() throws IOException {
        try {
            return open(position, version);
        } catch (TwentyException e) {
            if (e.getStatusCode() == NOTHING_LEFT) {
                // it broke off behind the last byte, which only the whole can show
                return open(0, null);
            }
            if (FileTransfer.isPassing(e)) {
                throw new IOException(e.getMessage(), e);
            }
            throw new ChangedException(purpose, e);
        }
    }

    private OpenFile open(long from, String knownVersion) {
        int repeats = failures;
        return attempts.context().within(() -> transfer.open(address.get(), from, knownVersion, purpose, repeats));
    }

    /** Over what was given already, which must be the same. */
    private void passOver(long given) throws IOException {
        CRC32C again = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        for (long left = given; left > 0; ) {
            long begin = System.nanoTime();
            int read = open.content().read(buffer, 0, (int) Math.min(left, buffer.length));
            trickle.add(System.nanoTime() - begin, read);
            if (read < 0) {
                throw new IOException("the content ends too early");
            }
            again.update(buffer, 0, read);
            left -= read;
        }
        if (again.getValue() != seen.getValue()) {
            throw new ChangedException(purpose);
        }
    }

    /** What was given so far cannot be completed. */
    private static final class ChangedException extends IOException {
        private static final long serialVersionUID = 1L;

        ChangedException(TwentyRequest purpose) {
            super(purpose.action()
                    + ": the file has changed while it was read: what was read of it is no part of a file");
        }

        ChangedException(TwentyRequest purpose, TwentyException cause) {
            super(purpose.action() + ": the rest of the file cannot be had: " + cause.getMessage(), cause);
        }
    }

    /** Gives the connection back; who reads on has the rest asked for. */
    public void release() {
        discard();
    }

    private void discard() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is of no use any more
            }
            open = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        discard();
    }
}
