package io.github.cameltwenty.examples.workspace;

import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;
import org.apache.camel.dsl.jbang.core.common.CamelJBangPlugin;
import org.apache.camel.dsl.jbang.core.common.Plugin;
import picocli.CommandLine;

/** {@code camel twenty …}: the Camel CLI finds it by the name of the artifact and the file beside the classes. */
@CamelJBangPlugin(name = "camel-jbang-plugin-twenty", firstVersion = "4.17.0")
public final class TwentyPlugin implements Plugin {
    @Override
    public void customize(CommandLine commandLine, CamelJBangMain main) {
        commandLine.addSubcommand(TwentyCommand.of(System.getenv()));
    }
}
