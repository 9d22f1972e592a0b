package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFilter;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;

/** What {@code rest.md} shows. */
public class RestRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // tag::rest[]
        from("direct:objects")
                .to("twenty:general/rest?path=/rest/metadata/objects")
                .split(simple("${body[data][objects]}"))
                .log("${body[namePlural]}");

        from("direct:companiesNamed")
                .setHeader(TwentyConstants.QUERY)
                .body(
                        String.class,
                        name -> Map.of(
                                "filter", TwentyFilter.field("name").eq(name).toString(), "limit", 5))
                .to("twenty:general/rest?path=/rest/companies");

        from("direct:rename").toD("twenty:general/rest?method=PATCH&path=/rest/companies/${header.companyId}");
        // end::rest[]
    }
}
