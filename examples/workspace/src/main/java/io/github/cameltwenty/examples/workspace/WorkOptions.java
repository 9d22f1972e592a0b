package io.github.cameltwenty.examples.workspace;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
     * As options of exportWorkspace.
     *
     * @param stays whether a second run finds there what the first one has written
     */
    Map<String, Object> ofExport(boolean stays) {
        Map<String, Object> parameters = common();
        if (state != null && stays) {
            parameters.put("checkpoint", "export");
            parameters.put("stateDirectory", state.toAbsolutePath());
        }
        return parameters;
    }

    /** As options of importWorkspace, which names its checkpoint itself, after the export. */
    Map<String, Object> ofImport(Workspaces workspaces) {
        Map<String, Object> parameters = common();
        Optional.ofNullable(state)
                .map(Path::toAbsolutePath)
                .or(workspaces::stateOfSandboxes)
                .ifPresent(folder -> parameters.put("stateDirectory", folder));
        return parameters;
    }

    private Map<String, Object> common() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (parallelism != null) {
            parameters.put("parallelism", parallelism);
        }
        if (System.console() != null) {
            // milliseconds, for the bars
            parameters.put("progress", 500);
        }
        return parameters;
    }
}
