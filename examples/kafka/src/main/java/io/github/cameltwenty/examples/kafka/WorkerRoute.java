package io.github.cameltwenty.examples.kafka;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyNotFoundException;
import org.apache.camel.builder.RouteBuilder;

/** Copies each changed person to the table of contacts, with the name of the company, which it asks Twenty for. */
public final class WorkerRoute extends RouteBuilder {
    @Override
    public void configure() {
        // tag::scaling-worker[]
        onException(Exception.class)
                .maximumRedeliveries("{{redeliveries}}")
                .redeliveryDelay(500)
                .useExponentialBackOff();

        from("kafka:{{topic}}?groupId=contacts&autoOffsetReset=earliest&consumersCount={{workers}}"
                        + "&autoCommitEnable=false&allowManualCommit=true&breakOnFirstError=true&maxPollRecords=10")
                .routeId("worker")
                .unmarshal()
                .json()
                .choice()
                .when(simple("${headerAs(event,String)} == 'destroyed'"))
                .to("sql:classpath:destroyed.sql")
                .otherwise()
                .to("direct:company")
                .to("sql:classpath:contact.sql")
                .to("sql:classpath:handled.sql");
        // end::scaling-worker[]

        // a company that is gone by now is none
        from("direct:company")
                .onException(TwentyNotFoundException.class)
                .continued(true)
                .end()
                .filter(simple("${body[companyId]} != null"))
                .setHeader(TwentyConstants.ID, simple("${body[companyId]}"))
                .toV("twenty:companies/findOne?depth=0", null, "company");
    }
}
