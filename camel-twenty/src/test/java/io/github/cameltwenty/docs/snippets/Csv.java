package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyCsvDataFormat;
import org.apache.camel.builder.RouteBuilder;

/** What {@code csv.md} shows. */
final class Csv extends RouteBuilder {
    @Override
    public void configure() {
        read();
        byName();
        write();
    }

    private void read() {
        // tag::csv-read[]
        TwentyCsvDataFormat people = new TwentyCsvDataFormat("people");
        people.setLocale("de-DE");
        people.setRejectFile("{{crm.folder}}/rejected/${file:name}");

        from("file:{{crm.folder}}/inbox?include=.*[.]csv")
                .unmarshal(people)
                .to(
                        "twenty:people/upsertMany?upsertBy=emails.primaryEmail&streaming=true&onRecordError=isolate&depth=0")
                .split(body())
                .streaming()
                .to("log:imported?level=DEBUG")
                .end()
                .log("${file:name}: ${header.CamelTwentyRejectedRows} rows do not fit");
        // end::csv-read[]
    }

    private void byName() {
        // tag::csv-by-name[]
        from("direct:people")
                .to(
                        "dataformat:twentyCsv:unmarshal?resource=people&headings=Mail=emails.primaryEmail,Phone=phones.primaryPhoneNumber")
                .to("twenty:people/createMany?depth=0");
        // end::csv-by-name[]
    }

    private void write() {
        // tag::csv-write[]
        TwentyCsvDataFormat companies = new TwentyCsvDataFormat("companies");
        companies.setColumns("Id,Name,Domain Name / Link URL,Employees");
        companies.setByteOrderMark(true);

        from("direct:export")
                .to("twenty:companies/findAll?depth=0")
                .marshal(companies)
                .to("file:{{crm.folder}}/export?fileName=companies.csv");
        // end::csv-write[]
    }
}
