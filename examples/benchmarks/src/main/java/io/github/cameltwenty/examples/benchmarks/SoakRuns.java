package io.github.cameltwenty.examples.benchmarks;

import java.util.List;

/** What is left behind by very many calls, and by very many contexts, in a JVM of its own. */
final class SoakRuns {
    private final String server;
    private final Effort effort;

    SoakRuns(String server, Effort effort) {
        this.server = server;
        this.effort = effort;
    }

    List<SoakState> run(ResultTable table) {
        long calls = effort.soakCalls();
        int restarts = effort.soakRestarts();
        try (ChildJvm jvm = ChildJvm.start(
                List.of("-Xmx256m", "-XX:+UseSerialGC"), SoakProgram.class, server, calls, restarts)) {
            List<SoakState> states = jvm.lines().stream().map(SoakState::parse).toList();
            table.soak("at the beginning", states.get(0));
            table.soak(String.format("after %,d calls", calls / 2), states.get(1));
            table.soak(String.format("after %,d calls", calls), states.get(2));
            table.soak(String.format("and %,d contexts", restarts / 2), states.get(3));
            table.soak(String.format("and %,d contexts", restarts), states.get(4));
            return states;
        }
    }
}
