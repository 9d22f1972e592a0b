package io.github.cameltwenty.examples.workspace;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * One command, as it is entered.
 *
 * @param out what it printed
 * @param err what it said beside that
 */
record ToolRun(int exitCode, String out, String err) {
    static ToolRun of(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = WorkspaceTool.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new ToolRun(exitCode, out.toString(), err.toString());
    }
}
