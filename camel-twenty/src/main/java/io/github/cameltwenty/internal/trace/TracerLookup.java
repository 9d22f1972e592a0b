package io.github.cameltwenty.internal.trace;

import io.github.cameltwenty.internal.observe.Observer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelTracingService;
import org.apache.camel.support.CamelContextHelper;

/** Finds a tracer as Camel's own do. The class loads where OpenTelemetry's API is there alone. */
final class TracerLookup {
    private static final String SCOPE = "io.github.cameltwenty";

    private TracerLookup() {}

    static Optional<Observer> observer(CamelContext context) {
        return Optional.ofNullable(tracer(context)).map(CallSpans::new);
    }

    private static Tracer tracer(CamelContext context) {
        Tracer bound = CamelContextHelper.findSingleByType(context, Tracer.class);
        if (bound != null) {
            return bound;
        }
        OpenTelemetry whole = CamelContextHelper.findSingleByType(context, OpenTelemetry.class);
        if (whole != null) {
            return whole.getTracer(SCOPE);
        }
        return hasAskedForGlobal(context) ? GlobalOpenTelemetry.get().getTracer(SCOPE) : null;
    }

    /** Who asks first sets it for good, to nothing where the application has not set it yet. Camel's tracers for OpenTelemetry do so. */
    private static boolean hasAskedForGlobal(CamelContext context) {
        CamelTracingService camels = context.hasService(CamelTracingService.class);
        return camels != null && camels.getClass().getSimpleName().equals("OpenTelemetryTracer");
    }
}
