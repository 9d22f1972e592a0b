package io.github.cameltwenty.recipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documentation, whose pieces are run as they stand there. */
record Page(String name, String text) {
    static final Path DOCS = Path.of("../../docs");

    /**
     * @param name as {@code recipes/import-csv.md}
     */
    static Page of(String name) {
        try {
            return new Page(name, Files.readString(DOCS.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Page> recipes() {
        try (Stream<Path> files = Files.list(DOCS.resolve("recipes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".md") && !file.equals("README.md"))
                    .sorted()
                    .map(file -> of("recipes/" + file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pieces in a language, from top to bottom. */
    List<String> fences(String language) {
        return Pattern.compile("^```" + language + "\\n(?s:(.*?))^```$", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(fence -> fence.group(1))
                .toList();
    }

    /** The libraries that it says it needs. */
    Set<String> needs() {
        return text.lines()
                .dropWhile(line -> !line.startsWith("Needs "))
                .takeWhile(line -> !line.isBlank())
                .flatMap(line -> Pattern.compile("`([^`]+)`").matcher(line).results())
                .map(found -> found.group(1).replaceFirst(".*:", ""))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
