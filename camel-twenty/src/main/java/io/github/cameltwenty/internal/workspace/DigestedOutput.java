package io.github.cameltwenty.internal.workspace;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Knows how much has gone through it, and its checksum. */
final class DigestedOutput extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    DigestedOutput(OutputStream out) {
        super(out);
        digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        digest.update((byte) value);
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        digest.update(from, offset, length);
        bytes += length;
    }

    /** What was written so far; to be asked once. */
    StoredFile told(String path) {
        return new StoredFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
