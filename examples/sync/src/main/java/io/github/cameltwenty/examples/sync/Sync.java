package io.github.cameltwenty.examples.sync;

import com.zaxxer.hikari.HikariDataSource;
import io.github.cameltwenty.TwentyConstants;
import java.io.PrintStream;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
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
        main.start();
        report.line("SQL: " + database().getJdbcUrl());
        PersonTable table = new PersonTable(database());
        initialSync.begin(table.countLinked(), countInTwenty());
        camel().addRoutes(new SyncRoutes(table, initialSync, report, quiet));
    }

    /** Until the process is ended. */
    void run() throws Exception {
        start();
        main.run();
    }

    private long countInTwenty() throws Exception {
        try (ProducerTemplate template = camel().createProducerTemplate()) {
            Exchange answer = template.request("twenty:people/findMany?depth=0&limit=1", exchange -> {});
            if (answer.getException() != null) {
                throw answer.getException();
            }
            return answer.getMessage().getHeader(TwentyConstants.TOTAL_COUNT, Long.class);
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
