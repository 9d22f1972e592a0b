package io.github.cameltwenty.examples.benchmarks;

/** How many calls 10,000 records take. */
final class MinimalCalls {
    private static final long RECORDS = 10_000;

    private final String url;
    private final ServerControl server;

    MinimalCalls(String url, ServerControl server) {
        this.url = url;
        this.server = server;
    }

    void run(ResultTable table) {
        try (Contender contender = Contender.Kind.TWENTY.start(url)) {
            for (Bulk bulk : Bulk.values()) {
                bulk.run(contender, server, new RecordCounter(RECORDS));
                table.calls(
                        String.format("%s of %,d", bulk.title(), RECORDS),
                        server.count().allowed());
            }
        }
    }
}
