package io.github.cameltwenty.examples.workspace;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How an export or an import goes about it. */
final class WorkOptions {
    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Folder to remember in what is done, so that the same command goes on after a stop; an import"
                    + " remembers in twenty-state unless given")
    private Path state;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "How many calls may be under way at once; 1 unless given")
    private Integer parallelism;

    /**
     * As options of exportWorkspace and importWorkspace.
     *
     * @param checkpoint the name under which it is remembered
     */
    Map<String, Object> parameters(String checkpoint, Workspaces workspaces) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (state != null) {
            parameters.put("checkpoint", checkpoint);
            parameters.put("stateDirectory", state.toAbsolutePath());
        } else {
            workspaces.stateOfSandboxes().ifPresent(folder -> parameters.put("stateDirectory", folder));
        }
        if (parallelism != null) {
            parameters.put("parallelism", parallelism);
        }
        return parameters;
    }
}
