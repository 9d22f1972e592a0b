package io.github.cameltwenty.examples.benchmarks;

import java.util.List;

/** Does a bulk operation over many records after a short one to warm up, and prints a {@link HeapUse}. */
final class HeapProgram {
    private HeapProgram() {}

    /**
     * @param args server, contender, operation, records
     */
    public static void main(String[] args) {
        ServerControl server = new ServerControl(args[0]);
        Bulk bulk = Bulk.valueOf(args[2]);
        long records = Long.parseLong(args[3]);
        try (Contender contender = Contender.Kind.valueOf(args[1]).start(args[0])) {
            bulk.run(contender, server, new RecordCounter(records / 10));
            System.gc();
            HeapWatch heap = new HeapWatch();
            RecordCounter counter = new RecordCounter(records);
            bulk.run(contender, server, counter);
            List<Double> pace = counter.perSecond();
            System.out.println(new HeapUse(
                            heap.peakMegabytes(),
                            heap.peakLiveMegabytes(),
                            pace.get(0),
                            pace.get(pace.size() - 1),
                            pace.stream().sorted().toList().get(pace.size() / 2))
                    .print());
        }
        System.exit(0);
    }
}
