package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyRecords;
import java.util.List;
import java.util.Locale;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** How fast 10,000 records are read in several ranges at once, from a server that takes its time for each call. */
public final class RangesBench {
    private static final int RECORDS = 10_000;
    private static final int RUNS = 3;
    private static final List<String> OPTIONS =
            List.of("", "&parallelism=2", "&parallelism=4", "&parallelism=4&ordered=false", "&parallelism=8");

    private RangesBench() {}

    /**
     * @param args the milliseconds that a call takes; 5, 20 and 80 if none are given
     */
    public static void main(String[] args) throws Exception {
        int[] latencies = args.length == 0
                ? new int[] {5, 20, 80}
                : List.of(args).stream().mapToInt(Integer::parseInt).toArray();
        try (RangesServer server = new RangesServer(RECORDS);
                DefaultCamelContext context = new DefaultCamelContext()) {
            TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
            twenty.setBaseUrl(server.baseUrl());
            twenty.setApiKey("any");
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            // to warm up
            OPTIONS.forEach(options -> best(server, template, options, 0));
            System.out.println("| a call takes, ms | options | calls | seconds | times as fast as one walk |");
            System.out.println("| --- | --- | --- | --- | --- |");
            for (int latency : latencies) {
                double alone = 0;
                for (String options : OPTIONS) {
                    double seconds = best(server, template, options, latency);
                    alone = options.isEmpty() ? seconds : alone;
                    System.out.println(String.format(
                            Locale.ROOT,
                            "| %d | %s | %d | %.2f | %.1f |",
                            latency,
                            options.isEmpty() ? "none" : "`" + options.substring(1) + "`",
                            server.calls(),
                            seconds,
                            alone / seconds));
                }
            }
        }
        System.exit(0);
    }

    /** The shortest time seen, since whatever else the machine does only adds to it. */
    private static double best(RangesServer server, ProducerTemplate template, String options, int latency) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            server.begin(latency);
            long start = System.nanoTime();
            int count = 0;
            TwentyRecords records =
                    template.requestBody("twenty:companies/findAll?depth=0" + options, null, TwentyRecords.class);
            for (; records.hasNext(); records.next()) {
                count++;
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            if (count != RECORDS) {
                throw new IllegalStateException(count + " records instead of " + RECORDS);
            }
        }
        return best;
    }
}
