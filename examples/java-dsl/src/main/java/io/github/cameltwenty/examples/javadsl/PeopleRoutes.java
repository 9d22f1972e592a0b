package io.github.cameltwenty.examples.javadsl;

import static org.apache.camel.builder.AggregationStrategies.bean;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dataformat.bindy.csv.BindyCsvDataFormat;

/** {@code people.csv} into Twenty, linked to the companies, and what a workspace knows of its lines. */
public class PeopleRoutes extends RouteBuilder {
    private final BindyCsvDataFormat csv = Csv.of(PersonRow.class);

    @Override
    public void configure() {
        // the CSV file in, the created people out
        from("direct:importPeople")
                .unmarshal(csv)
                .setProperty("rows", simple("${body.size}"))
                .split(Batches.of(60), new Concatenate())
                .stopOnException()
                .enrich("direct:peopleByEmail", bean(PersonRecords.class, "missing"))
                .enrich("direct:companyIds", bean(PersonRecords.class, "linked"))
                .to("direct:createPeople");

        from("direct:peopleByEmail")
                .setHeader(TwentyConstants.FILTER, method(PersonRecords.class, "filter"))
                .to("twenty:people/findMany?depth=0&outputClass=" + Person.class.getName());

        // the CSV file in, for each line whom Twenty takes for the same person out
        from("direct:findDuplicatePeople")
                .unmarshal(csv)
                .split(Batches.of(60), new Concatenate())
                .stopOnException()
                .bean(PersonRecords.class, "all")
                .to("twenty:people/findDuplicates?depth=0");
    }
}
