package io.github.cameltwenty.examples.springboot;

import static io.github.cameltwenty.examples.springboot.Http.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The metrics of the service, in a real Prometheus that reads them. */
@ExampleTest
@AutoConfigureObservability(tracing = false)
class PrometheusTest {
    @TempDir
    private static Path folder;

    private static Prometheus prometheus;

    @Autowired
    private TwentySandbox twenty;

    @BeforeAll
    static void start(@LocalServerPort int port) throws Exception {
        prometheus = Prometheus.reading(port, folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @BeforeEach
    void send(@Autowired TestRestTemplate http) {
        new Http(http).post(lead());
        new Http(http).get("/pipeline");
    }

    private static void awaitSeries(String expression) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(prometheus.query(expression)).isNotEmpty());
    }

    @Test
    void theCallsOfALeadAreThere() {
        String workspace = URI.create(twenty.baseUrl()).getAuthority();

        awaitSeries("camel_twenty_calls_seconds_count{workspace='" + workspace
                + "',resource='people',operation='createOne',outcome='SUCCESS',status='201'} > 0");
        awaitSeries("camel_twenty_records_written_total{resource='notes',operation='createOne'} > 0");
        awaitSeries("camel_twenty_records_read_total{resource='opportunities',operation='findAll'} >= 8");
        awaitSeries("camel_twenty_connections_open{workspace='" + workspace + "'} > 0");
    }

    @Test
    void theAlertsAreTaken() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode rules = prometheus.rules();
            assertThat(rules).hasSize(10).allSatisfy(rule -> {
                assertThat(rule.path("health").asText()).isEqualTo("ok");
                assertThat(rule.path("state").asText()).isEqualTo("inactive");
            });
        });
    }
}
