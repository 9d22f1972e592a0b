package io.github.cameltwenty.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.opentelemetry.api.common.AttributeKey;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** What is waited for the rate limit can be told from what the server takes. */
class RateLimitWaitTest extends TracedTest {
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setRequestsPerSecond(1);
        return context;
    }

    @Test
    void itIsAnEventOfTheCallThatWaited() {
        sent("twenty:companies/createMany?batchSize=1", companies(2));

        assertThat(spans("POST /rest/batch/companies").get(1).getEvents())
                .singleElement()
                .satisfies(wait -> {
                    assertThat(wait.getName()).isEqualTo("camel.twenty.rate_limit");
                    assertThat(wait.getAttributes().get(AttributeKey.longKey("camel.twenty.waited_ms")))
                            .isPositive();
                });
    }
}
