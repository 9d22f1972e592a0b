package io.github.cameltwenty.docs.snippets;

// tag::readme[]
import io.github.cameltwenty.TwentyValidationException;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

public class CrmRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(TwentyValidationException.class).handled(true).log("Twenty refused it: ${exception.message}");

        from("direct:newLead")
                .setBody()
                .message(lead -> Map.of(
                        "name.firstName", lead.getHeader("firstName"),
                        "name.lastName", lead.getHeader("lastName"),
                        "emails.primaryEmail", lead.getHeader("email")))
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
