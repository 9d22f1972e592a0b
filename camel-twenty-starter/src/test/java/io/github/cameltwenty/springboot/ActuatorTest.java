package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a monitor sees. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ActuatorTest.Application.class,
        properties = {
            "camel.component.twenty.health-check.enabled=true",
            "camel.component.twenty.api-key=" + ActuatorTest.WRONG_KEY,
            "management.endpoint.health.show-details=always",
            "management.endpoint.health.cache.time-to-live=1m"
        })
class ActuatorTest {
    static final String WRONG_KEY = "wrong-key-of-a-test";

    private static final TwentySandbox TWENTY = TwentySandbox.start();

    @Autowired
    private TestRestTemplate http;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("camel.component.twenty.base-url", TWENTY::baseUrl);
    }

    @AfterAll
    static void stopSandbox() {
        TWENTY.close();
    }

    @Test
    void healthNamesTheComponentThatIsDown() {
        ResponseEntity<Map<String, Object>> health = health();

        assertThat(health.getStatusCode().value()).isEqualTo(503);
        assertThat(health.getBody()).extractingByKey("components").asString().contains("camelHealth", "twenty=DOWN");
        assertThat(health.getBody().toString()).contains("AUTHENTICATION").doesNotContain(WRONG_KEY);
    }

    @Test
    void healthThatIsKeptForAWhileAsksOnceForThatWhile() {
        health();
        health();

        // once for camelHealth, once for camelReadinessState
        assertThat(TWENTY.requests()).hasSize(2);
    }

    private ResponseEntity<Map<String, Object>> health() {
        return http.exchange("/actuator/health", HttpMethod.GET, null, new ParameterizedTypeReference<>() {});
    }
}
