package io.github.cameltwenty.examples.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The workspace that is written to, or compared with. Its key is never that of the other one. */
final class ToOptions {
    private static final WorkspaceAddress.Names NAMES =
            new WorkspaceAddress.Names("--to-url", "TWENTY_TO_BASE_URL", "--to-key-file", "TWENTY_TO_API_KEY");

    @Option(
            names = "--to-url",
            paramLabel = "URL",
            description = "Address of the second workspace; else the variable TWENTY_TO_BASE_URL")
    private String url;

    @Option(
            names = "--to-key-file",
            paramLabel = "FILE",
            description = "File that holds its API key; else the variable TWENTY_TO_API_KEY is the key")
    private Path keyFile;

    /** Whether the command itself names it, and not the environment alone. */
    boolean isNamed() {
        return url != null || keyFile != null;
    }

    Optional<WorkspaceAddress> address(Map<String, String> environment) {
        return WorkspaceAddress.of(NAMES, url, keyFile, environment);
    }
}
