package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {
    private static TwentySandbox start() {
        // tag::sandbox-options[]
        TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options()
                .dialect(Dialect.V1_10)
                .customObject("rocket", "rockets", Map.of("thrust", FieldType.INTEGER))
                .without("favorites")
                .seed(Map.of("companies", List.of(Map.of("name", "Acme")))));
        // end::sandbox-options[]
        return twenty;
    }

    @Test
    void isTheTwentyThatTheOptionsDescribe() throws Exception {
        try (TwentySandbox twenty = start();
                CamelContext context = new DefaultCamelContext()) {
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(twenty.baseUrl());
            component.setApiKey(twenty.apiKey());
            context.start();
            ProducerTemplate template = context.createProducerTemplate();

            template.sendBody("twenty:rockets/createOne?customObject=true", Map.of("name", "R1", "thrust", 7));
            assertThat(twenty.records("rockets")).singleElement().satisfies(rocket -> assertThat(rocket)
                    .containsEntry("thrust", 7));
            assertThat(template.requestBody("twenty:companies/findMany", null, List.class))
                    .hasSize(1);
            Exception failure =
                    template.send("twenty:favorites/findMany", exchange -> {}).getException();
            assertThat(failure).hasMessageContaining("object 'favorites' not found");
        }
    }
}
