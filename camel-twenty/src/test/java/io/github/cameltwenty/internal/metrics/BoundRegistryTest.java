package io.github.cameltwenty.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.component.micrometer.MicrometerUtils;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry is found where Camel's own metrics find it. */
class BoundRegistryTest {
    private final DefaultCamelContext context = new DefaultCamelContext();

    static Stream<Map<String, MeterRegistry>> bound() {
        return Stream.of(
                Map.of(BoundRegistry.NAME, new SimpleMeterRegistry()),
                Map.of("any", new SimpleMeterRegistry()),
                Map.of("any", new CompositeMeterRegistry()),
                Map.of("one", new SimpleMeterRegistry(), "all", new CompositeMeterRegistry()),
                Map.of(BoundRegistry.NAME, new SimpleMeterRegistry(), "other", new SimpleMeterRegistry()),
                Map.of(BoundRegistry.NAME, new SimpleMeterRegistry(), "other", new CompositeMeterRegistry()),
                Map.of("one", new SimpleMeterRegistry(), "other", new SimpleMeterRegistry()),
                Map.of());
    }

    @ParameterizedTest
    @MethodSource("bound")
    void itIsTheOneThatCamelTakes(Map<String, MeterRegistry> bound) {
        Registry registry = context.getRegistry();
        bound.forEach(registry::bind);

        assertThat(BoundRegistry.of(registry).orElse(null))
                .isSameAs(MicrometerUtils.getMeterRegistryFromCamelRegistry(
                        registry, MicrometerConstants.METRICS_REGISTRY_NAME));
    }

    @Test
    void withoutOneNobodyListens() {
        assertThat(Metrics.of(context)).isEmpty();
    }
}
