package io.github.cameltwenty;

import io.github.cameltwenty.internal.console.Activity;
import io.github.cameltwenty.internal.metrics.Metrics;
import io.github.cameltwenty.internal.observe.Observer;
import io.github.cameltwenty.internal.observe.Observers;
import io.github.cameltwenty.internal.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;

/** Who listens to what the component does: found in the registry, of optional libraries that may not be there. */
final class Listeners {
    private Listeners() {}

    static Observer of(CamelContext context) {
        List<Observer> all = new ArrayList<>();
        Metrics.of(context).ifPresent(all::add);
        if (Boolean.TRUE.equals(context.isDevConsole())) {
            all.add(Activity.of(context));
        }
        Traces.of(context).ifPresent(all::add);
        return Observers.of(all);
    }
}
