package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.TwentyComponent;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Starts a context with three routes and prints how many milliseconds that took. */
final class StartProgram {
    private static final List<String> TWENTY =
            List.of("twenty:companies/findMany", "twenty:people/createMany", "twenty:people/findAll");

    private StartProgram() {}

    /**
     * @param args {@code true} where the routes call Twenty
     */
    public static void main(String[] args) throws Exception {
        boolean twenty = Boolean.parseBoolean(args[0]);
        long begin = System.nanoTime();
        DefaultCamelContext context = new DefaultCamelContext();
        if (twenty) {
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl("http://127.0.0.1:1");
            component.setApiKey("key");
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 0; i < TWENTY.size(); i++) {
                    from("direct:" + i).to(twenty ? TWENTY.get(i) : "log:" + i);
                }
            }
        });
        context.start();
        System.out.println((System.nanoTime() - begin) / 1_000_000);
        System.exit(0);
    }
}
