package io.github.cameltwenty.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files. */
public final class Project {
    public static final Path ROOT = root();
    public static final Path DOCS = ROOT.resolve("docs");

    private Project() {}

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs")) && Files.exists(folder.resolve("LICENSE"))) {
                return folder;
            }
        }
        throw new IllegalStateException(Path.of("").toAbsolutePath() + " is not within the project");
    }

    /** The README, where there is one, and all pages of the documentation. */
    static List<Path> pages() {
        return Stream.concat(Stream.of(ROOT.resolve("README.md")).filter(Files::exists), filesBelow(DOCS, ".md"))
                .toList();
    }

    public static Stream<Path> filesBelow(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
