package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConfiguration;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The component. Pages and batches have the size that the others give them. */
final class TwentyContender extends CamelContender {
    TwentyContender(String server) {
        this(server, configuration -> {});
    }

    TwentyContender(String server, Consumer<TwentyConfiguration> settings) {
        super(new Routes(server, settings));
    }

    @Override
    public void write(String route, Iterator<Map<String, Object>> records, Consumer<Map<String, Object>> each) {
        run(route, records, each);
    }

    private static final class Routes extends RouteBuilder {
        private final String server;
        private final Consumer<TwentyConfiguration> settings;

        Routes(String server, Consumer<TwentyConfiguration> settings) {
            this.server = server;
            this.settings = settings;
        }

        @Override
        public void configure() {
            TwentyComponent twenty = getContext().getComponent("twenty", TwentyComponent.class);
            twenty.setBaseUrl(server);
            twenty.setApiKey(API_KEY);
            settings.accept(twenty.getConfiguration());

            from("direct:findOne").to("twenty:companies/findOne");
            from("direct:findMany").to("twenty:companies/findMany?limit=60&orderBy=id");
            from("direct:createMany").to("twenty:companies/createMany?batchSize=60");
            // pages as the others ask for
            from("direct:findAll")
                    .to("twenty:companies/findAll?limit=60&depth=1")
                    .process(Routes::handOn);
            from("direct:createAll")
                    .to("twenty:companies/createMany?streaming=true&batchSize=60")
                    .process(Routes::handOn);

            // with the defaults, as nothing else is measured beside them
            from("direct:updateMany")
                    .to("twenty:companies/updateMany?streaming=true")
                    .process(Routes::handOn);
            from("direct:upsertMany")
                    .to("twenty:companies/upsertMany?upsertBy=name&streaming=true")
                    .process(Routes::handOn);
            from("direct:upsertUnique")
                    .to("twenty:companies/upsertMany?upsertBy=name&onDuplicateKey=refuse&streaming=true")
                    .process(Routes::handOn);
            from("direct:deleteMany")
                    .to("twenty:companies/deleteMany?streaming=true")
                    .process(Routes::handOn);
        }

        @SuppressWarnings("unchecked")
        private static void handOn(Exchange exchange) {
            Consumer<Map<String, Object>> each = exchange.getProperty(EACH, Consumer.class);
            ((Iterator<Map<String, Object>>) exchange.getMessage().getBody()).forEachRemaining(each);
        }
    }
}
