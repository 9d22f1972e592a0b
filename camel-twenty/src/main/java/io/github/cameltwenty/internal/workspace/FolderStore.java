package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.state.StateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An export in a folder: each file is written beside its place and put there when it is whole. */
public final class FolderStore implements WorkspaceStore {
    private static final String UNFINISHED = ".part";

    private final Path folder;

    /** @param folder made when something is written */
    public FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public InputStream read(String path) throws IOException {
        return Files.newInputStream(file(path));
    }

    @Override
    public StoredFile write(String path, Content content) throws IOException {
        Path file = file(path);
        Path next = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.createDirectories(file.getParent());
        try {
            StoredFile stored;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(next))) {
                DigestedOutput digested = new DigestedOutput(out);
                content.writeTo(digested);
                stored = digested.told(path);
            }
            StateFiles.replace(file, next);
            return stored;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    @Override
    public boolean has(String path) {
        return Files.isRegularFile(file(path));
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.startsWith(prefix) && !path.endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    /** Nothing where it is not there. */
    void delete(String path) throws IOException {
        Files.deleteIfExists(file(path));
    }

    @Override
    public void finish() {
        // each file is in its place already
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private Path file(String path) {
        return folder.resolve(Layout.checked(path));
    }

    @Override
    public String toString() {
        return "the folder " + folder;
    }
}
