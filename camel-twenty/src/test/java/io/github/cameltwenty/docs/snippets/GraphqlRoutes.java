package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;

/** What {@code graphql.md} shows. */
public class GraphqlRoutes extends RouteBuilder {
    private final String folder;

    /**
     * @param folder in which files are looked for
     */
    GraphqlRoutes(String folder) {
        this.folder = folder;
    }

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

        String offers = "file:" + folder + "?initialDelay=0";
        // tag::upload[]
        from(offers)
                .to("twenty:general/uploadFile")
                .setBody(simple("""
                        {"name": "${body[name]}", "fullPath": "${body[path]}", "type": "TextDocument",
                         "companyId": "20202020-a000-4485-94de-70c2a98daef2"}"""))
                .to("twenty:attachments/createOne")
                .to("direct:attached");
        // end::upload[]
    }
}
