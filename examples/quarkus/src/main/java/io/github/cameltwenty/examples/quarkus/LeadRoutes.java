package io.github.cameltwenty.examples.quarkus;

// tag::quarkus-route[]
import io.github.cameltwenty.TwentyConstants;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/** A lead becomes a person, found by the e-mail address: sent twice, it is one. */
@ApplicationScoped
public class LeadRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // whoever sent the lead is told
        errorHandler(noErrorHandler());

        from("direct:lead")
                .to("twenty:people/upsertOne?upsertBy=emails.primaryEmail&outputClass=" + Person.class.getName())
                .transform()
                .exchange(LeadRoutes::answer);
    }

    private static LeadAnswer answer(Exchange exchange) {
        Message done = exchange.getMessage();
        return new LeadAnswer(
                done.getBody(Person.class), "created".equals(done.getHeader(TwentyConstants.UPSERT_RESULT)));
    }
}
// end::quarkus-route[]
