package io.github.cameltwenty.examples.records;

import io.github.cameltwenty.examples.records.crm.Company;
import io.github.cameltwenty.examples.records.crm.Contract;
import org.apache.camel.builder.RouteBuilder;

/** {@code contracts} is an object that this workspace made for itself: {@code customObject=true}. */
public final class ContractRoutes extends RouteBuilder {
    private static final String COMPANY = "outputClass=" + Company.class.getName();
    private static final String CONTRACT = "customObject=true&outputClass=" + Contract.class.getName();

    @Override
    public void configure() {
        from("direct:example")
                .to("direct:create")
                .to("direct:signed")
                .bean("report", "signed")
                .to("direct:end")
                .bean("report", "ended");

        // a list of records as body, a list of records afterwards
        from("direct:create")
                .bean("contracts", "companies")
                .to("twenty:companies/createMany?" + COMPANY)
                .bean("contracts", "contractsWith")
                .to("twenty:contracts/createMany?" + CONTRACT);

        // depth=1: each contract comes with its company
        from("direct:signed").to("twenty:contracts/findMany?depth=1&filter=status[eq]:SIGNED&orderBy=name&" + CONTRACT);

        // what the record does not set is not sent, and stays as it is
        from("direct:end").bean("contracts", "end").to("twenty:contracts/updateOne?" + CONTRACT);
    }
}
