package io.github.cameltwenty;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** A program that creates companies and runs until it is told to end. It prints what became of them. */
final class ImportProgram {
    private ImportProgram() {}

    /** @param arguments base URL, API key, how many companies, Camel's time-out for shutdown in seconds */
    public static void main(String[] arguments) throws Exception {
        List<Map<String, Object>> companies = IntStream.range(0, Integer.parseInt(arguments[2]))
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i))
                .toList();
        Main main = new Main();
        main.addInitialProperty("camel.component.twenty.base-url", arguments[0]);
        main.addInitialProperty("camel.component.twenty.api-key", arguments[1]);
        main.addInitialProperty("camel.main.shutdown-timeout", arguments[3]);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:import?repeatCount=1&delay=0")
                        .setBody(constant(companies))
                        .doTry()
                        .to("twenty:companies/createMany?batchSize=200")
                        .process(exchange -> System.out.println("done "
                                + exchange.getMessage().getBody(List.class).size()))
                        .doCatch(TwentyBatchException.class)
                        .process(exchange -> {
                            TwentyBatchException stopped =
                                    exchange.getProperty("CamelExceptionCaught", TwentyBatchException.class);
                            System.out.println("stopped before record " + stopped.getNextIndex() + ", "
                                    + stopped.getFailures().size() + " failed");
                        });
            }
        });
        main.run();
    }
}
