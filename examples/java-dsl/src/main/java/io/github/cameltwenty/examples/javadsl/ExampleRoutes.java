package io.github.cameltwenty.examples.javadsl;

import org.apache.camel.builder.RouteBuilder;

/** What the example does, step by step. */
public class ExampleRoutes extends RouteBuilder {
    private static final String PERSON = Person.class.getName();

    @Override
    public void configure() {
        from("direct:example")
                .bean("report", "heading('Import')")
                .to("direct:import")
                .bean("report", "heading('Companies of three cities and their people')")
                .to("direct:table")
                .bean("report", "heading('Second import: what Twenty takes for duplicates, and what is created')")
                .to("direct:duplicates")
                .to("direct:import")
                .bean("report", "heading('One person, created, updated and deleted')")
                .to("direct:onePerson");

        from("direct:import")
                .setBody(constant("resource:classpath:data/companies.csv"))
                .to("direct:importCompanies")
                .bean("report", "imported('companies', ${exchangeProperty.rows}, ${body.size})")
                .setBody(constant("resource:classpath:data/people.csv"))
                .to("direct:importPeople")
                .bean("report", "imported('people', ${exchangeProperty.rows}, ${body.size})");

        // with depth=1 each company brings its people
        from("direct:table")
                .to("twenty:companies/findMany?depth=1&orderBy=employees[DescNullsLast]&limit=12"
                        + "&filter=address.addressCity[in]:[München,Amsterdam,Lisboa]"
                        + "&outputClass=" + Company.class.getName())
                .bean("report", "table");

        from("direct:duplicates")
                .setBody(constant("resource:classpath:data/companies.csv"))
                .to("direct:findDuplicateCompanies")
                .bean("report", "duplicates('companies', ${body})")
                .setBody(constant("resource:classpath:data/people.csv"))
                .to("direct:findDuplicatePeople")
                .bean("report", "duplicates('people', ${body})");

        // the one record that is changed and deleted is the one created here
        from("direct:onePerson")
                .setBody(constant(Person.of("Zoë", "Example", "Visitor")))
                .to("twenty:people/createOne?outputClass=" + PERSON)
                .bean("report", "person('created', ${body})")
                .setBody(simple("${body.id}"))
                .to("twenty:people/updateOne?field.jobTitle=Chief Example Officer&outputClass=" + PERSON)
                .bean("report", "person('updated', ${body})")
                .setBody(simple("${body.id}"))
                .to("twenty:people/deleteOne")
                .bean("report", "deleted");
    }
}
