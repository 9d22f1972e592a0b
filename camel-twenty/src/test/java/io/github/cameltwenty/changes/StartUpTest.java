package io.github.cameltwenty.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.docs.ComponentOptions;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

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

    private static RouteBuilder routes(String from, String to) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to);
            }
        };
    }

    @Test
    void everyOptionOfConsumersIsRefusedElsewhere() {
        assertThat(ComponentOptions.ofConsumers()).allMatch(ChangesChecks::isConsumerOption);
    }
}
