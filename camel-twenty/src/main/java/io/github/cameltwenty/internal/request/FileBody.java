package io.github.cameltwenty.internal.request;

import io.github.cameltwenty.internal.client.FilePart;
import java.io.File;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** A message body as a file to send, not read yet. All mistakes are {@link IllegalArgumentException}s. */
public final class FileBody {
    private final Exchange exchange;
    private final String fileName;

    /**
     * @param fileName of the endpoint; null where it has none
     */
    public FileBody(Exchange exchange, String fileName) {
        this.exchange = exchange;
        this.fileName = fileName;
    }

    public FilePart read() {
        Object body = exchange.getMessage().getBody();
        Path file = file(body);
        if (file != null) {
            return ofFile(file);
        }
        if (body instanceof byte[] bytes) {
            return ofBytes(bytes);
        }
        if (body instanceof CharSequence text) {
            return ofBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (body instanceof StreamCache cache) {
            // 0 is also said of a length that is not known
            long length = cache.length() > 0 ? cache.length() : -1;
            return part(name(null), length, () -> opened(cache), true);
        }
        InputStream stream = exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, body);
        if (stream == null) {
            throw new IllegalArgumentException(
                    body == null
                            ? "The body is empty: make it the file"
                            : "The body is a " + body.getClass().getName()
                                    + ", which is no file: give a File, a Path, a" + " stream, bytes or text");
        }
        String ownName = body instanceof WrappedFile<?>
                ? exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class)
                : null;
        return part(name(ownName), -1, () -> stream, false);
    }

    /** Null where it is none of the local file system. */
    private static Path file(Object body) {
        Object file = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (file instanceof File plain) {
            return plain.toPath();
        }
        return file instanceof Path path ? path : null;
    }

    private FilePart ofFile(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("The body is the file '" + file + "', which cannot be read");
        }
        return part(
                name(String.valueOf(file.getFileName())),
                file.toFile().length(),
                () -> Files.newInputStream(file),
                true);
    }

    private FilePart ofBytes(byte[] bytes) {
        return part(name(null), bytes.length, () -> new java.io.ByteArrayInputStream(bytes), true);
    }

    private InputStream opened(StreamCache cache) {
        cache.reset();
        return exchange.getContext().getTypeConverter().convertTo(InputStream.class, exchange, cache);
    }

    private static FilePart part(String name, long length, FilePart.Source source, boolean repeatable) {
        String guessed = URLConnection.guessContentTypeFromName(name);
        return new FilePart(name, guessed == null ? "application/octet-stream" : guessed, length, source, repeatable);
    }

    /** By header, option, or the file's own name, without folders. */
    private String name(String ownName) {
        String header = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        String given = Optional.ofNullable(header)
                .filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(fileName).filter(name -> !name.isBlank()))
                .or(() -> Optional.ofNullable(ownName))
                .orElseThrow(() -> new IllegalArgumentException("No file name given: set the header "
                        + Exchange.FILE_NAME + " or the option fileName. Twenty goes by its ending"));
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    }
}
