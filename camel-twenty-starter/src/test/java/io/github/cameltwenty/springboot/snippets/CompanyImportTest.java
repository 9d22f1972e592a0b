package io.github.cameltwenty.springboot.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.springboot.snippets.SpringBoot.Application;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

// tag::test[]
@SpringBootTest(classes = Application.class)
class CompanyImportTest {
    static TwentySandbox crm = TwentySandbox.start();

    @DynamicPropertySource
    static void credentials(DynamicPropertyRegistry properties) {
        properties.add("camel.component.twenty.base-url", crm::baseUrl);
        properties.add("camel.component.twenty.api-key", crm::apiKey);
    }

    @AfterAll
    static void stop() {
        crm.close();
    }

    @Autowired
    ProducerTemplate camel;

    @Test
    void companiesArrive() {
        camel.requestBody("direct:companies", List.of(Map.of("name", "Acme"), Map.of("name", "Globex")));

        assertThat(crm.records("companies"))
                .extracting(company -> company.get("name"))
                .contains("Acme", "Globex");
    }
}
// end::test[]
