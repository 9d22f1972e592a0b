package io.github.cameltwenty.springboot.snippets;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

// tag::route[]
@Component
class CompanyImport extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:companies").to("twenty:companies/createMany");
    }
}
// end::route[]
