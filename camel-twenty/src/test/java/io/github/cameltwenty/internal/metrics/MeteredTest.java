package io.github.cameltwenty.internal.metrics;

import io.github.cameltwenty.SandboxedTest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;

/** A sandbox, called by a context in which a Micrometer registry is bound. */
abstract class MeteredTest extends SandboxedTest {
    protected final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind(BoundRegistry.NAME, registry);
        return context;
    }

    @AfterEach
    void closeRegistry() {
        registry.close();
    }

    protected String host() {
        return URI.create(twenty.baseUrl()).getAuthority();
    }

    /**
     * What the counters of a name have counted together.
     *
     * @param tags names and values by turns
     */
    protected double count(TwentyMeter meter, String... tags) {
        return registry.find(meter.meterName()).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** How many gauges of a name there are is part of it: more than one is a mistake of the test. */
    protected double gauge(TwentyMeter meter, String... tags) {
        Gauge only = registry.get(meter.meterName()).tags(tags).gauge();
        return only.value();
    }

    /** The only meter of a name. */
    protected Meter only(TwentyMeter meter) {
        return registry.get(meter.meterName()).meter();
    }
}
