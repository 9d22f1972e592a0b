package io.github.cameltwenty.examples.migrate;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** The routes of one system, run by Camel Main; each run reads all files of the export. */
final class Migration implements AutoCloseable {
    static final List<String> SYSTEMS = List.of("hubspot", "salesforce", "pipedrive");

    private final String from;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Main main = new Main();

    /**
     * @param from one of {@link #SYSTEMS}
     * @param export the folder with its files
     * @param rejected the folder for what is not moved
     */
    Migration(String from, Path export, Path rejected) {
        this.from = from;
        with(
                "camel.main.routes-include-pattern",
                "classpath:migrate/%s.camel.yaml,classpath:migrate/steps.camel.yaml".formatted(from));
        with("migrate.folder", export.toString());
        with("migrate.rejected", rejected.toString());
    }

    /** A migration of the export that comes with the example. */
    static Migration into(TwentySandbox twenty, String from, Path rejected) {
        return new Migration(from, Path.of("data", from), rejected)
                .with("camel.component.twenty.base-url", twenty.baseUrl())
                .with("camel.component.twenty.api-key", twenty.apiKey());
    }

    Migration with(String property, String value) {
        main.addOverrideProperty(property, value);
        return this;
    }

    Migration start() {
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport starting) {
                starting.getCamelContext().getCamelContextExtension().addLogListener((exchange, logger, message) -> {
                    told.add(message);
                    return message;
                });
            }
        });
        main.start();
        return this;
    }

    /** What the routes have logged. */
    List<String> told() {
        return told;
    }

    /** @throws IllegalStateException where it does not come to its end */
    void run() {
        Exchange done = main.getCamelContext()
                .createProducerTemplate()
                .request("direct:" + from, exchange -> exchange.getMessage().setBody(null));
        if (done.getException() != null) {
            throw new IllegalStateException("The migration has stopped", done.getException());
        }
    }

    /** Any other call to the same workspace. */
    void call(String uri, Object body) {
        main.getCamelContext().createProducerTemplate().requestBody(uri, body);
    }

    @Override
    public void close() {
        main.stop();
    }
}
