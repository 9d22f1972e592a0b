package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTest {
    private static final String SECRET = "secret-key-of-a-test";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        RouteBuilder route() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:companies").to("twenty:companies/findMany");
                }
            };
        }
    }

    private static void start(String... properties) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(properties);
    }

    @Test
    void aMissingKeyIsExplained(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--camel.component.twenty.base-url=https://crm.example.com"));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The twenty: component has no apiKey")
                .contains("camel.component.twenty.api-key=${TWENTY_API_KEY}")
                .contains("CAMEL_COMPONENT_TWENTY_API_KEY")
                .contains("Settings > APIs & Webhooks");
    }

    @Test
    void aMissingAddressIsExplained(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--camel.component.twenty.api-key=" + SECRET));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("camel.component.twenty.base-url=https://crm.example.com")
                .contains("CAMEL_COMPONENT_TWENTY_BASE_URL")
                .contains("https://api.twenty.com")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${CRM_KEY_OF_NO_ONE}", "{{env:CRM_KEY_OF_NO_ONE}}"})
    void aVariableThatNothingSetsIsExplained(String placeholder, CapturedOutput output) {
        assertThatException()
                .isThrownBy(() -> start(
                        "--camel.component.twenty.base-url=https://crm.example.com",
                        "--camel.component.twenty.api-key=" + placeholder));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("CRM_KEY_OF_NO_ONE")
                .contains("camel.component.twenty.api-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel.component.twenty.starting-after", "camel.component.twenty.startingAfter"})
    void anOptionOfOneMessageIsNotIgnored(String property, CapturedOutput output) {
        assertThatException()
                .isThrownBy(() -> start(
                        "--camel.component.twenty.base-url=https://crm.example.com",
                        "--camel.component.twenty.api-key=" + SECRET,
                        "--" + property + "=x"));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The option startingAfter is set on the component, but belongs to one message")
                .contains("Take camel.component.twenty.starting-after away")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "output-format=xml, camel.component.twenty.output-format",
        "retry-delay=soon, camel.component.twenty.retry-delay",
        "state-repository=#bean:nobody, camel.component.twenty.state-repository"
    })
    void aPropertyThatCannotBeReadIsExplainedBySpringBoot(String property, String told, CapturedOutput output) {
        assertThatException()
                .isThrownBy(() -> start(
                        "--camel.component.twenty.base-url=https://crm.example.com",
                        "--camel.component.twenty.api-key=" + SECRET,
                        "--camel.component.twenty." + property));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(told)
                .doesNotContain(SECRET);
    }

    @Test
    void aPropertyWithAWrongValueIsNamed(CapturedOutput output) {
        assertThatException()
                .isThrownBy(() -> start(
                        "--camel.component.twenty.base-url=https://crm.example.com",
                        "--camel.component.twenty.api-key=" + SECRET,
                        "--camel.component.twenty.batch-size=many"));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The endpoint twenty:companies/findMany of the route")
                .contains("The option batchSize is 'many'; allowed are whole numbers from 1, or auto")
                .contains("The component has it from the property camel.component.twenty.batch-size")
                .doesNotContain(SECRET);
    }
}
