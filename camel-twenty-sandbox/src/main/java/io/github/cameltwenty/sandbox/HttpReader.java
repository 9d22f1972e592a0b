package io.github.cameltwenty.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads HTTP/1.1 requests off a connection. */
final class HttpReader {
    /** What Twenty's body parser takes at most. */
    static final int LARGEST_BODY = 10 * 1024 * 1024;

    /** More than that does not go into a sandbox. */
    private static final int LARGEST_FILE = 256 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;

    HttpReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** @param content the bytes of the body */
    record Incoming(SandboxRequest request, byte[] content, boolean tooLarge, boolean keepAlive) {}

    /** The next request, or null at the end of the connection. */
    Incoming next() throws IOException {
        String start = line();
        if (start == null) {
            return null;
        }
        String[] parts = start.split(" ");
        if (parts.length != 3) {
            throw new IOException("Not HTTP: " + start);
        }
        Map<String, String> headers = headers();
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        byte[] body = body(headers, takesFile(parts[1], headers) ? LARGEST_FILE : LARGEST_BODY);
        int query = parts[1].indexOf('?');
        SandboxRequest request = new SandboxRequest(
                parts[0],
                query < 0 ? parts[1] : parts[1].substring(0, query),
                query < 0 ? null : parts[1].substring(query + 1),
                headers,
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
        boolean close = "close".equalsIgnoreCase(headers.get("connection")) || parts[2].equals("HTTP/1.0");
        return new Incoming(request, body == null ? new byte[0] : body, body == null, !close);
    }

    /** 2.21 was recorded to take 12 MB in a part of a body, and says that it takes 1 GiB alone. */
    private static boolean takesFile(String path, Map<String, String> headers) {
        return path.startsWith("/file-upload/")
                || headers.getOrDefault("content-type", "").startsWith("multipart/form-data");
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** Null where it is too large; it is read all the same, or the client would never see the answer. */
    private byte[] body(Map<String, String> headers, int most) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                length += size;
                take(size, kept, most);
                line();
            }
            headers();
        } else {
            length = Long.parseLong(headers.getOrDefault("content-length", "0"));
            take(length, kept, most);
        }
        return length > most ? null : kept.toByteArray();
    }

    private void take(long length, ByteArrayOutputStream kept, int most) throws IOException {
        byte[] part = new byte[(int) Math.min(length, 1 << 16)];
        for (long left = length; left > 0; ) {
            int read = in.read(part, 0, (int) Math.min(left, part.length));
            if (read < 0) {
                throw new EOFException("The body breaks off");
            }
            if (kept.size() <= most) {
                kept.write(part, 0, read);
            }
            left -= read;
        }
    }

    private int chunkSize() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("The body breaks off");
        }
        return Integer.parseInt(line.split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
