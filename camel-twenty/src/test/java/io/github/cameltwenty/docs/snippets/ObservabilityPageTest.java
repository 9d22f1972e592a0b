package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

/** What {@code observability.md} says, on the sandbox. */
class ObservabilityPageTest {
    @Test
    void aRegistryThatIsBoundHasTheMetrics() throws Exception {
        Main main = Observability.withMetrics();
        main.setDefaultPropertyPlaceholderLocation("false");
        try (TwentySandbox twenty = TwentySandbox.start()) {
            main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
            main.addOverrideProperty("camel.component.twenty.api-key", twenty.apiKey());
            main.start();
            main.getCamelTemplate().sendBody("twenty:companies/findMany", null);

            assertThat(main.lookup("metricsRegistry", PrometheusMeterRegistry.class)
                            .scrape())
                    .contains("camel_twenty_calls_seconds_count{operation=\"findMany\",outcome=\"SUCCESS\"");
        } finally {
            main.stop();
        }
    }
}
