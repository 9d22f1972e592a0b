package io.github.cameltwenty.docs.snippets;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.apache.camel.main.Main;

/** What {@code observability.md} shows. */
final class Observability {
    private Observability() {}

    static Main withMetrics() {
        // tag::metrics[]
        Main main = new Main();
        main.bind("metricsRegistry", new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        // end::metrics[]
        return main;
    }
}
