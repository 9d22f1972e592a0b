package io.github.cameltwenty.examples.sync;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataIntegrityViolationException;

/** Twenty to SQL, and SQL to Twenty. */
public final class SyncRoutes extends RouteBuilder {
    private static final String POLLING =
            "&delay={{sync.delay}}&initialDelay={{sync.initial-delay:1s}}&sendEmptyMessageWhenIdle=true";

    private final TwentyToSql twentyToSql;
    private final SqlToTwenty sqlToTwenty;
    private final InitialSync initialSync;
    private final Report report;
    private final Quiet quiet;

    SyncRoutes(PersonTable table, InitialSync initialSync, Report report, Quiet quiet) {
        this.twentyToSql = new TwentyToSql(table, report);
        this.sqlToTwenty = new SqlToTwenty(table, report);
        this.initialSync = initialSync;
        this.report = report;
        this.quiet = quiet;
    }

    @Override
    public void configure() {
        from("twenty:people/changes?initialSync=all&sweepDelay={{sync.sweep-delay}}"
                        + "&stateDirectory={{sync.state-directory}}" + POLLING)
                .routeId("twenty-to-sql")
                // what the database's own rules refuse would be refused for ever, and all others wait for it
                .onException(DataIntegrityViolationException.class)
                .handled(true)
                .bean(report, "notTaken(${header." + TwentyConstants.ID + "}, ${exception})")
                .end()
                .choice()
                .when(body().isNull())
                .process(exchange -> initialSync.end())
                .process(exchange -> quiet.idle(Row.Side.TWENTY))
                .otherwise()
                .bean(twentyToSql)
                .process(exchange -> initialSync.step())
                .end();

        from("sql:classpath:sql/changed.sql?dataSource=#database&useIterator=false&greedy=true" + POLLING)
                .routeId("sql-to-twenty")
                .choice()
                .when(body().isNull())
                .process(exchange -> quiet.idle(Row.Side.SQL))
                .otherwise()
                .setProperty(SqlToTwenty.ROWS, method(sqlToTwenty, "rows"))
                .to("direct:send")
                .end();

        from("direct:send")
                .filter(simple("${exchangeProperty.rows.size} > 0"))
                // what Twenty has now, so that nothing is written over that nobody has seen
                .setHeader(TwentyConstants.FILTER, method(sqlToTwenty, "filter"))
                .to("twenty:people/findMany?depth=0&limit=200")
                .setProperty(SqlToTwenty.OUTBOX, method(sqlToTwenty, "outbox"))
                .setBody(simple("${exchangeProperty.outbox.updates}"))
                .filter(simple("${body.size} > 0"))
                .to("twenty:people/updateMany?depth=0&onRecordError=isolate")
                .bean(sqlToTwenty, "updated")
                .end()
                .setBody(simple("${exchangeProperty.outbox.creates}"))
                .filter(simple("${body.size} > 0"))
                .to("twenty:people/upsertMany?upsertBy=emails.primaryEmail&depth=0&onRecordError=isolate")
                .bean(sqlToTwenty, "created")
                .end();
    }
}
