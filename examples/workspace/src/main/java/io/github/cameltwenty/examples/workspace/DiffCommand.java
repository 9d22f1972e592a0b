package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.examples.workspace.diff.DiffResult;
import io.github.cameltwenty.examples.workspace.diff.ExportSide;
import io.github.cameltwenty.examples.workspace.diff.Side;
import io.github.cameltwenty.examples.workspace.diff.WorkspaceDiff;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description =
                "Compares two workspaces, a workspace with an export, or two exports: objects and fields, records by"
                        + " their ids, the content of files. Ends with 1 where there is a difference.")
final class DiffCommand extends WorkspaceCommand {
    @Parameters(
            paramLabel = "EXPORT",
            arity = "0..2",
            description =
                    "Two exports; or one, compared with the second workspace where it is named, else the first. None:"
                            + " the two workspaces are compared")
    private List<Path> exports = new ArrayList<>();

    @Mixin
    private FromOptions from = new FromOptions();

    @Mixin
    private ToOptions to = new ToOptions();

    @Mixin
    private ObjectOptions objects = new ObjectOptions();

    @Mixin
    private DiffOptions how = new DiffOptions();

    DiffCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    int run(Workspaces workspaces, PrintWriter out) throws Exception {
        return switch (exports.size()) {
            case 0 -> {
                Pair pair = both(workspaces, from.address(environment()), to.address(environment()), out);
                yield compare(LiveSide.of(pair.from()), LiveSide.of(pair.to()), objects, how, out);
            }
            case 1 -> {
                try (ExportSide export = open(exports.get(0))) {
                    yield compare(export, LiveSide.of(one(workspaces, out)), objects, how, out);
                }
            }
            default -> {
                try (ExportSide first = open(exports.get(0));
                        ExportSide second = open(exports.get(1))) {
                    yield compare(first, second, objects, how, out);
                }
            }
        };
    }

    private LiveWorkspace one(Workspaces workspaces, PrintWriter out) throws IOException {
        if (from.isNamed() && !to.isNamed()) {
            return from(workspaces, from.address(environment()), out);
        }
        Optional<WorkspaceAddress> second = to.address(environment());
        return second.isPresent() ? to(workspaces, second, out) : from(workspaces, from.address(environment()), out);
    }

    private static ExportSide open(Path path) throws IOException {
        try {
            return ExportSide.open(path);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }

    /** @return the exit code */
    static int compare(Side a, Side b, ObjectOptions objects, DiffOptions how, PrintWriter out) throws IOException {
        try {
            DiffResult result = WorkspaceDiff.of(a, b, how.settings(objects));
            new DiffPrinter(a, b, how.all(), out).print(result);
            return result.isEqual() ? FINE : DIFFERENT;
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }
}
