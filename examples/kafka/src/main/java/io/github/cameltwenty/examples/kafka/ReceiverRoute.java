package io.github.cameltwenty.examples.kafka;

import io.github.cameltwenty.TwentyConstants;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** Publishes what Twenty pushes. Each instance behind the load balancer has this route. */
public final class ReceiverRoute extends RouteBuilder {
    @Override
    public void configure() {
        // tag::scaling-receiver[]
        restConfiguration().component("undertow").port("{{hooks.port}}");

        from("webhook:twenty:people/changes?webhookExternalUrl={{hooks.url}}&webhookPath=/people"
                        + "&idempotentRepository=#delivered")
                .routeId("receiver")
                .setHeader(KafkaConstants.KEY, header(TwentyConstants.ID))
                .setHeader("event", header(TwentyConstants.EVENT))
                .setHeader("polledBy", simple("{{instance}}"))
                .to("kafka:{{topic}}");
        // end::scaling-receiver[]
    }
}
