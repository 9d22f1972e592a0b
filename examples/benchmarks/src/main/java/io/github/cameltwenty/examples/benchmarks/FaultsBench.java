package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;

/** How many of 1,000 records are stored, and how many an import says it has stored, where one call of it goes wrong. */
public final class FaultsBench {
    static final int RECORDS = 1000;
    static final List<String> OPERATIONS = List.of("createMany", "createMany?parallelism=4", "createMany?batchSize=60");

    /**
     * @param said the size of what the operation gives
     */
    record Outcome(int stored, int said) {}

    private FaultsBench() {}

    public static void main(String[] args) throws IOException {
        System.out.println("| in an import of 1,000 | | stored | says |");
        System.out.println("| --- | --- | --- | --- |");
        for (Fault fault : Fault.values()) {
            for (String operation : OPERATIONS) {
                Outcome outcome = of(fault, operation);
                System.out.println(String.format(
                        Locale.ROOT,
                        "| %s | `%s` | %,d | %,d |",
                        fault.title(),
                        operation,
                        outcome.stored(),
                        outcome.said()));
            }
        }
        System.exit(0);
    }

    /** With the component's defaults, so with retries; only they do not wait for long. */
    static Outcome of(Fault fault, String operation) throws IOException {
        try (FaultyServer server = new FaultyServer(
                        TwentySandbox.options(), fault, RECORDS / 2, new PrintStream(OutputStream.nullOutputStream()));
                DefaultCamelContext context = new DefaultCamelContext()) {
            TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
            twenty.setBaseUrl(server.baseUrl());
            twenty.setApiKey(server.apiKey());
            twenty.getConfiguration().setRetryDelay(1);
            context.start();
            List<?> result = context.createProducerTemplate()
                    .requestBody("twenty:companies/" + operation, companies(), List.class);
            if (!server.hasFailed()) {
                throw new IllegalStateException("No call went wrong");
            }
            return new Outcome(server.stored(), result.size());
        }
    }

    private static List<Map<String, Object>> companies() {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> Map.<String, Object>of(
                        "name",
                        "Company " + i,
                        "domainName",
                        Map.of("primaryLinkUrl", "https://company" + i + ".example")))
                .toList();
    }
}
