package io.github.cameltwenty.examples.workspace;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** The jar's main class. Without arguments it copies one Twenty in memory into another, and compares them. */
public final class WorkspaceTool {
    private WorkspaceTool() {}

    public static void main(String[] args) {
        PrintWriter out = utf8(System.out);
        PrintWriter err = utf8(System.err);
        System.exit(run(System.getenv(), out, err, args.length == 0 ? new String[] {"copy"} : args));
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** @return the exit code */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = TwentyCommand.of(environment);
        command.setOut(out);
        command.setErr(err);
        command.setParameterExceptionHandler((mistake, given) -> {
            CommandLine where = mistake.getCommandLine();
            err.println(mistake.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
            err.println("Try: " + where.getCommandSpec().qualifiedName() + " --help");
            return WorkspaceCommand.WRONG_USE;
        });
        return command.execute(args);
    }
}
