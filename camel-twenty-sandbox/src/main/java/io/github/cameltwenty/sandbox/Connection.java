package io.github.cameltwenty.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;

/** One client's connection: request after request until it is closed, dropped or idle for too long. */
final class Connection {
    private static final String LINE = "\r\n";
    private static final int WHOLE = Integer.MAX_VALUE;

    private final Socket socket;
    private final Duration idleTimeout;
    private final Service service;
    private final Consumer<Duration> restart;
    private final OutputStream out;
    private final HttpReader reader;

    /** @param restart has the server be down for a time */
    Connection(Socket socket, Duration idleTimeout, Service service, Consumer<Duration> restart) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.idleTimeout = idleTimeout;
        this.service = service;
        this.restart = restart;
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        this.reader = new HttpReader(new BufferedInputStream(socket.getInputStream(), 1 << 16), out);
    }

    void serve() throws IOException {
        HttpReader.Incoming incoming;
        do {
            socket.setSoTimeout((int) Math.max(1, idleTimeout.toMillis()));
            incoming = reader.next();
        } while (incoming != null && answer(incoming));
    }

    /** False when the connection is to be closed. */
    private boolean answer(HttpReader.Incoming incoming) throws IOException {
        SandboxRequest request = incoming.request();
        Optional<Reply> own = service.own(request);
        if (own.isPresent()) {
            return write(incoming, own.get());
        }
        long start = System.nanoTime();
        Misbehaviour fault = service.misbehaviour(request);
        Reply reply = reply(incoming, fault);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        service.done(request, reply == null ? 0 : reply.status(), took);
        if (reply == null) {
            return false;
        }
        if (fault.kind == Misbehaviour.Kind.TRUNCATED_BODY) {
            write(request, reply, false, head(reply, false).length + reply.body().length / 2);
            return false;
        }
        if (fault.kind == Misbehaviour.Kind.CUT) {
            write(request, reply, incoming.keepAlive(), fault.bytes);
            return false;
        }
        return write(incoming, reply);
    }

    /** Null where the connection is dropped. */
    private Reply reply(HttpReader.Incoming incoming, Misbehaviour fault) {
        return switch (fault.kind) {
            case DROP_BEFORE -> null;
            case DROP_AFTER -> {
                service.answer(incoming);
                yield null;
            }
            case RESTART_BEFORE -> {
                restart.accept(fault.delay);
                yield null;
            }
            case RESTART_AFTER -> {
                service.answer(incoming);
                restart.accept(fault.delay);
                yield null;
            }
            case ANSWER -> fault.answer;
            case ANSWER_AFTER -> {
                service.answer(incoming);
                yield fault.answer;
            }
            case DELAY -> sleep(fault.delay) ? service.answer(incoming) : null;
            case NONE, TRUNCATED_BODY, CUT -> service.answer(incoming);
        };
    }

    /** Whole; false when the connection is to be closed. */
    private boolean write(HttpReader.Incoming incoming, Reply reply) throws IOException {
        write(incoming.request(), reply, incoming.keepAlive(), WHOLE);
        return incoming.keepAlive();
    }

    private static boolean sleep(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false; // the sandbox is being closed
        }
    }

    /** @param most how many bytes of head and body are written */
    private void write(SandboxRequest request, Reply reply, boolean keepAlive, int most) throws IOException {
        byte[] head = head(reply, keepAlive);
        int ofHead = Math.min(most, head.length);
        out.write(head, 0, ofHead);
        if (!request.method().equals("HEAD")) {
            out.write(reply.body(), 0, Math.min(most - ofHead, reply.body().length));
        }
        out.flush();
    }

    private byte[] head(Reply reply, boolean keepAlive) {
        StringBuilder head = new StringBuilder(256);
        head.append("HTTP/1.1 ").append(reply.status()).append(' ').append(reason(reply.status()));
        head.append(LINE).append("X-Powered-By: Express").append(LINE).append("Access-Control-Allow-Origin: *");
        if (!reply.contentType().isEmpty()) {
            head.append(LINE).append("Content-Type: ").append(reply.contentType());
        }
        reply.headers()
                .forEach((name, value) ->
                        head.append(LINE).append(name).append(": ").append(value));
        if (!reply.headers().containsKey(Reply.TRANSFER_ENCODING)) {
            head.append(LINE).append("Content-Length: ").append(reply.body().length);
        }
        head.append(LINE).append("Date: ");
        head.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        if (keepAlive) {
            head.append(LINE).append("Connection: keep-alive").append(LINE).append("Keep-Alive: timeout=");
            head.append(Math.max(1, idleTimeout.toSeconds()));
        } else {
            head.append(LINE).append("Connection: close");
        }
        return head.append(LINE).append(LINE).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 204 -> "No Content";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 413 -> "Request Entity Too Large";
            case 414 -> "Request-URI Too Large";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "Status " + status;
        };
    }
}
