package io.github.cameltwenty.endpoints.snippets;

import static io.github.cameltwenty.endpoints.TwentyEndpoints.twenty;

import io.github.cameltwenty.TwentyRecordError;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** What {@code endpoint-dsl.md} shows. */
final class EndpointDsl extends RouteBuilder {
    @Override
    public void configure() {
        // tag::dsl-steps[]
        from("direct:import")
                .to(twenty().companies().createMany().depth(1).onRecordError(TwentyRecordError.isolate))
                .split(body())
                .to("direct:notify");
        // end::dsl-steps[]
        // tag::dsl-changes[]
        from(twenty().people().changes().initialSync("all").delay(Duration.ofSeconds(10)))
                .to("direct:newsletter");
        // end::dsl-changes[]
        // tag::dsl-values[]
        from("direct:largest")
                .to(twenty().companies()
                        .findMany()
                        .filter("and(name[ilike]:\"%R&D%\",employees[gt]:100)")
                        .orderBy("employees[DescNullsLast]")
                        .limit("{{largest.count}}"));
        // end::dsl-values[]
        // tag::dsl-fields[]
        from("direct:signUp")
                .to(twenty().people().createOne().field("name.firstName", "Ada").field("city", "{{city}}"));
        // end::dsl-fields[]
        // tag::dsl-dynamic[]
        from("direct:byName").toD(twenty().companies().findMany().depth(0).filter("name[eq]:\"${header.company}\""));
        // end::dsl-dynamic[]
        // tag::dsl-workspaces[]
        from("direct:both")
                .multicast()
                .to(
                        twenty().companies().createOne(),
                        twenty("otherCrm").companies().createOne());
        // end::dsl-workspaces[]
        // tag::dsl-custom[]
        from("direct:rocket").to(twenty().customObject("rockets").createOne());
        // end::dsl-custom[]
    }
}
