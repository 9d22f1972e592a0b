package io.github.cameltwenty.examples.springboot;

import static io.github.cameltwenty.examples.springboot.Http.at;
import static io.github.cameltwenty.examples.springboot.Http.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

/** What those see who keep the service running. */
@ExampleTest
@AutoConfigureObservability(tracing = false)
@TestPropertySource(properties = "management.endpoint.health.cache.time-to-live=0ms")
class MonitoringTest {
    @Autowired
    private TwentySandbox twenty;

    private Http service;

    @BeforeEach
    void connect(@Autowired TestRestTemplate http) {
        service = new Http(http);
    }

    @AfterEach
    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    @Test
    void healthAsksTwentyForNoRecord() {
        twenty.clearRequests();

        ResponseEntity<Map<String, Object>> health = service.get("/actuator/health");

        assertThat(health.getStatusCode().value()).isEqualTo(200);
        assertThat(health.getBody()).containsEntry("status", "UP");
        assertThat(health.getBody().toString()).doesNotContain(twenty.apiKey());
        assertThat(twenty.requests())
                .isNotEmpty()
                .extracting(SandboxRequest::path)
                .containsOnly("/rest/companies/00000000-0000-4000-8000-000000000000");
    }

    @Test
    void healthIsDownWhereTheKeyIsNotKnown() {
        twenty.misbehaveWith(request -> Misbehaviour.status(
                401, "{\"statusCode\":401,\"error\":\"UnauthorizedException\",\"messages\":[\"Token invalid.\"]}"));

        ResponseEntity<Map<String, Object>> health = service.get("/actuator/health");

        assertThat(health.getStatusCode().value()).isEqualTo(503);
        assertThat(at(health.getBody(), "components.camelHealth.details.twenty"))
                .isEqualTo("DOWN");
        assertThat(health.getBody().toString()).contains("Token invalid.").doesNotContain(twenty.apiKey());
    }

    @Test
    void leadsAreCounted() {
        double before = succeeded();
        service.post(lead());

        assertThat(succeeded()).isEqualTo(before + 1);
    }

    private double succeeded() {
        Map<String, Object> metric = service.get("/actuator/metrics/camel.exchanges.succeeded?tag=routeId:lead")
                .getBody();
        return (double) at(metric, "measurements.0.value");
    }
}
