package io.github.cameltwenty.docs.snippets;

import org.apache.camel.builder.RouteBuilder;

/** What {@code changes.md} shows. */
final class Changes {
    private Changes() {}

    /** Polling. */
    static final class Poll extends RouteBuilder {
        @Override
        public void configure() {
            // tag::changes-poll[]
            from("twenty:people/changes")
                    .log("${header.CamelTwentyEvent}: ${body[name][firstName]} ${body[name][lastName]}")
                    .to("direct:newsletter");
            // end::changes-poll[]
        }
    }

    /** A snapshot, then the changes. */
    static final class Copy extends RouteBuilder {
        @Override
        public void configure() {
            // tag::changes-all[]
            from("twenty:companies/changes?initialSync=all").to("direct:copy");
            // end::changes-all[]
        }
    }

    /** A failure that must not hold back what comes later. */
    static final class DeadLetters extends RouteBuilder {
        @Override
        public void configure() {
            // tag::changes-failure[]
            onException(IllegalArgumentException.class).handled(true).to("direct:dead");

            from("twenty:people/changes?stateKey=import").to("direct:import");
            // end::changes-failure[]
        }
    }

    /** A webhook. */
    static final class Push extends RouteBuilder {
        @Override
        public void configure() {
            // tag::changes-push[]
            restConfiguration().component("undertow").port("{{hooks.port}}");

            from("webhook:twenty:people/changes?webhookExternalUrl={{hooks.url}}&webhookPath=/people")
                    .log("${header.CamelTwentyEvent}: ${header.CamelTwentyUpdatedFields}")
                    .to("direct:newsletter");
            // end::changes-push[]
        }
    }

    /** A webhook, and a poll for what is lost. */
    static final class PushAndPoll extends RouteBuilder {
        @Override
        public void configure() {
            // tag::changes-reconcile[]
            from("webhook:twenty:people/changes?reconcile=true&delay={{poll.delay:1m}}&webhookExternalUrl={{hooks.url}}")
                    .to("direct:newsletter");
            // end::changes-reconcile[]
        }
    }

    /** Permanent deletions. */
    static final class Forget extends RouteBuilder {
        @Override
        public void configure() {
            // tag::changes-sweep[]
            from("twenty:people/changes?sweepDelay={{sweep.delay:6h}}")
                    .filter(simple("${header.CamelTwentyEvent} == 'destroyed'"))
                    .to("direct:forget");
            // end::changes-sweep[]
        }
    }

    /** Repositories of the user's own. */
    static final class Repositories extends RouteBuilder {
        @Override
        public void configure() {
            // tag::changes-repositories[]
            from("twenty:people/changes?stateRepository=#states&idempotentRepository=#delivered")
                    .to("direct:newsletter");
            // end::changes-repositories[]
        }
    }
}
