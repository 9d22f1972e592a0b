package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.internal.options.OptionTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to one message is no option of the component: one id, or one filter, would hold for all endpoints. */
class ComponentOptionsTest {
    private Main main;

    @AfterEach
    void stop() {
        if (main != null) {
            main.stop();
        }
    }

    private static JsonNode metadata(String kind) throws IOException {
        try (InputStream json =
                TwentyComponent.class.getResourceAsStream("/META-INF/io/github/cameltwenty/twenty.json")) {
            return new ObjectMapper().readTree(json).path(kind);
        }
    }

    static List<String> optionsOfMessages() {
        return OptionTable.ofMessages();
    }

    @ParameterizedTest
    @MethodSource("optionsOfMessages")
    void whatBelongsToOneMessageIsOfEndpointsAlone(String option) throws IOException {
        assertThat(metadata("properties").has(option)).isTrue();
        assertThat(metadata("componentProperties").has(option)).isFalse();
    }

    @Test
    void theyAreThoseOfOneRecordOrOneText() {
        assertThat(OptionTable.ofMessages())
                .contains("id", "filter", "startingAfter", "endingBefore", "searchInput", "path")
                .doesNotContain("depth", "limit", "batchSize", "apiKey");
    }

    private static Main main(String property, String value) {
        Main main = new Main();
        main.addInitialProperty("camel.component.twenty.base-url", "https://crm.example.com");
        main.addInitialProperty("camel.component.twenty.api-key", "key");
        main.addInitialProperty(property, value);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:companies").to("twenty:companies/findMany");
            }
        });
        return main;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel.component.twenty.starting-after",
                "camel.component.twenty.startingAfter",
                "camel.component.twenty.filter"
            })
    void camelMainRefusesThemAndSaysWhereTheyBelong(String property) throws Exception {
        main = main(property, "x");

        assertThatThrownBy(main::start)
                .rootCause()
                .isInstanceOfSatisfying(TwentyConfigurationException.class, mistake -> {
                    assertThat(mistake).hasMessageContaining("belongs to one message");
                    assertThat(mistake.getAction()).contains("in the URI of the endpoint", "header");
                });
    }

    @Test
    void allOthersAreSetByCamelMain() throws Exception {
        main = main("camel.component.twenty.batch-size", "50");

        main.start();

        assertThat(main.getCamelContext()
                        .getComponent("twenty", TwentyComponent.class)
                        .getWriting()
                        .getBatchSize())
                .isEqualTo("50");
    }
}
