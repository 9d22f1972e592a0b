package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.Collection;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The health check with Camel Main, switched on by Camel's own property. */
class HealthCheckTest {
    private final TwentySandbox twenty = TwentySandbox.start();
    private final Main main = new Main();

    @AfterEach
    void stop() {
        main.stop();
        twenty.close();
    }

    private Collection<HealthCheck.Result> readiness(String apiKey, boolean load) {
        main.setDefaultPropertyPlaceholderLocation("false");
        main.addOverrideProperty("camel.main.load-health-checks", String.valueOf(load));
        main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", apiKey);
        main.start();
        return HealthCheckHelper.invokeReadiness(main.getCamelContext(), "full").stream()
                .filter(result -> result.getCheck().getId().equals("twenty"))
                .toList();
    }

    @Test
    void itIsOffUnlessHealthChecksAreLoaded() {
        assertThat(readiness(twenty.apiKey(), false)).isEmpty();
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void aKnownKeyIsUpByOneCall() {
        assertThat(readiness(twenty.apiKey(), true))
                .singleElement()
                .satisfies(result -> assertThat(result.getState()).isEqualTo(State.UP))
                .satisfies(result -> assertThat(result.getDetails()).containsEntry("baseUrl", twenty.baseUrl()));
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void anUnknownKeyIsDownAndNotShown() {
        assertThat(readiness("another-key", true))
                .singleElement()
                .satisfies(result -> assertThat(result.getState()).isEqualTo(State.DOWN))
                .satisfies(result -> assertThat(result.getMessage().orElseThrow())
                        .contains("401", "Check the option apiKey")
                        .doesNotContain("another-key"));
    }

    @Test
    void aProgramThatLivesIsNotRestartedForItsCrm() {
        readiness("another-key", true);

        assertThat(HealthCheckHelper.invokeLiveness(main.getCamelContext(), "full"))
                .noneMatch(result -> result.getCheck().getId().equals("twenty"));
    }
}
