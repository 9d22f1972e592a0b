package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.StubbedTest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A server that answers the next call in one of the ways of a {@link Malice}, and all later ones as Twenty does. */
final class MaliciousServer implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicReference<Malice> next = new AtomicReference<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Malice always;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    MaliciousServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "malicious");
        thread.setDaemon(true);
        thread.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    void play(Malice malice) {
        next.set(malice);
    }

    void playAlways(Malice malice) {
        always = malice;
    }

    private Malice next() {
        return always == null ? next.getAndSet(null) : always;
    }

    /** How many requests there were. */
    int requests() {
        return requests.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                run(() -> serve(socket));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            while (true) {
                Malice deaf = next.get();
                if (deaf != null && !deaf.reads) {
                    next().answer(socket);
                    return;
                }
                if (!readRequest(in)) {
                    return;
                }
                requests.incrementAndGet();
                Malice malice = next();
                if (malice != null) {
                    malice.answer(socket);
                    return;
                }
                out.write(answer(200, StubbedTest.ONE));
            }
        } catch (IOException e) {
            // the client has gone, as it should
        } finally {
            sockets.remove(socket);
        }
    }

    static byte[] answer(int status, String body) {
        return ("HTTP/1.1 " + status + " x\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** False at the end of the connection. */
    private static boolean readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        int at = head.indexOf("Content-Length: ");
        if (at >= 0) {
            in.skipNBytes(Long.parseLong(head.substring(at + 16, head.indexOf("\r\n", at))));
        }
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
