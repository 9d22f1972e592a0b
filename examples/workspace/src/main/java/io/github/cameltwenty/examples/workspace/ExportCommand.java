package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyConstants;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes a workspace into a folder or a zip.")
final class ExportCommand extends WorkspaceCommand {
    @Parameters(paramLabel = "TARGET", description = "A folder, or a path that ends in .zip")
    private Path target;

    @Mixin
    private FromOptions from = new FromOptions();

    @Mixin
    private ObjectOptions objects = new ObjectOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description =
                    "Only what has changed since then, as 2026-01-31T00:00:00Z: the changesFrom of an earlier export")
    private String since;

    @Option(names = "--gzip", description = "Write the records with gzip")
    private boolean gzip;

    ExportCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int run(Workspaces workspaces, PrintWriter out) throws Exception {
        LiveWorkspace workspace = from(workspaces, from.address(environment()), out);
        Map<String, Object> parameters = new LinkedHashMap<>(objects.parameters());
        parameters.putAll(work.ofExport(true));
        if (gzip) {
            parameters.put("gzip", true);
        }
        Map<String, Object> headers = new HashMap<>();
        headers.put(TwentyConstants.EXPORT_TO, target.toString());
        if (since != null) {
            headers.put(TwentyConstants.SINCE, since);
        }
        Report report = Report.of(workspace.run("general/exportWorkspace", parameters, headers, null));
        out.println(workspace + " is exported to " + target);
        report.printExport(out);
        return report.hasLeftOvers() ? DIFFERENT : FINE;
    }
}
