package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.Log;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.docs.ComponentOptions;
import io.github.cameltwenty.internal.changes.poll.PolledTest;
import io.github.cameltwenty.internal.changes.webhook.PushedTest;
import io.github.cameltwenty.internal.options.OptionTable;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code changes} may stand, and with what. */
class StartUpTest extends PolledTest {
    @Test
    void changesIsNoStepOfARoute() {
        assertThatThrownBy(() -> start(routes("direct:a", "twenty:people/changes")))
                .hasStackTraceContaining("twenty:people/changes begins a route: use it in from(), not in to()."
                        + " In to(), findMany and findAll read records");
    }

    @Test
    void otherOperationsDoNotBeginARoute() {
        assertThatThrownBy(() -> start(routes("twenty:people/findMany", "log:a")))
                .hasStackTraceContaining("twenty:people/findMany is a step of a route: use it in to(), not in from()."
                        + " In from(), twenty:people/changes gives what is created, updated and deleted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twenty:*/changes | The resource * is for webhooks, as webhook:twenty:*/changes",
                "twenty:people/changes?debounce=2s | The option debounce is for webhooks",
                "twenty:people/changes?reconcile=true | The option reconcile is for webhooks",
                "webhook:twenty:people/findMany | webhook:twenty:people/findMany is not pushed by Twenty: webhook:twenty:people/changes is",
                "webhook:twenty:people/changes?initialSync=all | The option initialSync is for polls. A webhook has no use for it without reconcile=true",
                "webhook:twenty:people/changes?delay=1000 | The option delay is for polls",
                "webhook:twenty:people/changes?filter=city | The option filter is for polls",
                "webhook:twenty:*/changes?reconcile=true | The option reconcile needs one resource, as people, and not *",
                "webhook:twenty:people/changes?webhookAutoRegister=false | The option webhookSecret is missing: with webhookAutoRegister=false",
                "webhook:twenty:people/changes?webhookAck=never | The option webhookAck is 'never'; allowed are before, after",
                "webhook:twenty:people/changes?maxBodySize=0 | The option maxBodySize is '0'; allowed are whole numbers from 1",
                "webhook:twenty:rockets/changes?customObject=true | take webhook:twenty:*/changes and filter",
            })
    void mistakesFailTheStart(String uri, String message) {
        assertThatThrownBy(() -> start(routes(uri, "log:a"))).hasStackTraceContaining(message);
    }

    @Test
    void theSecretOfAWebhookIsInNoLogLine() throws Exception {
        Log log = Log.start(Level.ALL);
        try (log) {
            start(new RouteBuilder() {
                @Override
                public void configure() {
                    getContext()
                            .getComponent("twenty", TwentyComponent.class)
                            .getChanges()
                            .setWebhookSecret("s3cr3t-of-mine");
                    restConfiguration().component("undertow").host("127.0.0.1").port(PushedTest.freePort());
                    from("webhook:twenty:people/changes").to("log:a");
                }
            });
        }
        assertThat(log.text()).contains("webhooks").doesNotContain("s3cr3t");
        assertThat(twenty.records("webhooks").get(0)).containsEntry("secret", "s3cr3t-of-mine");
    }

    /** Camel itself traces URIs on its lower levels. */
    @Test
    void aSecretInTheUriIsNotShown() throws Exception {
        Log log = Log.start(Level.INFO);
        try (log) {
            CamelContext context = start(routes("webhook:twenty:people/changes?webhookSecret=s3cr3t-of-mine", "log:a"));
            assertThat(context.getEndpoints())
                    .allSatisfy(endpoint -> assertThat(endpoint.toString()).doesNotContain("s3cr3t"));
            context.stop();
        }
        assertThat(log.text()).contains("webhook").doesNotContain("s3cr3t");
    }

    private static RouteBuilder routes(String from, String to) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                restConfiguration().component("undertow").host("127.0.0.1").port(PushedTest.freePort());
                from(from).to(to);
            }
        };
    }

    @Test
    void everyOptionOfConsumersIsRefusedElsewhere() {
        assertThat(ComponentOptions.ofConsumers()).noneMatch(option -> OptionTable.isUsed(Operation.FIND_MANY, option));
    }
}
