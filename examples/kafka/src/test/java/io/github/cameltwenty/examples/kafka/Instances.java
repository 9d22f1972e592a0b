package io.github.cameltwenty.examples.kafka;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.Map;
import org.apache.camel.main.Main;

/** Instances in the process of a test. */
final class Instances {
    private Instances() {}

    /**
     * @param withoutRoute the route that it does not have
     */
    static Main create(String name, String withoutRoute, TwentySandbox twenty, Servers servers) {
        Map<String, String> variables = servers.variables();
        Main main = Instance.create();
        main.addOverrideProperty("instance", name);
        main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", twenty.apiKey());
        main.addOverrideProperty("twenty.calls-per-minute", "6000");
        main.addOverrideProperty("twenty.delay", "500ms");
        main.addOverrideProperty("camel.component.kafka.brokers", servers.brokers());
        main.addOverrideProperty("topic", servers.topic());
        main.addOverrideProperty("redeliveries", "0");
        main.addOverrideProperty("shared.directory", variables.get("SHARED_DIRECTORY"));
        main.addOverrideProperty("database.url", variables.get("DATABASE_URL"));
        main.addOverrideProperty("database.user", variables.get("DATABASE_USER"));
        main.addOverrideProperty("database.password", variables.get("DATABASE_PASSWORD"));
        main.configure().setRouteFilterExcludePattern(withoutRoute);
        return main;
    }
}
