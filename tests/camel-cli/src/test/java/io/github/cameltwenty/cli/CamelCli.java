package io.github.cameltwenty.cli;

import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** What the command {@code camel} starts. */
public final class CamelCli {
    private CamelCli() {}

    public static void main(String[] args) {
        CamelJBangMain.run(args);
    }
}
