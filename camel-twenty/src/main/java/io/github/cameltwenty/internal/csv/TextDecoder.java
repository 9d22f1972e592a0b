package io.github.cameltwenty.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of bytes: by a byte order mark, else by the charset that is named, else UTF-8 or Windows-1252, as the first character
 * beyond ASCII tells: what Windows-1252 writes there is not UTF-8. So a file of any length is read in one go.
 */
final class TextDecoder extends Reader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SIZE = 8192;
    private static final int LAST_OF_ASCII = 127;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(SIZE).limit(0);
    private Charset charset;
    private CharsetDecoder decoder;
    private boolean isGuess;
    private boolean isEnded;
    private int line = 1;

    private TextDecoder(InputStream in, Charset charset, boolean isGuess) {
        this.in = in;
        this.isGuess = isGuess;
        decodeBy(charset);
    }

    /** @param named null to find it out */
    static TextDecoder of(InputStream source, Charset named) throws IOException {
        PushbackInputStream in = new PushbackInputStream(source, UTF_8_MARK.length);
        byte[] start = in.readNBytes(UTF_8_MARK.length);
        Charset marked = null;
        int length = 0;
        if (begins(start, UTF_8_MARK)) {
            marked = StandardCharsets.UTF_8;
            length = UTF_8_MARK.length;
        } else if (begins(start, UTF_16_LE_MARK) || begins(start, UTF_16_BE_MARK)) {
            marked = begins(start, UTF_16_LE_MARK) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            length = UTF_16_LE_MARK.length;
        }
        in.unread(start, length, start.length - length);
        Charset known = marked == null ? named : marked;
        return new TextDecoder(in, known == null ? StandardCharsets.UTF_8 : known, known == null);
    }

    private static boolean begins(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    private void decodeBy(Charset one) {
        charset = one;
        decoder = one.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(buffer, offset, count);
        return count;
    }

    /** @return whether there may be more */
    private boolean fill() throws IOException {
        load();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, isEnded);
        boolean isDone = isEnded && !bytes.hasRemaining();
        chars.flip();
        seen();
        if (result.isError() && !chars.hasRemaining()) {
            refuseOrGuessAgain();
        }
        return chars.hasRemaining() || !isDone;
    }

    private void load() throws IOException {
        if (isEnded) {
            return;
        }
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isEnded = got < 0;
        bytes.position(bytes.position() + Math.max(got, 0));
        bytes.flip();
    }

    private void seen() {
        for (int i = 0; i < chars.limit(); i++) {
            char one = chars.get(i);
            isGuess &= one <= LAST_OF_ASCII;
            line += one == '\n' ? 1 : 0;
        }
    }

    private void refuseOrGuessAgain() throws IOException {
        if (isGuess && charset.equals(StandardCharsets.UTF_8)) {
            decodeBy(WINDOWS_1252);
            return;
        }
        throw new UnreadableException("a byte of line " + line + ", 0x"
                + Integer.toHexString(bytes.get(bytes.position()) & 0xFF) + ", is no character in " + charset
                + ": name the charset of the file");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
