package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;

/** What {@code from-n8n.md} shows. */
final class FromN8n {
    private FromN8n() {}

    static final class Items extends RouteBuilder {
        @Override
        public void configure() {
            // tag::items[]
            from("direct:peopleOfCompanies")
                    .to("twenty:companies/findMany?depth=0")
                    .split(body())
                    .setHeader(TwentyConstants.FILTER, simple("companyId[eq]:${body[id]}"))
                    .to("twenty:people/findMany?depth=0")
                    .to("direct:people");
            // end::items[]
        }
    }

    static final class Others extends RouteBuilder {
        @Override
        public void configure() {
            // tag::n8n-field[]
            from("direct:newTask").to("twenty:tasks/createOne?field.status=TODO&field.title=Call back");
            // end::n8n-field[]

            // tag::n8n-together[]
            from("direct:headcounts")
                    .to("twenty:companies/findMany?depth=0&orderBy=name")
                    .split(body(), new GroupedBodyAggregationStrategy())
                    .setBody(simple("${body[name]}: ${body[employees]}"))
                    .end()
                    .to("direct:list");
            // end::n8n-together[]

            // tag::n8n-all[]
            from("direct:everyPerson")
                    .to("twenty:people/findAll?depth=0")
                    .split(body())
                    .streaming()
                    .to("direct:person");
            // end::n8n-all[]
        }
    }

    static final class ContinueOnFail extends RouteBuilder {
        @Override
        public void configure() {
            // tag::continue-on-fail[]
            onException(TwentyException.class).continued(true).log("${exception.message}");

            from("direct:importPeople")
                    .split(body())
                    .to("twenty:people/createOne")
                    .end();
            // end::continue-on-fail[]
        }
    }
}
