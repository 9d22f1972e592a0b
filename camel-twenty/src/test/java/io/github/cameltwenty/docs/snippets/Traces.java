package io.github.cameltwenty.docs.snippets;

import io.opentelemetry.api.OpenTelemetry;
import org.apache.camel.CamelContext;

/** What {@code traces.md} shows. */
public final class Traces {
    private Traces() {}

    public static void bind(CamelContext context, OpenTelemetry telemetry) {
        // tag::tracer[]
        context.getRegistry().bind("tracer", telemetry.getTracer("crm-import"));
        context.getRegistry().bind("propagators", telemetry.getPropagators());
        // end::tracer[]
    }
}
