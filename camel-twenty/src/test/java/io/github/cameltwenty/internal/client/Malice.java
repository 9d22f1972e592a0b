package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyTimeoutException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What a server, or what stands before it, may do to those who call it, and what these are told. */
enum Malice {
    SAYS_NOTHING(TwentyTimeoutException.class, Malice::stall),
    DOES_NOT_EVEN_READ(TwentyTimeoutException.class, socket -> pause(6000), false),
    HANGS_UP(TwentyConnectionException.class, socket -> {}),
    RESETS_THE_CONNECTION(TwentyConnectionException.class, Malice::reset),
    TRICKLES_THE_STATUS_LINE(
            TwentyTimeoutException.class, socket -> trickle(socket, "HTTP/1.1 200 " + "O".repeat(9000))),
    TRICKLES_HEADERS(
            TwentyTimeoutException.class, socket -> trickle(socket, "HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(400))),
    TRICKLES_THE_BODY(
            TwentyTimeoutException.class, socket -> trickle(socket, "{\"data\":{\"company\":{\"id\":\"1\"}}}", 5000)),
    TRICKLES_INTERIM_ANSWERS(
            TwentyTimeoutException.class, socket -> trickle(socket, "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(15))),
    STALLS_IN_THE_STATUS_LINE(TwentyTimeoutException.class, socket -> {
        write(socket, "HTTP/1.1 20");
        stall(socket);
    }),
    STALLS_IN_HEADERS(TwentyTimeoutException.class, socket -> {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Le");
        stall(socket);
    }),
    STALLS_BEHIND_HEADERS(TwentyTimeoutException.class, socket -> {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
        stall(socket);
    }),
    STALLS_BEHIND_SPACES(TwentyTimeoutException.class, socket -> {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n   \n");
        stall(socket);
    }),
    STALLS_IN_THE_BODY(TwentyTimeoutException.class, socket -> {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":");
        stall(socket);
    }),
    STALLS_IN_A_CHUNK(TwentyTimeoutException.class, socket -> {
        write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"data\":");
        stall(socket);
    }),
    STALLS_IN_AN_ERROR(TwentyTimeoutException.class, socket -> {
        write(socket, "HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{\"statusCode\":");
        stall(socket);
    }),
    SWITCHES_PROTOCOLS(TwentyConnectionException.class, socket -> {
        write(socket, "HTTP/1.1 101 Switching Protocols\r\n\r\n");
        stall(socket);
    }),
    ENDLESS_STATUS_LINE(TwentyConnectionException.class, socket -> endless(socket, "HTTP/1.1 200 ", "O".repeat(8192))),
    ENDLESS_HEADER_LINE(
            TwentyConnectionException.class, socket -> endless(socket, "HTTP/1.1 200 OK\r\nA: ", "b".repeat(8192))),
    ENDLESS_FOLDED_HEADER(
            TwentyConnectionException.class,
            socket -> endless(socket, "HTTP/1.1 200 OK\r\nA: b\r\n", " c\r\n".repeat(2000))),
    ENDLESS_HEADERS(
            TwentyConnectionException.class, socket -> endless(socket, "HTTP/1.1 200 OK\r\n", "A: b\r\n".repeat(1000))),
    ENDLESS_EMPTY_LINES(TwentyConnectionException.class, socket -> endless(socket, "", "\r\n".repeat(4000))),
    ENDLESS_GARBAGE(TwentyConnectionException.class, socket -> endless(socket, "", "garbage\r\n".repeat(1000))),
    ENDLESS_CONTINUE(
            TwentyConnectionException.class,
            socket -> endless(socket, "", "HTTP/1.1 100 Continue\r\n\r\n".repeat(300))),
    ENDLESS_EARLY_HINTS(
            TwentyConnectionException.class,
            socket -> endless(socket, "", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(300))),
    ENDLESS_BODY(
            TwentyTimeoutException.class,
            socket -> endless(socket, "HTTP/1.1 200 OK\r\n\r\n[", "{\"a\":1},".repeat(1000))),
    ENDLESS_CHUNKS(
            TwentyTimeoutException.class,
            socket -> endless(
                    socket,
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n",
                    "8\r\n{\"a\":1},\r\n".repeat(700))),
    BODY_OF_10_GB(
            TwentyTimeoutException.class,
            socket -> endless(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n[", "1,".repeat(4000))),
    ONE_STRING_OF_1_GB(
            TwentyTimeoutException.class,
            socket -> endless(
                    socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n{\"data\":\"", "x".repeat(8192))),
    SPACES_BEFORE_THE_BODY(
            TwentyException.class, socket -> endless(socket, "HTTP/1.1 200 OK\r\n\r\n", " ".repeat(8192))),
    SPACES_BEHIND_THE_BODY(
            TwentyTimeoutException.class,
            socket -> endless(socket, "HTTP/1.1 200 OK\r\n\r\n" + StubbedTest.ONE, " ".repeat(8192))),
    SPACES_IN_THE_BODY(
            TwentyTimeoutException.class,
            socket -> endless(socket, "HTTP/1.1 200 OK\r\n\r\n{\"data\":", " ".repeat(8192))),
    GZIP_BOMB(TwentyTimeoutException.class, socket -> packed(socket, bomb())),
    GZIP_WITHOUT_END(TwentyTimeoutException.class, socket -> {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
        // a file name that does not end
        socket.getOutputStream().write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
        endless(socket, "", "x".repeat(8192));
    }),
    NO_GZIP(TwentyException.class, socket -> packed(socket, StubbedTest.ONE.getBytes(StandardCharsets.UTF_8))),
    PACKED_TEN_THOUSAND_TIMES(
            TwentyConnectionException.class,
            socket -> write(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Encoding: " + "gzip,".repeat(9999)
                            + "gzip\r\n\r\n{}")),
    UNKNOWN_PACKING(
            TwentyServerException.class,
            socket -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Encoding: lzh\r\n\r\n??")),
    DEEP_LISTS(TwentyTimeoutException.class, socket -> body(socket, "[".repeat(40_000))),
    DEEP_OBJECTS(TwentyTimeoutException.class, socket -> body(socket, "{\"a\":".repeat(10_000))),
    NUMBER_OF_40000_DIGITS(
            TwentyTimeoutException.class, socket -> body(socket, "{\"data\":" + "9".repeat(40_000) + "}")),
    NAME_OF_60000_LETTERS(TwentyTimeoutException.class, socket -> body(socket, "{\"" + "a".repeat(60_000) + "\":1}")),
    NO_UTF_8(TwentyServerException.class, socket -> body(socket, "{\"data\":\"\u00ff\u00fe\"}")),
    BODY_SHORTER_THAN_SAID(
            TwentyServerException.class,
            socket -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"data\":")),
    LENGTH_BELOW_0(
            TwentyConnectionException.class,
            socket -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}")),
    LENGTH_THAT_IS_NO_NUMBER(
            TwentyConnectionException.class,
            socket -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}")),
    CHUNK_SIZE_THAT_IS_NO_NUMBER(
            TwentyException.class,
            socket -> write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nmany\r\n{}\r\n0\r\n\r\n")),
    CHUNK_OF_ALL_BYTES_THERE_ARE(
            TwentyException.class,
            socket -> write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n")),
    ENDLESS_CHUNK_EXTENSION(
            TwentyException.class,
            socket -> endless(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=", "b".repeat(8192))),
    ENDLESS_TRAILERS(
            TwentyException.class,
            socket -> endless(
                    socket,
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n",
                    "A: b\r\n".repeat(1000))),
    ENDLESS_ERROR(TwentyException.class, socket -> endless(socket, "HTTP/1.1 500 x\r\n\r\n", "<html>".repeat(1000))),
    ENDLESS_LOGIN_PAGE(
            TwentyServerException.class, socket -> endless(socket, "HTTP/1.1 200 OK\r\n\r\n", "<html>".repeat(1000))),
    ENDLESS_TOO_MANY_REQUESTS(
            TwentyRateLimitException.class,
            socket -> endless(socket, "HTTP/1.1 429 x\r\nRetry-After: 999999999999\r\n\r\n", "<html>".repeat(1000))),
    ANOTHER_PROTOCOL(TwentyConnectionException.class, socket -> write(socket, "SSH-2.0-OpenSSH_9.2p1\r\n")),
    ANOTHER_VERSION(
            TwentyConnectionException.class, socket -> write(socket, "HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}")),
    NO_CONTENT(TwentyServerException.class, socket -> write(socket, "HTTP/1.1 204 No Content\r\n\r\n"));

    /** What it does to a connection. */
    @FunctionalInterface
    interface Play {
        void on(Socket socket) throws IOException;
    }

    final Class<? extends TwentyException> told;
    final boolean reads;
    private final Play play;

    Malice(Class<? extends TwentyException> told, Play play) {
        this(told, play, true);
    }

    /**
     * @param reads whether it waits for the whole request
     */
    Malice(Class<? extends TwentyException> told, Play play, boolean reads) {
        this.told = told;
        this.play = play;
        this.reads = reads;
    }

    /** Whether it is more than a small heap holds. */
    boolean isLarge() {
        return name().matches("(ENDLESS|SPACES|GZIP|PACKED|DEEP).*|.*(_GB|DIGITS|LETTERS)");
    }

    void answer(Socket socket) throws IOException {
        play.on(socket);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void body(Socket socket, String text) throws IOException {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text);
    }

    private static void packed(Socket socket, byte[] body) throws IOException {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
        socket.getOutputStream().write(body);
    }

    /** Until the client has gone. */
    private static void endless(Socket socket, String begin, String more) throws IOException {
        write(socket, begin);
        byte[] bytes = more.getBytes(StandardCharsets.ISO_8859_1);
        OutputStream out = socket.getOutputStream();
        while (true) {
            out.write(bytes);
        }
    }

    /** Until the client has gone. */
    private static void stall(Socket socket) throws IOException {
        int read = 0;
        while (read >= 0) {
            read = socket.getInputStream().read();
        }
    }

    private static void trickle(Socket socket, String body, int length) throws IOException {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n");
        trickle(socket, body + " ".repeat(length - body.length()));
    }

    /** So that no silence is long. */
    private static void trickle(Socket socket, String text) throws IOException {
        for (byte next : text.getBytes(StandardCharsets.ISO_8859_1)) {
            socket.getOutputStream().write(next);
            pause(20);
        }
        stall(socket);
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** 100 MB in 100 KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"data\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] same = new byte[1_000_000];
            java.util.Arrays.fill(same, (byte) 'x');
            for (int i = 0; i < 100; i++) {
                gzip.write(same);
            }
        }
        return bytes.toByteArray();
    }
}
