package io.github.cameltwenty.examples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Measures everything against one server and prints tables. */
public final class Bench {
    static final Set<String> PARTS = Set.of("start", "calls", "bulk", "heap", "rate", "waiting");

    /** Asked for by name alone: it tells what is left behind, not how fast anything is. */
    static final String SOAK = "soak";

    private Bench() {}

    public static void main(String[] args) {
        Effort effort = Boolean.getBoolean("bench.quick") ? Effort.QUICK : Effort.FULL;
        String only = System.getProperty("bench.only", String.join(",", PARTS));
        run(effort, Set.of(only.split(",")), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Effort effort, Set<String> parts, PrintStream out) {
        ResultTable table = new ResultTable(out);
        try (ChildJvm jvm = ChildJvm.start(List.of("-Xmx256m", "-XX:+UseSerialGC"), CannedServer.class)) {
            String url = "http://127.0.0.1:" + jvm.line();
            ServerControl server = new ServerControl(url);
            BulkRuns bulk = new BulkRuns(url, effort);
            if (parts.contains("start")) {
                new StartRuns(effort).run(table);
            }
            if (parts.contains("calls")) {
                new CallRuns(url, effort).run(table);
            }
            if (parts.contains("bulk")) {
                bulk.run(table);
            }
            if (parts.contains("heap")) {
                bulk.runInSmallHeap(table);
            }
            if (parts.contains("rate")) {
                new RateRuns(url, server, effort).run(table);
            }
            if (parts.contains(SOAK)) {
                new SoakRuns(url, effort).run(table);
            }
            if (parts.contains("waiting")) {
                new WaitingRuns(url, effort).run(table);
            }
        }
    }
}
