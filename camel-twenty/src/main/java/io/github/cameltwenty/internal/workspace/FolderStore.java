package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.state.StateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An export in a folder: each file is written beside its place and put there when it is whole. */
public final class FolderStore implements WorkspaceStore {
    private static final String UNFINISHED = ".twenty-part";

    /** Names who writes an export here, from before its first file until it is closed. */
    private static final String OWNER = ".twenty-export";

    private final Path folder;
    private final boolean isDiscarded;
    private final boolean wasThere;
    private boolean reserved;
    private boolean finished;

    private FolderStore(Path folder, boolean isDiscarded) {
        this.folder = folder.toAbsolutePath().normalize();
        this.isDiscarded = isDiscarded;
        this.wasThere = Files.exists(folder);
    }

    /** Of an export that is there. */
    public static FolderStore reading(Path folder) {
        return new FolderStore(folder, false);
    }

    /**
     * For a new export in an empty folder, or one that is not there.
     *
     * @param keeps whether what is half done stays, so that it can be gone on with
     */
    public static FolderStore writing(Path folder, boolean keeps) {
        return new FolderStore(folder, !keeps);
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
                    .filter(path -> path.startsWith(prefix) && !path.endsWith(UNFINISHED) && !path.equals(OWNER))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Keeps others from it until {@link #close}.
     *
     * @param owner who was killed before a file was written may come again under the same name
     * @return false where something is there, or another is about to write
     */
    boolean reserve(String owner) throws IOException {
        if (!isEmpty()) {
            return false;
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(OWNER);
        try {
            Files.writeString(file, owner, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            if (!Files.readString(file).equals(owner)) {
                return false;
            }
        }
        if (!isEmpty()) {
            // another has ended meanwhile
            Files.deleteIfExists(file);
            return false;
        }
        reserved = true;
        return true;
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().equals(OWNER));
        }
    }

    @Override
    public void finish() {
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (isDiscarded && !finished && Files.isDirectory(folder)) {
            discard();
        }
        if (reserved) {
            Files.deleteIfExists(folder.resolve(OWNER));
        }
        if (reserved && !wasThere && isEmpty()) {
            Files.deleteIfExists(folder);
        }
    }

    /** What an export writes, and nothing that others may have put there meanwhile. */
    private void discard() throws IOException {
        for (String name : List.of(Layout.RECORDS, Layout.FILES, Layout.MODEL, Layout.SCHEMA, Layout.FILE_LIST)) {
            delete(folder.resolve(name));
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(tree)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }

    private Path file(String path) {
        return folder.resolve(Layout.checked(path));
    }

    @Override
    public String toString() {
        return "the folder " + folder;
    }
}
