package io.github.cameltwenty.examples.kafka;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** Publishes what has changed in Twenty. Every instance has this route; it polls in the one that holds the lock. */
public final class PollerRoute extends RouteBuilder {
    @Override
    public void configure() {
        // tag::scaling-poller[]
        from("master:twenty-people:twenty:people/changes?initialSync=all&deletions={{twenty.deletions}}"
                        + "&sweepDelay={{twenty.sweep}}&delay={{twenty.delay}}&stateDirectory={{shared.directory}}/state"
                        + "&idempotentRepository=#delivered")
                .routeId("poller")
                .setHeader(KafkaConstants.KEY, header(TwentyConstants.ID))
                .setHeader("event", header(TwentyConstants.EVENT))
                .setHeader("polledBy", simple("{{instance}}"))
                .to("kafka:{{topic}}");
        // end::scaling-poller[]
    }
}
