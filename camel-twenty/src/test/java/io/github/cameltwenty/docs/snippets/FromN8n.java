package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import org.apache.camel.builder.RouteBuilder;

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
