package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.examples.workspace.diff.Export;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "copy",
        description =
                "Exports a workspace, imports it into a second one, and compares the two. Without any workspace it"
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
            description =
                    "Where the export is kept, a folder or a path that ends in .zip; one that is there already is"
                            + " used, where it is of all records of the same host. Unless given, a folder that is deleted afterwards")
    private Path through;

    CopyCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int run(Workspaces workspaces, PrintWriter out) throws Exception {
        Pair pair = both(workspaces, from.address(environment()), to.address(environment()), out);
        boolean isThere = through != null && isWhole(through);
        if (isThere) {
            ThroughExport.check(through, pair.from().toString(), out);
        }
        // a key that is wrong on the second one is told before the first one is read for hours
        for (LiveWorkspace one : List.of(pair.from(), pair.to())) {
            one.run("general/getServerInfo", Map.of(), Map.of(), null);
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path export = through == null ? folder.path().resolve("export") : through;
            if (!isThere) {
                pair.from()
                        .run(
                                "general/exportWorkspace",
                                parameters(work.ofExport(through != null), Map.of()),
                                Map.of(TwentyConstants.EXPORT_TO, export.toString()),
                                null);
            }
            Report report = Report.of(pair.to()
                    .run(
                            "general/importWorkspace",
                            parameters(work.ofImport(workspaces), how.parameters()),
                            Map.of(TwentyConstants.IMPORT_FROM, export.toString()),
                            null));
            out.println(pair.from() + " is copied to " + pair.to());
            report.printImport(out);
            LiveSide target = LiveSide.of(pair.to());
            NotCopied notCopied = notCopied(export, report, target.version());
            notCopied.printUnexported(out);
            int compared = compare(pair.from(), target, out);
            notCopied.printCounts(out);
            return notCopied.isNothing() ? compared : DIFFERENT;
        }
    }

    private static NotCopied notCopied(Path path, Report imported, String version) throws IOException {
        try (Export export = Export.open(path)) {
            Report exported = new Report(export.manifest());
            boolean isOtherVersion =
                    !exported.json().at("/server/apiVersion").asText().equals(version);
            return NotCopied.of(exported, imported, export.model(), isOtherVersion);
        }
    }

    /** Of a folder the manifest is written last, and a zip appears when it is whole. */
    private static boolean isWhole(Path export) {
        return Files.isRegularFile(export) || Files.exists(export.resolve("manifest.json"));
    }

    private Map<String, Object> parameters(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> parameters = new LinkedHashMap<>(objects.parameters());
        parameters.putAll(some);
        parameters.putAll(more);
        return parameters;
    }

    /** @return the exit code */
    private int compare(LiveWorkspace source, LiveSide target, PrintWriter out) throws IOException {
        out.println();
        if (how.newIds()) {
            out.println("Records have other ids than before, so the two are not compared");
            return FINE;
        }
        return DiffCommand.compare(LiveSide.of(source), target, objects, diff, out);
    }
}
