package io.github.cameltwenty.examples.springboot;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the service is, and on which Twenty it works. */
@Component
class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final CamelContext camel;
    private final ObjectProvider<TwentySandbox> sandbox;
    private final Environment environment;

    Announcement(CamelContext camel, ObjectProvider<TwentySandbox> sandbox, Environment environment) {
        this.camel = camel;
        this.sandbox = sandbox;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (sandbox.getIfAvailable() != null) {
            LOG.info("Twenty: a sandbox in memory; for a workspace set TWENTY_BASE_URL and TWENTY_API_KEY");
        } else {
            TwentyComponent twenty = camel.getComponent("twenty", TwentyComponent.class);
            LOG.info("Twenty: the workspace {}", twenty.getConfiguration().getBaseUrl());
        }
        LOG.info("Open http://localhost:{}/", environment.getProperty("local.server.port"));
    }
}
