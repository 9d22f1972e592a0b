package io.github.cameltwenty.examples.javadsl;

import io.github.cameltwenty.sandbox.TwentySandbox;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dataformat.bindy.annotation.CsvRecord;
import org.apache.camel.dataformat.bindy.annotation.DataField;
import org.apache.camel.dataformat.bindy.annotation.Link;
import org.apache.camel.dataformat.bindy.csv.BindyCsvDataFormat;
import org.apache.camel.main.Main;

/** Imports a folder of CSV files into Twenty, then lists all companies that are there. */
public final class CompanyImport extends RouteBuilder {
    private volatile boolean failed;

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .log("${header.CamelFileName} failed: ${exception.message}")
                .process(exchange -> failed = true);

        from("file:{{companies.folder}}?include=.*[.]csv&sortBy=file:name&noop=true")
                .routeId("company-import")
                .convertBodyTo(String.class, "UTF-8")
                .unmarshal(new BindyCsvDataFormat(Company.class))
                // a company whose domain is there already is updated where the row differs, never created again
                .to("twenty:companies/upsertMany?upsertBy=domainName.primaryLinkUrl&onRecordError=isolate")
                .setVariable("count", header("CamelTwentyUpsertResult"))
                .log("${header.CamelFileName}: ${variable.count[created]} created, ${variable.count[updated]} updated,"
                        + " ${variable.count[unchanged]} unchanged, ${header.CamelTwentyFailures.size} refused")
                .split(header("CamelTwentyFailures"))
                .log("  refused: ${body.record[name]}: ${body.exception.message}")
                .process(exchange -> failed = true)
                .end()
                .filter(exchangeProperty("CamelBatchComplete")) // after the last file
                .to("twenty:companies/findAll?depth=0")
                .log("{{camel.component.twenty.base-url}} has ${header.CamelTwentyTotalCount} companies now:")
                .split(body())
                .streaming()
                .log("${pad('  ${body[name]}',26)} ${pad(' ${body[employees]}',-7)}"
                        + " ${body[domainName][primaryLinkUrl]}");
    }

    /** A row of a file. Its fields are named as Twenty's, so that it is the record to send as well. */
    @CsvRecord(separator = ",", skipFirstLine = true)
    public static class Company {
        @DataField(pos = 1, required = true)
        public String name;

        @Link
        public Domain domainName;

        @DataField(pos = 3)
        public Integer employees;
    }

    @Link
    public static class Domain {
        @DataField(pos = 2)
        public String primaryLinkUrl;
    }

    public static void main(String[] args) {
        CompanyImport route = new CompanyImport();
        Main main = new Main();
        main.configure().addRoutesBuilder(route);
        main.bind("progressBars", new ProgressBars());
        try {
            if (System.getenv("TWENTY_BASE_URL") == null && System.getenv("TWENTY_API_KEY") == null) {
                System.out.println("A Twenty in memory; for your workspace set TWENTY_BASE_URL and TWENTY_API_KEY");
                TwentySandbox sandbox = TwentySandbox.start();
                main.addOverrideProperty("camel.component.twenty.base-url", sandbox.baseUrl());
                main.addOverrideProperty("camel.component.twenty.api-key", sandbox.apiKey());
            }
            main.run();
        } catch (Exception e) {
            System.out.println("Not started: " + e.getMessage());
            route.failed = true;
        }
        System.exit(route.failed ? 1 : 0);
    }
}
