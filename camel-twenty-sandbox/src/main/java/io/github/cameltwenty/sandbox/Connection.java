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
import java.util.function.Function;

/** One client's connection: request after request until it is closed, dropped or idle for too long. */
final class Connection {
    private static final String LINE = "\r\n";

    private final Socket socket;
    private final Duration idleTimeout;
    private final Function<SandboxRequest, Misbehaviour> faults;
    private final Function<HttpReader.Incoming, Reply> handler;
    private final OutputStream out;
    private final HttpReader reader;

    Connection(
            Socket socket,
            Duration idleTimeout,
            Function<SandboxRequest, Misbehaviour> faults,
            Function<HttpReader.Incoming, Reply> handler)
            throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.idleTimeout = idleTimeout;
        this.faults = faults;
        this.handler = handler;
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
        Misbehaviour fault = faults.apply(request);
        switch (fault.kind) {
            case DROP_BEFORE:
                return false;
            case DROP_AFTER:
                handler.apply(incoming);
                return false;
            case TRUNCATED_BODY:
                Reply whole = handler.apply(incoming);
                write(request, whole, false, whole.body().length / 2);
                return false;
            case ANSWER:
                write(request, fault.answer, incoming.keepAlive(), fault.answer.body().length);
                return incoming.keepAlive();
            case DELAY:
                if (!sleep(fault.delay)) {
                    return false;
                }
                break;
            default:
                break;
        }
        Reply reply = handler.apply(incoming);
        write(request, reply, incoming.keepAlive(), reply.body().length);
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

    private void write(SandboxRequest request, Reply reply, boolean keepAlive, int length) throws IOException {
        StringBuilder head = new StringBuilder(256);
        head.append("HTTP/1.1 ").append(reply.status()).append(' ').append(reason(reply.status()));
        head.append(LINE).append("X-Powered-By: Express").append(LINE).append("Access-Control-Allow-Origin: *");
        if (!reply.contentType().isEmpty()) {
            head.append(LINE).append("Content-Type: ").append(reply.contentType());
        }
        reply.headers()
                .forEach((name, value) ->
                        head.append(LINE).append(name).append(": ").append(value));
        head.append(LINE).append("Content-Length: ").append(reply.body().length);
        head.append(LINE).append("Date: ");
        head.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        if (keepAlive) {
            head.append(LINE).append("Connection: keep-alive").append(LINE).append("Keep-Alive: timeout=");
            head.append(Math.max(1, idleTimeout.toSeconds()));
        } else {
            head.append(LINE).append("Connection: close");
        }
        out.write(head.append(LINE).append(LINE).toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!request.method().equals("HEAD")) {
            out.write(reply.body(), 0, length);
        }
        out.flush();
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
