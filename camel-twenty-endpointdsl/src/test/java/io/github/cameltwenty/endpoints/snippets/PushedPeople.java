package io.github.cameltwenty.endpoints.snippets;

import static io.github.cameltwenty.endpoints.TwentyEndpoints.twenty;

import org.apache.camel.builder.RouteBuilder;

/** What {@code endpoint-dsl.md} shows of webhooks. */
final class PushedPeople extends RouteBuilder {
    @Override
    public void configure() {
        // tag::dsl-webhook[]
        from(twenty().people().webhook().webhookExternalUrl("{{hooks.url}}").webhookPath("/people"))
                .to("direct:newsletter");
        // end::dsl-webhook[]
    }
}
