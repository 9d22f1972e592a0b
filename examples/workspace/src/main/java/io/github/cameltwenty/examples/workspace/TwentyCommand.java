package io.github.cameltwenty.examples.workspace;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code twenty}, the same on its own and in the Camel CLI. */
@Command(
        name = "twenty",
        description = "Takes a workspace of Twenty along: its objects and fields, its records, its files.",
        footer = {
            "",
            "Exit codes: 0 all is well; 1 there are differences, or something was left over; 2 the command is wrong, and"
                    + " nothing was done; 3 it failed."
        })
public final class TwentyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "This text")
    private boolean help;

    private TwentyCommand() {}

    /**
     * With its sub-commands.
     *
     * @param environment the variables that name workspaces
     */
    public static CommandLine of(Map<String, String> environment) {
        return new CommandLine(new TwentyCommand())
                .addSubcommand(new ExportCommand(environment))
                .addSubcommand(new ImportCommand(environment))
                .addSubcommand(new DiffCommand(environment))
                .addSubcommand(new CopyCommand(environment))
                .addSubcommand(new ModelCommand(environment));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing: export, import, diff, copy or model");
    }
}
