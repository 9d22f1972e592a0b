package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an import writes beside its state: what was refused, and which id became which. */
public final class ImportFolder {
    static final String IDS = "ids.ndjson";

    private final Path folder;

    /** @param folder of this import alone */
    ImportFolder(Path folder) {
        this.folder = folder;
    }

    static String rejected(String plural) {
        return "rejected/" + plural + ".ndjson";
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Whether something was refused. */
    boolean hasRejected() {
        return has("rejected");
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Adds lines to a file. */
    void append(String name, Collection<? extends Map<String, ?>> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (Map<String, ?> line : lines) {
                out.write(Json.write(line));
                out.write('\n');
            }
        }
    }

    /** How long each file is. */
    Map<String, Object> sizes() throws IOException {
        Map<String, Object> sizes = new JsonMap();
        for (Path file : files()) {
            sizes.put(folder.relativize(file).toString().replace('\\', '/'), Files.size(file));
        }
        return sizes;
    }

    /**
     * Takes away what was written after a state was kept.
     *
     * @param kept what {@link #sizes} gave then; none for a new beginning
     */
    void cutTo(Map<?, ?> kept) throws IOException {
        for (Path file : files()) {
            Object size = kept.get(folder.relativize(file).toString().replace('\\', '/'));
            if (size instanceof Number known) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(known.longValue());
                }
            } else {
                Files.delete(file);
            }
        }
        Path rejected = folder.resolve("rejected");
        if (Files.isDirectory(rejected) && files().stream().noneMatch(file -> file.startsWith(rejected))) {
            Files.delete(rejected);
        }
    }

    private Collection<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
