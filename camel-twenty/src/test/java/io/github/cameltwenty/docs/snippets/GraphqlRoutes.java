package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import java.util.List;
import java.util.Map;
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
                .setBody(exchange -> attachment(exchange.getMessage().getBody(Map.class)))
                .to("twenty:attachments/createOne")
                .to("direct:attached");
        // end::upload[]
    }

    // tag::attachment[]
    /** For Twenty 1.0 to November 2025. */
    static Map<String, Object> attachment(Map<?, ?> uploaded) {
        return Map.of(
                "name", uploaded.get("name"),
                "fullPath", uploaded.get("path"),
                "type", "TextDocument",
                "companyId", "20202020-a000-4485-94de-70c2a98daef2");
    }
    // end::attachment[]

    // tag::attachment-later[]
    /** For Twenty 2.21. */
    static Map<String, Object> laterAttachment(Map<?, ?> uploaded) {
        return Map.of(
                "name", uploaded.get("name"),
                "file", List.of(Map.of("fileId", uploaded.get("id"), "label", uploaded.get("name"))),
                "targetCompanyId", "20202020-a000-4485-94de-70c2a98daef2");
    }
    // end::attachment-later[]
}
