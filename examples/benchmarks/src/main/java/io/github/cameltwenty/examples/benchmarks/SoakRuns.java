package io.github.cameltwenty.examples.benchmarks;

import java.util.ArrayList;
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
        List<String> moments = List.of(
                "at the beginning",
                "after %,d calls".formatted(calls / 2),
                "after %,d calls".formatted(calls),
                "and %,d contexts".formatted(restarts / 2),
                "and %,d contexts".formatted(restarts));
        List<SoakState> states = new ArrayList<>();
        try (ChildJvm jvm =
                ChildJvm.start(List.of("-Xmx256m", "-XX:+UseSerialGC"), SoakProgram.class, server, calls, restarts)) {
            for (String moment : moments) {
                SoakState state = SoakState.parse(jvm.line());
                table.soak(moment, state);
                states.add(state);
            }
        }
        return states;
    }
}
