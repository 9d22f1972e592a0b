package io.github.cameltwenty.springboot;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The switch of the health check. */
@ConfigurationProperties(prefix = "camel.component.twenty.health-check")
public class TwentyHealthCheckProperties {
    /** Whether the health of the application includes that the workspace answers and knows the API key. */
    private boolean enabled;

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
