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
    private static final int WHOLE = Integer.MAX_VALUE;

    private final Socket socket;
    private final Duration idleTimeout;
    private final Function<SandboxRequest, Misbehaviour> faults;
    private final Function<SandboxRequest, Reply> handler;
    private final Reply tooLarge;
    private final OutputStream out;
    private final HttpReader reader;

    Connection(
            Socket socket,
            Duration idleTimeout,
            Function<SandboxRequest, Misbehaviour> faults,
            Function<SandboxRequest, Reply> handler,
            Reply tooLarge)
            throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.idleTimeout = idleTimeout;
        this.faults = faults;
        this.handler = handler;
        this.tooLarge = tooLarge;
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
                reply(incoming);
                return false;
            case TRUNCATED_BODY:
                Reply whole = reply(incoming);
                write(request, whole, false, head(whole, false).length + whole.body().length / 2);
                return false;
            case CUT:
                write(request, reply(incoming), incoming.keepAlive(), fault.bytes);
                return false;
            case ANSWER:
                write(request, fault.answer, incoming.keepAlive(), WHOLE);
                return incoming.keepAlive();
            case DELAY:
                if (!sleep(fault.delay)) {
                    return false;
                }
                break;
            default:
                break;
        }
        Reply reply = reply(incoming);
        write(request, reply, incoming.keepAlive(), WHOLE);
        return incoming.keepAlive();
    }

    private Reply reply(HttpReader.Incoming incoming) {
        return incoming.tooLarge() ? tooLarge : handler.apply(incoming.request());
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
        head.append(LINE).append("Content-Length: ").append(reply.body().length);
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
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "Status " + status;
        };
    }
}
