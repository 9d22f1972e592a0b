package io.github.cameltwenty.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder that holds generated sources, brought up to date with as few changes as can be: builds compile what changed. */
public final class GeneratedFiles {
    private GeneratedFiles() {}

    /**
     * Writes what is new or changed, and deletes what an earlier run generated and this one did not.
     *
     * @param folder the source root
     * @param files the sources by their paths
     * @param mark how each of them begins, and no file that anything else generates
     * @return how many files were written or deleted
     */
    public static int update(Path folder, Map<String, String> files, String mark) throws IOException {
        int changed = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
                changed++;
            }
        }
        for (Path old : generated(folder, mark)) {
            if (!files.containsKey(folder.relativize(old).toString().replace('\\', '/'))) {
                Files.delete(old);
                changed++;
            }
        }
        return changed;
    }

    private static List<Path> generated(Path folder, String mark) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            return sources.stream().filter(source -> isGenerated(source, mark)).toList();
        }
    }

    private static boolean isGenerated(Path source, String mark) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.findFirst().filter(line -> line.startsWith(mark)).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
