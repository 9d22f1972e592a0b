package io.github.cameltwenty.examples.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bulk operations, each contender in JVMs of its own, in turns. */
final class BulkRuns {
    private final String server;
    private final Effort effort;

    BulkRuns(String server, Effort effort) {
        this.server = server;
        this.effort = effort;
    }

    /** Time and allocation. */
    void run(ResultTable table) {
        for (Bulk bulk : Bulk.compared()) {
            Map<Contender.Kind, List<Sample>> samples = new EnumMap<>(Contender.Kind.class);
            for (int fork = 0; fork < effort.forks(); fork++) {
                for (Contender.Kind kind : Contender.Kind.values()) {
                    samples.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(fork(bulk, kind));
                }
            }
            table.cost(String.format("%s of %,d", bulk.title(), effort.bulkRecords()), "record", samples);
        }
    }

    private List<Sample> fork(Bulk bulk, Contender.Kind kind) {
        try (ChildJvm jvm = ChildJvm.start(
                options("-Xmx1g"),
                BulkProgram.class,
                server,
                kind.name(),
                bulk.name(),
                effort.bulkRecords(),
                effort.bulkRounds())) {
            return jvm.lines().stream().map(Sample::parse).toList();
        }
    }

    private List<String> options(String heap) {
        return Stream.concat(Stream.of(heap), effort.jvmOptions().stream()).toList();
    }

    /** Many records in a heap of 64 MB. */
    void runInSmallHeap(ResultTable table) {
        for (Bulk bulk : Bulk.values()) {
            Map<Contender.Kind, HeapUse> uses = new EnumMap<>(Contender.Kind.class);
            for (Contender.Kind kind : bulk.kinds()) {
                try (ChildJvm jvm = ChildJvm.start(
                        options("-Xmx64m"),
                        HeapProgram.class,
                        server,
                        kind.name(),
                        bulk.name(),
                        effort.heapRecords())) {
                    uses.put(kind, HeapUse.parse(jvm.lines().get(0)));
                }
            }
            table.heap(String.format("%s of %,d in 64 MB", bulk.title(), effort.heapRecords()), uses);
        }
    }
}
