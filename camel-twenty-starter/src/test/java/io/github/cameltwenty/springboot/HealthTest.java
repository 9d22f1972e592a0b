package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.cameltwenty.TwentyHealthCheck;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class HealthTest extends SandboxTest {
    private static final String ON = "camel.component.twenty.health-check.enabled=true";
    private static final String WRONG_KEY = "wrong-key-of-a-test";

    private static ApplicationContextRunner healthChecked() {
        return configured().withPropertyValues(ON, "camel.health.exposure-level=full");
    }

    private static Health health(ApplicationContext application) {
        return application.getBean("camelHealth", HealthIndicator.class).health();
    }

    @Test
    void itIsOffUnlessAskedFor() {
        configured().run(application -> {
            assertThat(application).doesNotHaveBean(TwentyHealthCheck.class);
            assertThat(HealthCheckRegistry.get(application.getBean(CamelContext.class))
                            .getCheck("twenty"))
                    .isEmpty();
            health(application);
            assertThat(twenty.requests()).isEmpty();
        });
    }

    @Test
    void itIsOffWithTheAutoConfiguration() {
        healthChecked()
                .withPropertyValues("camel.component.twenty.enabled=false")
                .run(application -> assertThat(application).doesNotHaveBean(TwentyHealthCheck.class));
    }

    @Test
    void aKnownKeyIsUpByOneCallThatReadsNoRecord() {
        healthChecked().run(application -> {
            Health health = health(application);

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("twenty", "UP");
            assertThat(health.toString()).contains(twenty.baseUrl()).doesNotContain(twenty.apiKey());
            assertThat(twenty.requests())
                    .singleElement()
                    .extracting(SandboxRequest::method, SandboxRequest::path)
                    .containsExactly("GET", "/rest/companies/00000000-0000-4000-8000-000000000000");
        });
    }

    @Test
    void anUnknownKeyIsDown() {
        healthChecked()
                .withPropertyValues("camel.component.twenty.api-key=" + WRONG_KEY)
                .run(application ->
                        assertThat(down(application)).contains("AUTHENTICATION").doesNotContain(WRONG_KEY));
    }

    @Test
    void aMissingKeyIsDownWithoutACall() {
        bare().withPropertyValues(ON, "camel.component.twenty.base-url=" + twenty.baseUrl())
                .run(application -> {
                    assertThat(down(application)).contains("apiKey");
                    assertThat(twenty.requests()).isEmpty();
                });
    }

    @Test
    void aMalformedAddressIsDownAndItsPasswordIsNotShown() {
        healthChecked()
                .withPropertyValues("camel.component.twenty.base-url=https://user:" + WRONG_KEY + "@crm.example.com")
                .run(application ->
                        assertThat(down(application)).contains("baseUrl").doesNotContain(WRONG_KEY));
    }

    @Test
    void anAddressWhereNobodyAnswersIsDown() {
        healthChecked()
                .withPropertyValues("camel.component.twenty.base-url=http://127.0.0.1:1")
                .run(application ->
                        assertThat(down(application)).contains("127.0.0.1:1").doesNotContain(twenty.apiKey()));
    }

    @Test
    void aServerThatEchoesTheKeyDoesNotShowIt() throws IOException {
        HttpServer echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext("/", call -> {
            byte[] answer = ("{\"statusCode\":401,\"error\":\"x\",\"messages\":[\"Token invalid: "
                            + call.getRequestHeaders().getFirst("Authorization") + "\"]}")
                    .getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(401, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        echo.start();
        try {
            healthChecked()
                    .withPropertyValues("camel.component.twenty.base-url=http://127.0.0.1:"
                            + echo.getAddress().getPort())
                    .run(application -> assertThat(down(application)).doesNotContain(twenty.apiKey()));
        } finally {
            echo.stop(0);
        }
    }

    private static String down(ApplicationContext application) {
        Health health = health(application);
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("twenty", "DOWN");
        return health.toString();
    }

    @Test
    void anApplicationThatLivesIsNotRestartedForItsCrm() {
        healthChecked()
                .withPropertyValues("camel.component.twenty.api-key=" + WRONG_KEY)
                .run(application -> {
                    CamelContext context = application.getBean(CamelContext.class);

                    assertThat(HealthCheckHelper.invokeLiveness(context))
                            .noneMatch(result -> result.getCheck().getId().equals("twenty"));
                    assertThat(HealthCheckHelper.invokeReadiness(context))
                            .anyMatch(result -> result.getCheck().getId().equals("twenty"));
                });
    }

    @Test
    void itIsRegisteredWhereCamelLooksForNoHealthCheckBeans() {
        healthChecked()
                .withPropertyValues("camel.health.registry-enabled=false")
                .run(application -> assertThat(health(application).getDetails()).containsEntry("twenty", "UP"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnCheck {
        @Bean
        TwentyHealthCheck never() {
            return new TwentyHealthCheck() {
                @Override
                public Result call(Map<String, Object> options) {
                    return HealthCheckResultBuilder.on(this).down().build();
                }
            };
        }
    }

    @Test
    void aCheckOfTheApplicationsOwnWins() {
        healthChecked().withUserConfiguration(OwnCheck.class).run(application -> {
            assertThat(health(application).getDetails()).containsEntry("twenty", "DOWN");
            assertThat(twenty.requests()).isEmpty();
        });
    }
}
