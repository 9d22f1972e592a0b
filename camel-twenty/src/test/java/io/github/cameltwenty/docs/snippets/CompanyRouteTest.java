package io.github.cameltwenty.docs.snippets;

// tag::sandbox-test[]
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.junit.TwentySandboxTest;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

@TwentySandboxTest
class CompanyRouteTest {
    @Test
    void createsACompany(TwentySandbox twenty) throws Exception {
        try (CamelContext context = started(twenty)) {
            context.createProducerTemplate()
                    .sendBody("twenty:companies/createOne", Map.of("name", "Acme", "employees", 12));

            assertThat(twenty.records("companies")).singleElement().satisfies(company -> assertThat(company)
                    .containsEntry("name", "Acme")
                    .containsEntry("employees", 12));
        }
    }

    @Test
    void isToldOfTheRateLimit(TwentySandbox twenty) throws Exception {
        try (CamelContext context = started(twenty)) {
            twenty.misbehave(Misbehaviour.status(
                    429, "{\"statusCode\":429,\"error\":\"HttpException\",\"messages\":[\"Limit reached\"]}"));

            Exception failure = context.createProducerTemplate()
                    .send("twenty:companies/findMany?maxRetries=0", exchange -> {})
                    .getException();

            assertThat(failure).isInstanceOf(TwentyRateLimitException.class);
            assertThat(twenty.requests()).hasSize(1);
        }
    }

    private static CamelContext started(TwentySandbox twenty) throws Exception {
        CamelContext context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        context.start();
        return context;
    }
}
// end::sandbox-test[]
