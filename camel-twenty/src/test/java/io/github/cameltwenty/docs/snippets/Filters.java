package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFilter;
import org.apache.camel.builder.RouteBuilder;

/** What {@code filters.md} shows. */
final class Filters extends RouteBuilder {
    @Override
    public void configure() {
        // tag::fixed[]
        from("direct:big").to("twenty:companies/findMany?filter=employees[gte]:100,name[startsWith]:A%");
        // end::fixed[]

        // tag::raw[]
        from("direct:raw").to("twenty:companies/findMany?filter=RAW(name[in]:[\"A & B\",\"100% Ada\"])");
        // end::raw[]

        // tag::header[]
        from("direct:byHeader")
                .setHeader(TwentyConstants.FILTER, simple("name[eq]:\"${body}\""))
                .to("twenty:companies/findMany");
        // end::header[]

        // tag::to-d[]
        from("direct:byToD").toD("twenty:companies/findMany?limit=5&filter=RAW(name[eq]:\"${body}\")");
        // end::to-d[]

        // tag::builder[]
        from("direct:byBuilder")
                .process(exchange -> exchange.getMessage()
                        .setHeader(
                                TwentyConstants.FILTER,
                                TwentyFilter.field("name")
                                        .eq(exchange.getMessage().getBody(String.class))
                                        .and(TwentyFilter.field("employees").gte(100))))
                .to("twenty:companies/findAll?depth=0");
        // end::builder[]
    }
}
