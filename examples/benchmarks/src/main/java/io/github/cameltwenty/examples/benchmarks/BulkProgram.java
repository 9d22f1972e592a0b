package io.github.cameltwenty.examples.benchmarks;

/** Does a bulk operation in several rounds, and prints a {@link Sample} for each but the first. */
final class BulkProgram {
    private BulkProgram() {}

    /**
     * @param args server, contender, operation, records, rounds
     */
    public static void main(String[] args) {
        ServerControl server = new ServerControl(args[0]);
        Bulk bulk = Bulk.valueOf(args[2]);
        long records = Long.parseLong(args[3]);
        int rounds = Integer.parseInt(args[4]);
        try (Contender contender = Contender.Kind.valueOf(args[1]).start(args[0])) {
            bulk.run(contender, server, new RecordCounter(records));
            for (int round = 0; round < rounds; round++) {
                Sample start = Sample.now();
                bulk.run(contender, server, new RecordCounter(records));
                System.out.println(Sample.now().since(start, records).print());
            }
        }
        // the control's client keeps a thread for a while
        System.exit(0);
    }
}
