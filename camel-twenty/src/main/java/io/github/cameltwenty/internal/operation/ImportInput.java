package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.workspace.FolderStore;
import io.github.cameltwenty.internal.workspace.WorkspaceStore;
import io.github.cameltwenty.internal.workspace.ZipStore;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/**
 * The export that a message is about.
 *
 * @param temporary a zip that is put down here for the time; null where it is none
 */
record ImportInput(WorkspaceStore store, Path temporary) implements Closeable {
    /**
     * By header, option, or the body.
     *
     * @throws IllegalArgumentException where none is given, or it is not there
     */
    static ImportInput of(Exchange exchange, EndpointOptions options) throws IOException {
        String header = exchange.getMessage().getHeader(TwentyConstants.IMPORT_FROM, String.class);
        if (header != null && !header.isBlank()) {
            return of("The header " + TwentyConstants.IMPORT_FROM, Path.of(header));
        }
        String option = options.message().getImportFrom();
        if (option != null && !option.isBlank()) {
            return of("The option importFrom", Path.of(option));
        }
        Object body = exchange.getMessage().getBody();
        Object file = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (file instanceof File plain) {
            return of("The body", plain.toPath());
        }
        return file instanceof Path path ? of("The body", path) : ofStream(exchange, body);
    }

    private static ImportInput of(String what, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new ImportInput(FolderStore.reading(path), null);
        }
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(
                    what + " is '" + path + "', which is not there: give the folder or the zip of an export");
        }
        return new ImportInput(ZipStore.reading(path), null);
    }

    private static ImportInput ofStream(Exchange exchange, Object body) throws IOException {
        InputStream stream = body == null
                ? null
                : exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, body);
        if (stream == null) {
            throw new IllegalArgumentException("No export is given: set the option importFrom or the header "
                    + TwentyConstants.IMPORT_FROM + ", or make the body a File, a Path, or the content of a zip");
        }
        Path zip = Files.createTempFile("twenty-import", ".zip");
        try (stream) {
            Files.copy(stream, zip, StandardCopyOption.REPLACE_EXISTING);
            return new ImportInput(ZipStore.reading(zip), zip);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(zip);
            throw e;
        } finally {
            if (body instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            store.close();
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
