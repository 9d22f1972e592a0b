package io.github.cameltwenty.internal.metrics;

import io.github.cameltwenty.internal.observe.Observer;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** Metrics, where somebody wants them: loads nothing of Micrometer where it is not there. */
public final class Metrics {
    private static final String LIBRARY = "io.micrometer.core.instrument.MeterRegistry";

    private Metrics() {}

    /** What counts in the registry that is bound in the context; empty where there is none. */
    public static Optional<Observer> of(CamelContext context) {
        return context.getClassResolver().resolveClass(LIBRARY, Metrics.class.getClassLoader()) == null
                ? Optional.empty()
                : BoundRegistry.of(context.getRegistry()).map(MicrometerObserver::new);
    }
}
