package io.github.cameltwenty.examples.javadsl;

import static org.apache.camel.builder.AggregationStrategies.bean;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dataformat.bindy.csv.BindyCsvDataFormat;

/** {@code companies.csv} into Twenty, and what a workspace knows of its lines. */
public class CompanyRoutes extends RouteBuilder {
    private final BindyCsvDataFormat csv = Csv.of(CompanyRow.class);

    @Override
    public void configure() {
        // the CSV file in, the created companies out
        from("direct:importCompanies")
                .unmarshal(csv)
                .setProperty("rows", simple("${body.size}"))
                .split(Batches.of(60), new Concatenate())
                .stopOnException()
                .enrich("direct:companyIds", bean(CompanyRecords.class, "missing"))
                .to("direct:createCompanies");

        // lines that name companies in, the ids of those companies by domain out
        from("direct:companyIds")
                .split(Batches.of(Domains.PER_LOOKUP), new Concatenate())
                .stopOnException()
                .setHeader(TwentyConstants.FILTER, method(Domains.class, "filter"))
                .to("twenty:companies/findMany?depth=0&outputClass=" + Company.class.getName())
                .end()
                .bean(Domains.class, "ids");

        // the CSV file in, for each line what Twenty takes for the same company out
        from("direct:findDuplicateCompanies")
                .unmarshal(csv)
                .split(Batches.of(60), new Concatenate())
                .stopOnException()
                .bean(CompanyRecords.class, "all")
                .to("twenty:companies/findDuplicates?depth=0");
    }
}
