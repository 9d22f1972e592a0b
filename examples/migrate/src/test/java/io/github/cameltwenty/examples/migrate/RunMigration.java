package io.github.cameltwenty.examples.migrate;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Moves what {@code -Dmigrate.from} has exported into the workspace that {@code TWENTY_BASE_URL} names, else into a sandbox, and
 * there twice, to show that the second run changes nothing.
 */
public final class RunMigration {
    private static final String AGAIN = "The same files once more";

    private RunMigration() {}

    /**
     * @param args the folder of the example
     */
    public static void main(String[] args) throws IOException {
        Path example = Path.of(args[0]);
        String from = System.getProperty("migrate.from", "hubspot");
        if (!Migration.SYSTEMS.contains(from)) {
            throw new IllegalArgumentException(
                    "-Dmigrate.from is '" + from + "': it must be one of " + String.join(", ", Migration.SYSTEMS));
        }
        Path export = Path.of(System.getProperty(
                "migrate.folder", example.resolve("data/" + from).toString()));
        Path rejected = Path.of(System.getProperty(
                "migrate.rejected", example.resolve("target/rejected/" + from).toString()));
        System.out.println("From " + export);
        System.out.println("What is not moved goes to " + rejected);
        if (System.getenv("TWENTY_BASE_URL") != null) {
            try (Migration migration = new Migration(from, export, rejected).start()) {
                migration.run();
            }
        } else {
            runTwiceOnSandbox(from, export, rejected);
        }
    }

    /** @return the lines that tell what became of each file, and which was the second run */
    static List<String> runTwiceOnSandbox(String from, Path export, Path rejected) throws IOException {
        delete(rejected);
        try (TwentySandbox twenty = Acme.start(Dialect.V2_21);
                Migration migration = new Migration(from, export, rejected)
                        .with("camel.component.twenty.base-url", twenty.baseUrl())
                        .with("camel.component.twenty.api-key", twenty.apiKey())
                        .start()) {
            System.out.println("Into a sandbox; for a workspace set TWENTY_BASE_URL and TWENTY_API_KEY");
            migration.run();
            delete(rejected);
            System.out.println(AGAIN);
            migration.told().add(AGAIN);
            migration.run();
            return List.copyOf(migration.told());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
