package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;

/** What {@code graphql.md} shows. */
public class GraphqlRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // tag::graphql[]
        from("direct:pipelineByStage")
                .setBody(constant("""
                        query Pipeline($least: BigFloat) {
                          opportunities(filter: {amount: {amountMicros: {gte: $least}}}) {
                            edges { node { name stage company { name } } }
                          }
                        }"""))
                .setHeader(TwentyConstants.VARIABLES, constant("{\"least\": 5000000000}"))
                .to("twenty:general/graphql")
                .split(simple("${body[opportunities][edges]}"))
                .log("${body[node][name]} of ${body[node][company][name]}");
        // end::graphql[]

        // tag::search[]
        from("direct:search")
                .to("twenty:general/search?includedObjects=companies,people&limit=10")
                .split(body())
                .log("${body[objectNameSingular]} ${body[label]}: ${body[recordId]}");
        // end::search[]
    }
}
