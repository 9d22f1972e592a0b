package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyConstants;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** What {@code reliability.md} says of the rate limit. */
class RateLimitTest extends SandboxTest {
    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[0];
    }

    private Exchange find(String options) {
        return template.send("twenty:companies/findMany?" + options, exchange -> {});
    }

    @Test
    void thePaceIsEven() {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setRequestsPerMinute(600);
        Instant start = Instant.now();

        for (int i = 0; i < 6; i++) {
            assertThat(find("limit=1").getException()).isNull();
        }

        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void contextsOfAJvmShareThePace() throws Exception {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setRequestsPerMinute(600);
        try (CamelContext other = new DefaultCamelContext()) {
            // sets no limit of its own: that of the workspace holds
            GettingStarted.configure(other, twenty.baseUrl(), twenty.apiKey());
            other.start();
            Instant start = Instant.now();
            find("limit=1");

            for (int i = 0; i < 3; i++) {
                other.createProducerTemplate().send("twenty:companies/findMany", exchange -> {});
                find("limit=1");
            }

            assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        }
    }

    @Test
    void anotherContextWithAnotherLimitDoesNotStart() throws Exception {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setRequestsPerMinute(600);
        find("limit=1");
        try (CamelContext other = new DefaultCamelContext()) {
            GettingStarted.configure(other, twenty.baseUrl(), twenty.apiKey());
            other.getComponent("twenty", TwentyComponent.class)
                    .getConfiguration()
                    .setRequestsPerMinute(700);
            other.start();

            assertThatThrownBy(() -> other.createProducerTemplate().send("twenty:companies/findMany", exchange -> {}))
                    .hasStackTraceContaining("All its clients share one limit");
        }
    }

    @Test
    void differentLimitsDoNotStart() {
        find("limit=1&requestsPerMinute=600");

        assertThatThrownBy(() -> find("limit=1&requestsPerMinute=700")).hasStackTraceContaining("They share one limit");
    }

    @Test
    void aTurnThatComesTooLateFails() {
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.getConfiguration().setRequestsPerMinute(1);
        find("limit=1");

        Exchange failed = template.send(
                "twenty:companies/findMany?limit=1",
                exchange -> exchange.setProperty(
                        TwentyConstants.DEADLINE, Instant.now().plusSeconds(5)));

        assertThat(failed.getException())
                .isInstanceOfSatisfying(TwentyConnectionException.class, late -> assertThat(late.isSent())
                        .isFalse());
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void aBucketIsShared() throws Exception {
        Bucket budget = Reliability.budget(context.getComponent("twenty", TwentyComponent.class));
        try (CamelContext other = new DefaultCamelContext()) {
            GettingStarted.configure(other, twenty.baseUrl(), twenty.apiKey());
            other.getComponent("twenty", TwentyComponent.class)
                    .getConfiguration()
                    .setBucket(budget);
            other.start();
            Instant start = Instant.now();

            find("limit=1");
            other.createProducerTemplate().send("twenty:companies/findMany", exchange -> {});
            find("limit=1");

            assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(1200));
        }
    }
}
