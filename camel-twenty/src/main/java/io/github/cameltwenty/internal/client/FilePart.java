package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/**
 * A file that goes with a GraphQL call, by the GraphQL multipart request specification, which Twenty's servers read. It is
 * streamed: opened when its bytes are to go out, and never in memory as a whole.
 *
 * @param contentType as {@code application/pdf}
 * @param length in bytes; -1 where it is not known
 * @param source opened anew for each attempt
 * @param isRepeatable whether the source gives the bytes more than once
 */
public record FilePart(String name, String contentType, long length, Source source, boolean isRepeatable) {
    static final String VARIABLE = "file";

    private static final String PART = "0";
    private static final int BUFFER = 16 * 1024;

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {
        /** The caller closes it. */
        InputStream open() throws IOException;
    }

    /**
     * @param moved counts the bytes of the file that the connection has taken
     * @throws IllegalArgumentException where the call's variables cannot be written as JSON
     */
    HttpEntity entityOf(GraphqlCall call, AtomicLong moved) {
        // the order matters to servers that stream; names go out as browsers write them, in UTF-8
        return MultipartEntityBuilder.create()
                .setContentType(ContentType.create("multipart/form-data"))
                .setMode(HttpMultipartMode.LEGACY)
                .setCharset(StandardCharsets.UTF_8)
                .addTextBody("operations", Json.write(call.toJson()), ContentType.APPLICATION_JSON)
                .addTextBody(
                        "map", Json.write(Map.of(PART, List.of("variables." + VARIABLE))), ContentType.APPLICATION_JSON)
                .addPart(PART, new Body(moved))
                .build();
    }

    /**
     * All of it.
     *
     * @throws IOException also where it has another length than it had
     */
    void writeWhole(OutputStream out) throws IOException {
        try (InputStream in = source.open()) {
            byte[] buffer = new byte[BUFFER];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > length) {
                    throw new IOException("the file grew while it was sent");
                }
                out.write(buffer, 0, read);
            }
            if (written < length) {
                throw new IOException("the file shrank while it was sent");
            }
        }
    }

    private final class Body extends AbstractContentBody {
        private final AtomicLong moved;

        Body(AtomicLong moved) {
            super(ContentType.create(contentType));
            this.moved = moved;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public long getContentLength() {
            return length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = source.open()) {
                in.transferTo(new CountedStream(out, moved));
            }
        }
    }
}
