package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** A program that creates companies, four calls at a time and one company in each, with the defaults for everything else. */
final class OneOfSeveralJvms {
    private OneOfSeveralJvms() {}

    /** @param arguments base URL, API key, how many companies */
    public static void main(String[] arguments) throws Exception {
        List<Map<String, Object>> companies = IntStream.range(0, Integer.parseInt(arguments[2]))
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i))
                .toList();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(arguments[0]);
            component.setApiKey(arguments[1]);
            context.start();
            long start = System.nanoTime();
            Exchange done = context.createProducerTemplate()
                    .send(
                            "twenty:companies/createMany?depth=0&batchSize=1&parallelism=4",
                            exchange -> exchange.getMessage().setBody(companies));
            if (done.getException() != null) {
                throw new IllegalStateException(done.getException());
            }
            System.out.println(done.getMessage().getHeader(TwentyConstants.RETRIES, 0, Integer.class) + " retries in "
                    + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
