package io.github.cameltwenty.internal.trace;

import io.github.cameltwenty.internal.observe.Observer;
import org.apache.camel.CamelContext;

/** Whether calls are traced: where OpenTelemetry is on the class path, and somebody has switched it on. */
public final class Traces {
    private static final String API = "io.opentelemetry.api.OpenTelemetry";

    private Traces() {}

    /** {@link Observer#NONE} where they are not. */
    public static Observer of(CamelContext context) {
        boolean isThere = context.getClassResolver().resolveClass(API) != null;
        return isThere ? TracerLookup.observer(context) : Observer.NONE;
    }
}
