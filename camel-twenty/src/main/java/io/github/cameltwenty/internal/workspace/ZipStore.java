package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.state.StateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An export in one zip, which is written beside its place and put there by {@link #finish}; of any size. */
public final class ZipStore implements WorkspaceStore {
    private final Path zip;
    private final ZipFile in;
    private final Path part;
    private final ZipOutputStream out;

    /** Of one that is read. */
    private final TreeSet<String> paths = new TreeSet<>();

    private boolean broken;
    private boolean finished;

    private ZipStore(Path zip, ZipFile in, Path part, ZipOutputStream out) {
        this.zip = zip;
        this.in = in;
        this.part = part;
        this.out = out;
    }

    /**
     * @throws IllegalArgumentException where a name in it would lead out of a folder
     * @throws IOException where it is no zip
     */
    public static ZipStore reading(Path zip) throws IOException {
        ZipFile in = new ZipFile(zip.toFile());
        try {
            ZipStore store = new ZipStore(zip, in, null, null);
            in.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> store.paths.add(Layout.checked(entry.getName())));
            return store;
        } catch (IllegalArgumentException e) {
            in.close();
            throw e;
        }
    }

    /**
     * @throws FileAlreadyExistsException where it is there
     */
    public static ZipStore writing(Path zip) throws IOException {
        if (Files.exists(zip)) {
            throw new FileAlreadyExistsException(zip.toString());
        }
        Files.createDirectories(zip.toAbsolutePath().getParent());
        // of its own, as another export may be on its way to the same zip
        Path part = zip.resolveSibling(zip.getFileName() + "." + UUID.randomUUID() + ".part");
        OutputStream file = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new ZipStore(zip, null, part, new ZipOutputStream(new BufferedOutputStream(file)));
    }

    @Override
    public InputStream read(String path) throws IOException {
        ZipEntry entry = in == null ? null : in.getEntry(Layout.checked(path));
        if (entry == null) {
            throw new NoSuchFileException(path);
        }
        return in.getInputStream(entry);
    }

    /** What fails amid a file spoils the zip. */
    @Override
    public StoredFile write(String path, Content content) throws IOException {
        if (out == null || broken) {
            throw new IOException(this + (broken ? " was not written to its end" : " is only read"));
        }
        broken = true;
        out.putNextEntry(new ZipEntry(Layout.checked(path)));
        DigestedOutput digested = new DigestedOutput(out);
        content.writeTo(digested);
        out.closeEntry();
        broken = false;
        return digested.told(path);
    }

    @Override
    public boolean has(String path) {
        return paths.contains(Layout.checked(path));
    }

    @Override
    public List<String> list(String prefix) {
        if (in == null) {
            throw new UnsupportedOperationException(this + " is only written to");
        }
        return paths.stream().filter(path -> path.startsWith(prefix)).toList();
    }

    @Override
    public void finish() throws IOException {
        if (broken) {
            throw new IOException(this + " was not written to its end");
        }
        if (out != null) {
            out.close();
            StateFiles.add(zip, part);
            finished = true;
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
        if (out != null && !finished) {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    @Override
    public String toString() {
        return "the zip " + zip;
    }
}
