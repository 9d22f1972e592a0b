package io.github.cameltwenty.examples.benchmarks;

import java.util.List;

/**
 * How much is done for a number.
 *
 * @param jvmOptions of the JVMs in which contenders run
 * @param forks JVMs for each number, not one after the other but in turns with the other contenders
 * @param jmhForks 1, or 0 to have JMH measure in this JVM
 * @param iterations of JMH in a fork, as many to warm up
 * @param iterationMillis how long one takes
 * @param bulkRecords of a bulk operation
 * @param bulkRounds in a fork
 * @param heapRecords of the long bulk operation
 * @param limitSeconds how long calls go on under a limit
 * @param starts of a context
 * @param soakCalls of the soak, through one endpoint
 * @param soakRestarts of the soak: contexts, one after the other
 * @param waitingMessages that wait for a slow server at once
 * @param waitingMillis that this takes for a call
 * @param aloneSeconds of calls one after the other, all ways in turns
 */
record Effort(
        List<String> jvmOptions,
        int forks,
        int jmhForks,
        int iterations,
        int iterationMillis,
        long bulkRecords,
        int bulkRounds,
        long heapRecords,
        int limitSeconds,
        int starts,
        long soakCalls,
        int soakRestarts,
        int waitingMessages,
        int waitingMillis,
        int aloneSeconds) {
    static final Effort FULL =
            new Effort(List.of(), 3, 1, 5, 1000, 100_000, 8, 1_000_000, 60, 15, 1_000_000, 1_000, 1000, 200, 60);

    /** Keeps the code alive; its numbers mean nothing. */
    static final Effort QUICK =
            new Effort(List.of("-XX:TieredStopAtLevel=1"), 1, 0, 1, 20, 600, 1, 10_000, 1, 1, 500, 10, 30, 5, 1);
}
