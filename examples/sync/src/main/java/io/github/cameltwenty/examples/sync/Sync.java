package io.github.cameltwenty.examples.sync;

import com.zaxxer.hikari.HikariDataSource;
import io.github.cameltwenty.TwentyConstants;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.main.Main;

/** Camel with the two routes, as {@code application.properties} and the given properties set it up. */
final class Sync implements AutoCloseable {
    final Quiet quiet = new Quiet();
    final Report report;
    private final InitialSync initialSync;
    private final Main main = new Main();

    Sync(PrintStream out, Map<String, String> properties) {
        initialSync = new InitialSync(out);
        report = new Report(out, initialSync, quiet);
        properties.forEach(main::addOverrideProperty);
    }

    void start() throws Exception {
        init();
        main.start();
    }

    /** Until the process is ended. */
    void run() throws Exception {
        init();
        main.run();
    }

    private void init() throws Exception {
        main.init();
        report.line("SQL: " + database().getJdbcUrl());
        PersonTable table = new PersonTable(database());
        initialSync.begin(table.countLinked(), countInTwenty());
        camel().addRoutes(new SyncRoutes(table, initialSync, report, quiet));
    }

    private long countInTwenty() {
        try (FluentProducerTemplate template = camel().createFluentProducerTemplate()) {
            return template.to("twenty:people/findMany?depth=0&limit=1")
                    .send()
                    .getMessage()
                    .getHeader(TwentyConstants.TOTAL_COUNT, 0L, Long.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CamelContext camel() {
        return main.getCamelContext();
    }

    HikariDataSource database() {
        return camel().getRegistry().lookupByNameAndType("database", HikariDataSource.class);
    }

    @Override
    public void close() {
        HikariDataSource database = camel() == null ? null : database();
        main.stop();
        initialSync.end();
        if (database != null) {
            database.close();
        }
    }
}
