package io.github.cameltwenty.examples.quarkus;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.camel.quarkus.main.events.AfterConfigure;

/** Without a workspace the service works on a Twenty in memory. */
@ApplicationScoped
public class Workspace {
    private TwentySandbox sandbox;

    // tag::quarkus-component[]
    /** After the properties are read, before a route starts. */
    void connect(@Observes AfterConfigure configured) {
        TwentyComponent twenty = configured.getCamelContext().getComponent("twenty", TwentyComponent.class);
        if (twenty.getConfiguration().getBaseUrl() == null
                && twenty.getConfiguration().getApiKey() == null) {
            sandbox = TwentySandbox.start();
            twenty.setBaseUrl(sandbox.baseUrl());
            twenty.setApiKey(sandbox.apiKey());
            Log.info("Twenty: a sandbox in memory; for a workspace set TWENTY_BASE_URL and TWENTY_API_KEY");
        } else {
            Log.infof("Twenty: the workspace %s", twenty.getConfiguration().getBaseUrl());
        }
    }
    // end::quarkus-component[]

    @PreDestroy
    void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
