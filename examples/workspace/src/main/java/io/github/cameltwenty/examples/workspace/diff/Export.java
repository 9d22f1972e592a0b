package io.github.cameltwenty.examples.workspace.diff;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An export of a workspace on the disk, a folder or a zip, as {@code docs/workspace.md} describes it. */
public final class Export implements Closeable {
    private static final JsonMapper JSON = JsonMapper.builder()
            // an amount is not to lose its last digits
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Path path;
    private final Path root;
    private final FileSystem zip;

    private Export(Path path, Path root, FileSystem zip) {
        this.path = path;
        this.root = root;
        this.zip = zip;
    }

    /**
     * @throws IllegalArgumentException where there is no whole export
     */
    public static Export open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no " + path);
        }
        FileSystem zip = Files.isDirectory(path) ? null : zip(path);
        Export export = new Export(path, zip == null ? path : zip.getPath("/"), zip);
        if (!Files.exists(export.root.resolve("manifest.json"))) {
            export.close();
            throw new IllegalArgumentException(
                    path + " has no manifest.json: it is no export of a workspace, or one that was not finished");
        }
        return export;
    }

    private static FileSystem zip(Path path) throws IOException {
        try {
            return FileSystems.newFileSystem(path);
        } catch (ProviderNotFoundException | ZipException e) {
            throw new IllegalArgumentException(path + " is neither a folder nor a zip", e);
        }
    }

    public JsonNode manifest() throws IOException {
        return json("manifest.json");
    }

    public Model model() throws IOException {
        return Model.read(json("model.json"));
    }

    /** What {@code ensureSchema} takes: the objects and fields of the workspace's own. */
    public JsonNode schema() throws IOException {
        return json("schema.json");
    }

    private JsonNode json(String name) throws IOException {
        try (InputStream in = Files.newInputStream(inside(name))) {
            return JSON.readTree(in);
        }
    }

    /** The lines of one of its NDJSON files, as they are asked for. */
    Records lines(String name) throws IOException {
        InputStream in = Files.newInputStream(inside(name));
        try {
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
            MappingIterator<Map<String, Object>> lines = JSON.readerFor(OBJECT).readValues(plain);
            return Records.of(lines, () -> close(lines));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void close(Closeable lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A manifest is a file of somebody: it is not to name others of this machine. */
    private Path inside(String name) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root.normalize())) {
            throw new NoSuchFileException(name, null, "leads out of " + path);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
