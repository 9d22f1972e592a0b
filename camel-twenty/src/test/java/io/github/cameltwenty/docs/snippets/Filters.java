package io.github.cameltwenty.docs.snippets;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFilter;
import org.apache.camel.builder.RouteBuilder;

/** What {@code filters.md} shows. */
final class Filters extends RouteBuilder {
    @Override
    public void configure() {
        // tag::fixed[]
        from("direct:big").to("twenty:companies/findMany?filter=employees[gte]:100,name[like]:A%");
        // end::fixed[]

        // tag::raw[]
        from("direct:raw").to("twenty:companies/findMany?filter=RAW(name[in]:[\"A & B\",\"100% Ada\"])");
        // end::raw[]

        // tag::header[]
        from("direct:byHeader")
                .setHeader(TwentyConstants.FILTER)
                .body(String.class, name -> TwentyFilter.field("name").eq(name))
                .to("twenty:companies/findMany");
        // end::header[]

        // tag::method[]
        bindToRegistry("companyName", TwentyFilter.field("name"));
        from("direct:byMethod")
                .setHeader(TwentyConstants.FILTER, method("companyName", "eq(${body})"))
                .to("twenty:companies/findMany");
        // end::method[]

        // tag::to-d[]
        from("direct:byToD").toD("twenty:companies/findOne?id=${body}");
        // end::to-d[]

        // tag::builder[]
        from("direct:byBuilder")
                .setHeader(TwentyConstants.FILTER)
                .body(String.class, name -> TwentyFilter.field("name")
                        .eq(name)
                        .and(TwentyFilter.field("employees").gte(100)))
                .to("twenty:companies/findAll?depth=0");
        // end::builder[]
    }
}
