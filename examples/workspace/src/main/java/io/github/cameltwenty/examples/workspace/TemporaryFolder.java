package io.github.cameltwenty.examples.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that only its user may read, and that is gone afterwards, even where the command is interrupted: what is exported there
 * is data of people.
 *
 * @param atExit deletes it when the JVM ends before
 */
record TemporaryFolder(Path path, Thread atExit) implements AutoCloseable {
    static TemporaryFolder make() throws IOException {
        Path path = Files.createTempDirectory("twenty-workspace");
        Thread atExit = new Thread(() -> deleteAtExit(path), "delete " + path.getFileName());
        Runtime.getRuntime().addShutdownHook(atExit);
        return new TemporaryFolder(path, atExit);
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the JVM is ending, and the hook deletes it
            return;
        }
        delete(path);
    }

    private static void deleteAtExit(Path path) {
        try {
            delete(path);
        } catch (IOException e) {
            System.err.println("Not deleted: " + path + ", which holds what was exported");
        }
    }

    private static void delete(Path path) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}
