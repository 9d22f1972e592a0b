package io.github.cameltwenty.examples.javadsl;

import io.github.cameltwenty.TwentyValidationException;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** Batches of records into Twenty. A batch is created as a whole or not at all. */
public class CreateRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // Twenty refused a batch: say so, and go on with the next one
        onException(TwentyValidationException.class)
                .continued(true)
                .bean("report", "refused(${body}, ${exception})")
                .setBody(constant(List.of()));

        from("direct:createCompanies").filter(simple("${body.size} > 0")).to("twenty:companies/createMany?depth=0");

        from("direct:createPeople").filter(simple("${body.size} > 0")).to("twenty:people/createMany?depth=0");
    }
}
