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
    }

    private WaitCost cost(Waiting way, int connections) {
        try (ChildJvm jvm = ChildJvm.start(
                way.jvmOptions(),
                WaitingProgram.class,
                url,
                way,
                connections,
                effort.waitingMessages(),
                effort.waitingMillis(),
                effort.aloneSeconds())) {
            return WaitCost.parse(jvm.lines().get(0));
        }
    }
}
