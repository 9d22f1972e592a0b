package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.junit.TwentySandboxTest;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

// tag::sandbox-camel-kit[]
@TwentySandboxTest
class LeadsTest extends CamelTestSupport {
    private final TwentySandbox twenty;

    LeadsTest(TwentySandbox twenty) {
        this.twenty = twenty;
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:lead").to("twenty:people/createOne").to("mock:created");
            }
        };
    }

    @Test
    void aLeadBecomesAPerson() throws Exception {
        getMockEndpoint("mock:created").expectedMessageCount(1);

        template.sendBody("direct:lead", Map.of("jobTitle", "Analyst"));

        MockEndpoint.assertIsSatisfied(context);
        assertThat(twenty.records("people")).extracting("jobTitle").containsExactly("Analyst");
    }
}
// end::sandbox-camel-kit[]
