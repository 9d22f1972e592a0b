package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands have in common: where they print, what they work with, and with what they end. */
abstract class WorkspaceCommand implements Callable<Integer> {
    static final int FINE = 0;

    /** There are differences, or something was left over. */
    static final int DIFFERENT = 1;

    /** Nothing was done. */
    static final int WRONG_USE = 2;

    /** Something was done, perhaps. */
    static final int FAILED = 3;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "This text")
    private boolean help;

    WorkspaceCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    abstract int run(Workspaces workspaces, PrintWriter out) throws Exception;

    @Override
    public final Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ProgressBars bars = new ProgressBars();
        try (Workspaces workspaces = new Workspaces(bars)) {
            return run(workspaces, out);
        } catch (WrongUse e) {
            err.println(e.getMessage());
            err.println("Try: " + spec.qualifiedName() + " --help");
            return WRONG_USE;
        } catch (Exception e) {
            bars.end();
            Optional<TwentyConfigurationException> mistake = mistake(e);
            err.println("Failed: " + mistake.map(Throwable::getMessage).orElseGet(() -> message(e)));
            return mistake.isPresent() ? WRONG_USE : FAILED;
        } finally {
            bars.end();
            out.flush();
            err.flush();
        }
    }

    /** What an option of the component was not to be; it stands behind what Camel says of the endpoint. */
    private static Optional<TwentyConfigurationException> mistake(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof TwentyConfigurationException mistake) {
                return Optional.of(mistake);
            }
        }
        return Optional.empty();
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    final Map<String, String> environment() {
        return environment;
    }

    /** The workspace that is read, or a sandbox. */
    final LiveWorkspace from(Workspaces workspaces, Optional<WorkspaceAddress> address, PrintWriter out)
            throws IOException {
        if (address.isPresent()) {
            return workspaces.open("from", address.get());
        }
        out.println("The workspace is a Twenty 1.0 in memory; for yours see " + spec.qualifiedName() + " --help");
        return Demo.used(workspaces);
    }

    /** The workspace that is written to, or a sandbox. */
    final LiveWorkspace to(Workspaces workspaces, Optional<WorkspaceAddress> address, PrintWriter out)
            throws IOException {
        if (address.isPresent()) {
            return workspaces.open("to", address.get());
        }
        out.println(
                "The workspace is an empty Twenty 2.21 in memory; for yours see " + spec.qualifiedName() + " --help");
        return Demo.empty(workspaces);
    }

    /** Two that belong together. */
    record Pair(LiveWorkspace from, LiveWorkspace to) {}

    /** Both as they are named, or two sandboxes where none is. */
    final Pair both(
            Workspaces workspaces, Optional<WorkspaceAddress> from, Optional<WorkspaceAddress> to, PrintWriter out)
            throws IOException {
        if (from.isPresent() != to.isPresent()) {
            throw new WrongUse(
                    from.isPresent()
                            ? "There is no second workspace: set --to-url or TWENTY_TO_BASE_URL"
                            : "There is no first workspace: set --url or TWENTY_BASE_URL");
        }
        if (from.isPresent()) {
            if (from.get().mayBeSame(to.orElseThrow())) {
                throw new WrongUse("Both workspaces are " + from.get());
            }
            return new Pair(workspaces.open("from", from.get()), workspaces.open("to", to.get()));
        }
        out.println("Two Twentys in memory, one of 1.0 and an empty one of 2.21; for yours see " + spec.qualifiedName()
                + " --help");
        return new Pair(Demo.used(workspaces), Demo.empty(workspaces));
    }
}
