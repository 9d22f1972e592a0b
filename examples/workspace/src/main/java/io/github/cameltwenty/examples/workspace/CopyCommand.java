package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyConstants;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "copy",
        description = "Exports a workspace, imports it into a second one, and compares the two. Without any workspace it"
                + " does so with two in memory.")
final class CopyCommand extends WorkspaceCommand {
    @Mixin
    private FromOptions from = new FromOptions();

    @Mixin
    private ToOptions to = new ToOptions();

    @Mixin
    private ObjectOptions objects = new ObjectOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Mixin
    private ImportOptions how = new ImportOptions();

    @Mixin
    private DiffOptions diff = new DiffOptions();

    @Option(
            names = "--through",
            paramLabel = "TARGET",
            description = "Where the export is kept, a folder or a path that ends in .zip; unless given, a folder that is"
                    + " deleted afterwards")
    private Path through;

    CopyCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int run(Workspaces workspaces, PrintWriter out) throws Exception {
        Pair pair = both(workspaces, from.address(environment()), to.address(environment()), out);
        if (through != null) {
            return copy(pair, through, out);
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            return copy(pair, folder.path(), out);
        }
    }

    private int copy(Pair pair, Path export, PrintWriter out) throws Exception {
        pair.from()
                .run(
                        "general/exportWorkspace",
                        parameters("export", Map.of()),
                        Map.of(TwentyConstants.EXPORT_TO, export.toString()),
                        null);
        Report report = Report.of(pair.to()
                .run(
                        "general/importWorkspace",
                        parameters("import", how.parameters()),
                        Map.of(TwentyConstants.IMPORT_FROM, export.toString()),
                        null));
        out.println(pair.from() + " is copied to " + pair.to());
        report.printImport(out);
        if (how.newIds()) {
            out.println("Records have other ids than before, so the two are not compared");
            return report.hasLeftOvers() ? DIFFERENT : FINE;
        }
        out.println();
        return DiffCommand.compare(LiveSide.of(pair.from()), LiveSide.of(pair.to()), objects, diff, out);
    }

    private Map<String, Object> parameters(String checkpoint, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(objects.parameters());
        parameters.putAll(work.parameters(checkpoint));
        parameters.putAll(more);
        return parameters;
    }
}
