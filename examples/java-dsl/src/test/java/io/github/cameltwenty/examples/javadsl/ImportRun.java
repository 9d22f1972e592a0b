package io.github.cameltwenty.examples.javadsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.spi.LogListener;

/** The import of the one file of a folder, on a sandbox. */
final class ImportRun {
    private ImportRun() {}

    /** What the route logs. */
    static List<String> of(Path folder, TwentySandbox twenty) throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Main main = new Main();
        main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", twenty.apiKey());
        main.addOverrideProperty("companies.folder", folder.toString());
        main.configure().addRoutesBuilder(new CompanyImport());
        main.bind("log", (LogListener) (exchange, logger, message) -> {
            logged.add(message);
            return message;
        });
        main.init();
        NotifyBuilder file = new NotifyBuilder(main.getCamelContext())
                .whenAnyDoneMatches(exchange -> !isPartOfSplit(exchange))
                .create();
        try {
            main.start();
            assertThat(file.matches(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            main.stop();
        }
        return logged;
    }

    private static boolean isPartOfSplit(Exchange exchange) {
        return exchange.getProperty(Exchange.SPLIT_INDEX) != null;
    }
}
