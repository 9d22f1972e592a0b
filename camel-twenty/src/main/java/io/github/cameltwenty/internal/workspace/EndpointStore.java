package io.github.cameltwenty.internal.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.util.URISupport;

/**
 * Sends each file of an export to a Camel endpoint, as a message with its path in {@code CamelFileName}. A file is put down in the
 * temporary folder first, so that it is sent as a whole or not at all, from the disk, and with its length.
 */
public final class EndpointStore implements WorkspaceStore {
    private final Endpoint endpoint;
    private final ProducerTemplate template;

    public EndpointStore(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.template = endpoint.getCamelContext().createProducerTemplate();
    }

    @Override
    public InputStream read(String path) {
        throw new UnsupportedOperationException(this + " is only written to");
    }

    @Override
    public StoredFile write(String path, Content content) throws IOException {
        Path file = Files.createTempFile("twenty-export", ".part");
        try {
            StoredFile stored;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                DigestedOutput digested = new DigestedOutput(out);
                content.writeTo(digested);
                stored = digested.told(path);
            }
            send(stored, file);
            return stored;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void send(StoredFile stored, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Exchange answered = template.request(endpoint, exchange -> {
                exchange.getMessage().setBody(in);
                exchange.getMessage().setHeader(Exchange.FILE_NAME, Layout.checked(stored.path()));
                exchange.getMessage().setHeader(Exchange.FILE_LENGTH, stored.bytes());
                exchange.getMessage().setHeader(Exchange.CONTENT_LENGTH, stored.bytes());
            });
            if (answered.getException() != null) {
                throw new IOException(
                        stored.path() + " could not be sent to " + this + ": "
                                + answered.getException().getMessage(),
                        answered.getException());
            }
        }
    }

    /** Never: what was sent is no longer known of, so that any number of files goes out. */
    @Override
    public boolean has(String path) {
        return false;
    }

    @Override
    public List<String> list(String prefix) {
        throw new UnsupportedOperationException(this + " is only written to");
    }

    @Override
    public void finish() {
        // each file is there already
    }

    @Override
    public void close() throws IOException {
        template.close();
    }

    @Override
    public String toString() {
        return "the endpoint " + URISupport.sanitizeUri(endpoint.getEndpointUri());
    }
}
