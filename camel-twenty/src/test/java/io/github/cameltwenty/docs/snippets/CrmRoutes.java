package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyValidationException;
import org.apache.camel.builder.RouteBuilder;

// tag::readme[]
public class CrmRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(TwentyValidationException.class).handled(true).log("Twenty refused it: ${exception.message}");

        from("direct:newLead")
                .setBody(simple("""
                        {"name": {"firstName": "${header.firstName}", "lastName": "${header.lastName}"},
                         "emails": {"primaryEmail": "${header.email}"}}"""))
                .to("twenty:people/createOne")
                .log("Created ${body[id]}");

        from("direct:pipeline")
                .to("twenty:opportunities/findMany?limit=20&orderBy=amount.amountMicros[DescNullsLast]"
                        + "&filter=stage[eq]:NEW")
                .split(body())
                .log("${body[name]} of ${body[company][name]}");
    }
}
// end::readme[]
