package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {
    private TwentySandbox twenty;
    private YamlExample example;

    @BeforeEach
    void start(@TempDir Path folder) {
        twenty = TwentySandbox.start();
        example = new YamlExample(twenty, folder, "classpath:snippets.yaml", "classpath:create-people.yaml").start();
    }

    @AfterEach
    void stop() {
        example.close();
        twenty.close();
    }

    @Test
    void aRecordIsReshapedAndFoundAgainByItsId() {
        String lead = "{\"company\": \"Müller \\\"Die Zange\\\"\", \"size\": \"42\", \"place\": \"Köln\"}";
        Map<?, ?> created = example.template().requestBody("direct:reshape", lead, Map.class);

        Map<?, ?> found = example.template()
                .requestBodyAndHeader("direct:by-id", null, "companyId", created.get("id"), Map.class);

        assertThat(found.get("name")).isEqualTo("Müller \"Die Zange\"");
        assertThat(found.get("employees")).isEqualTo(42);
        assertThat((Map<?, ?>) found.get("address")).extracting("addressCity").isEqualTo("Köln");
    }

    @Test
    void aListIsTakenApart() throws Exception {
        example.template().sendBody("direct:create-people", "[{\"city\": \"London\"}, {\"city\": \"Paris\"}]");
        MockEndpoint person = example.main().getCamelContext().getEndpoint("mock:person", MockEndpoint.class);
        person.expectedMessageCount(2);

        example.template().sendBody("direct:results", null);

        person.assertIsSatisfied();
    }
}
