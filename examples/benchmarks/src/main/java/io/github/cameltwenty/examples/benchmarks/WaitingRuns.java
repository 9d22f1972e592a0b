package io.github.cameltwenty.examples.benchmarks;

/** What it takes to have many messages wait for a server that takes 200 ms for a call, each way in a JVM of its own. */
final class WaitingRuns {
    private static final int[] CONNECTIONS = {20, 200};

    private final String url;
    private final Effort effort;

    WaitingRuns(String url, Effort effort) {
        this.url = url;
        this.effort = effort;
    }

    void run(ResultTable table) {
        for (int connections : CONNECTIONS) {
            for (Waiting way : Waiting.values()) {
                if (way.isThere()) {
                    table.waiting(way.title(), connections, effort.waitingMessages(), cost(way, connections));
                }
            }
        }
        alone(false, table);
        if (Waiting.VIRTUAL.isThere()) {
            alone(true, table);
        }
    }

    private void alone(boolean virtual, ResultTable table) {
        try (ChildJvm jvm =
                ChildJvm.start(Waiting.jvmOptions(virtual), AloneProgram.class, url, virtual, effort.aloneSeconds())) {
            for (String line : jvm.lines()) {
                String[] wayAndMicros = line.split(" ");
                table.alone(Waiting.valueOf(wayAndMicros[0]).title(), Double.parseDouble(wayAndMicros[1]));
            }
        }
    }

    private WaitCost cost(Waiting way, int connections) {
        try (ChildJvm jvm = ChildJvm.start(
                way.jvmOptions(),
                WaitingProgram.class,
                url,
                way,
                connections,
                effort.waitingMessages(),
                effort.waitingMillis())) {
            return WaitCost.parse(jvm.lines().get(0));
        }
    }
}
