package io.github.cameltwenty;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.health.HealthCheck;

/**
 * Whether the workspace answers and knows who calls. One call, which reads no record and is not repeated, and a sign-in
 * where there is a user. Camel finds it
 * where {@code camel-health} is and {@code camel.main.load-health-checks} is on; it may also be registered by hand.
 */
public class TwentyHealthCheck implements HealthCheck, CamelContextAware {
    // an interface, so that the class loads without camel-health: Camel Quarkus loads it while it builds an application
    private final HealthCheck check = new WorkspaceCheck();

    private CamelContext context;

    @Override
    public String getId() {
        return check.getId();
    }

    @Override
    public String getGroup() {
        return check.getGroup();
    }

    @Override
    public boolean isEnabled() {
        return check.isEnabled();
    }

    @Override
    public void setEnabled(boolean enabled) {
        check.setEnabled(enabled);
    }

    @Override
    public boolean isLiveness() {
        return check.isLiveness();
    }

    @Override
    public Map<String, Object> getMetaData() {
        return check.getMetaData();
    }

    @Override
    public Result call(Map<String, Object> options) {
        return check.call(options);
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
        CamelContextAware.trySetCamelContext(check, context);
    }

    /** One that was found and one that was registered are the same check, as Camel's own are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TwentyHealthCheck another && getId().equals(another.getId());
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }
}
