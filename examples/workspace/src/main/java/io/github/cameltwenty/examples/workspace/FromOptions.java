package io.github.cameltwenty.examples.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The workspace that is read. */
final class FromOptions {
    private static final WorkspaceAddress.Names NAMES =
            new WorkspaceAddress.Names("--url", "TWENTY_BASE_URL", "--key-file", "TWENTY_API_KEY");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the workspace, as https://crm.example.com; else the variable TWENTY_BASE_URL")
    private String url;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "File that holds its API key; else the variable TWENTY_API_KEY is the key")
    private Path keyFile;

    /** Whether the command itself names it, and not the environment alone. */
    boolean isNamed() {
        return url != null || keyFile != null;
    }

    Optional<WorkspaceAddress> address(Map<String, String> environment) {
        return WorkspaceAddress.of(NAMES, url, keyFile, environment);
    }
}
