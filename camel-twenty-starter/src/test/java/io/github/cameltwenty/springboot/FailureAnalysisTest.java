package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
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

    @Test
    void otherFailuresAreLeftToOthers() {
        assertThat(analyze("The option apiKey is missing. See camel.component.other.api-key"))
                .isNull();
        assertThat(analyze("The option depth is '3'; allowed are 0, 1, 2")).isNull();
        assertThat(analyze(null)).isNull();
    }

    private static FailureAnalysis analyze(String message) {
        return new TwentyFailureAnalyzer()
                .analyze(new FailedToCreateRouteException(
                        "route",
                        "",
                        "direct:companies",
                        new ResolveEndpointFailedException("other:x", new IllegalArgumentException(message))));
    }
}
