package io.github.cameltwenty.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What the component adds to the start of a context, in JVMs that have compiled nothing yet, in turns. */
final class StartRuns {
    private final Effort effort;

    StartRuns(Effort effort) {
        this.effort = effort;
    }

    void run(ResultTable table) {
        List<Long> empty = new ArrayList<>();
        List<Long> twenty = new ArrayList<>();
        for (int i = 0; i < effort.starts(); i++) {
            empty.add(start(false));
            twenty.add(start(true));
        }
        table.start(median(empty), median(twenty));
    }

    private static long start(boolean twenty) {
        try (ChildJvm jvm = ChildJvm.start(List.of(), StartProgram.class, twenty)) {
            return Long.parseLong(jvm.lines().get(0));
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
