package io.github.cameltwenty.examples.migrate;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A workspace to which the export of the example was moved twice, and what was seen meanwhile. */
final class Migrated implements AutoCloseable {
    private static final List<String> RESOURCES =
            List.of("companies", "people", "opportunities", "notes", "noteTargets", "tasks", "taskTargets");

    private final TwentySandbox twenty;
    private final Migration migration;
    private final Path rejected;
    private final Map<String, Object> first;
    private final List<String> toldFirst;
    private final Map<String, String> rejectedFirst;

    Migrated(String from, Dialect dialect) throws IOException {
        twenty = Acme.start(dialect);
        rejected = Files.createTempDirectory("rejected");
        migration = Migration.into(twenty, from, rejected).start();
        migration.run();
        first = records();
        toldFirst = List.copyOf(migration.told());
        rejectedFirst = files();
        migration.told().clear();
        twenty.clearRequests();
        migration.run();
    }

    private Map<String, Object> records() {
        Map<String, Object> records = new TreeMap<>();
        RESOURCES.forEach(resource -> records.put(resource, twenty.records(resource)));
        return records;
    }

    Moved moved() {
        return new Moved(twenty);
    }

    Map<String, Object> recordsOfFirstRun() {
        return first;
    }

    Map<String, Object> recordsNow() {
        return records();
    }

    List<String> toldByFirstRun() {
        return toldFirst;
    }

    List<String> toldBySecondRun() {
        return migration.told();
    }

    /** Calls of the second run that may have changed a record which was there before. */
    List<String> updatesOfSecondRun() {
        return twenty.requests().stream()
                .filter(request -> request.method().equals("PATCH")
                        || request.path().contains("upsert")
                        || request.body().contains("mutation"))
                .map(SandboxRequest::path)
                .toList();
    }

    /** Of the first run: a line for each row or record that was not moved, by file. */
    Map<String, String> rejected() {
        return rejectedFirst;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(rejected)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        migration.close();
        twenty.close();
        try (Stream<Path> found = Files.walk(rejected)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
