package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyConstants;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Brings an export into a workspace: the second one where it is named, else that of TWENTY_BASE_URL."
                        + " What is there already is changed where it differs; doing it again changes nothing.")
final class ImportCommand extends WorkspaceCommand {
    @Parameters(paramLabel = "EXPORT", description = "A folder or a zip that export has made")
    private Path source;

    @Mixin
    private ToOptions to = new ToOptions();

    @Mixin
    private ObjectOptions objects = new ObjectOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Mixin
    private ImportOptions how = new ImportOptions();

    @Option(names = "--dry-run", description = "Change nothing, and tell what would be done")
    private boolean dryRun;

    ImportCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int run(Workspaces workspaces, PrintWriter out) throws Exception {
        if (!Files.exists(source)) {
            throw new WrongUse("There is no " + source);
        }
        LiveWorkspace workspace = to(workspaces, address(), out);
        Map<String, Object> parameters = new LinkedHashMap<>(objects.parameters());
        parameters.putAll(work.ofImport(workspaces));
        parameters.putAll(how.parameters());
        if (dryRun) {
            parameters.put("dryRun", true);
        }
        Report report = Report.of(workspace.run(
                "general/importWorkspace", parameters, Map.of(TwentyConstants.IMPORT_FROM, source.toString()), null));
        out.println(source + (dryRun ? " would be imported into " : " is imported into ") + workspace);
        report.printImport(out);
        return report.hasLeftOvers() ? DIFFERENT : FINE;
    }

    private Optional<WorkspaceAddress> address() {
        Optional<WorkspaceAddress> second = to.address(environment());
        return second.isPresent() ? second : new FromOptions().address(environment());
    }
}
