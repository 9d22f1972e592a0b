package io.github.cameltwenty.internal.trace;

import io.github.cameltwenty.internal.observe.Observer;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** Whether calls are traced: where OpenTelemetry is on the class path, and somebody has switched it on. */
public final class Traces {
    private static final String API = "io.opentelemetry.api.OpenTelemetry";

    private Traces() {}

    /** What makes a span of each call; empty where nobody wants them. */
    public static Optional<Observer> of(CamelContext context) {
        return context.getClassResolver().resolveClass(API, Traces.class.getClassLoader()) == null
                ? Optional.empty()
                : TracerLookup.observer(context);
    }
}
