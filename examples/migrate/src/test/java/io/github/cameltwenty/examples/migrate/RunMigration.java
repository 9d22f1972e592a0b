package io.github.cameltwenty.examples.migrate;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;

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
    public static void main(String[] args) {
        Path example = Path.of(args[0]);
        String from = System.getProperty("migrate.from", "hubspot");
        if (!Migration.SYSTEMS.contains(from)) {
            throw new IllegalArgumentException(
                    "-Dmigrate.from is '" + from + "': it must be one of " + String.join(", ", Migration.SYSTEMS));
        }
        boolean isReal = System.getenv("TWENTY_BASE_URL") != null;
        Path export = export(System.getProperty("migrate.folder"), example.resolve("data/" + from), isReal);
        Path rejected = Path.of(System.getProperty(
                "migrate.rejected", example.resolve("target/rejected/" + from).toString()));
        if (rejected.toAbsolutePath().normalize().equals(export.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("-Dmigrate.rejected is the folder of the export: name another");
        }
        System.out.println("From " + export);
        System.out.println("What is not moved goes to " + rejected);
        if (isReal) {
            try (Migration migration = new Migration(from, export, rejected).start()) {
                migration.run();
            }
        } else {
            runTwiceOnSandbox(from, export, rejected);
        }
    }

    /** The made-up export is for the sandbox alone. */
    static Path export(String named, Path madeUp, boolean isReal) {
        if (named == null && isReal) {
            throw new IllegalArgumentException(
                    "TWENTY_BASE_URL names a workspace: say with -Dmigrate.folder where the export is");
        }
        return named == null ? madeUp : Path.of(named);
    }

    /** @return the lines that tell what became of each file, and which was the second run */
    static List<String> runTwiceOnSandbox(String from, Path export, Path rejected) {
        try (TwentySandbox twenty = Acme.start(Dialect.V2_21);
                Migration migration = new Migration(from, export, rejected)
                        .with("camel.component.twenty.base-url", twenty.baseUrl())
                        .with("camel.component.twenty.api-key", twenty.apiKey())
                        .start()) {
            System.out.println("Into a sandbox; for a workspace set TWENTY_BASE_URL and TWENTY_API_KEY");
            migration.run();
            System.out.println(AGAIN);
            migration.told().add(AGAIN);
            migration.run();
            return List.copyOf(migration.told());
        }
    }
}
