package io.github.cameltwenty.internal.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.spi.Registry;

/** Finds Micrometer's registry as {@code camel-micrometer} does, but makes none. */
final class BoundRegistry {
    /** {@code MicrometerConstants.METRICS_REGISTRY_NAME}, under which {@code camel-micrometer} binds its own. */
    static final String NAME = "metricsRegistry";

    private BoundRegistry() {}

    /** The one of that name, else the only one that is bound; one that is composed of others comes first. */
    static Optional<MeterRegistry> of(Registry bound) {
        return of(bound, CompositeMeterRegistry.class).or(() -> of(bound, MeterRegistry.class));
    }

    private static Optional<MeterRegistry> of(Registry bound, Class<? extends MeterRegistry> type) {
        MeterRegistry named = bound.lookupByNameAndType(NAME, type);
        if (named != null) {
            return Optional.of(named);
        }
        Set<? extends MeterRegistry> all = bound.findByType(type);
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }
}
