package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.LifecycleStrategySupport;
import org.junit.jupiter.api.Test;

/** What {@code http.md} says of the connection. */
class HttpSettingsTest extends SandboxTest {
    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[0];
    }

    @Test
    void camelsTimeOutsHold() {
        context.getComponent("http", HttpComponent.class).setResponseTimeout(200);
        twenty.misbehave(Misbehaviour.delay(Duration.ofSeconds(3)));

        Exchange failed = template.send("twenty:companies/findMany?maxRetries=0", exchange -> {});

        assertThat(failed.getException())
                .isInstanceOfSatisfying(TwentyConnectionException.class, failure -> assertThat(failure.isSent())
                        .isTrue());
    }

    @Test
    void theDefaultsAreCamels() {
        HttpComponent https = context.getComponent("https", HttpComponent.class);

        assertThat(https.getConnectTimeout()).isEqualTo(180_000L);
        assertThat(https.getSoTimeout()).isEqualTo(180_000L);
        assertThat(https.getConnectionsPerRoute()).isEqualTo(20);
        assertThat(https.getMaxTotalConnections()).isEqualTo(200);
    }

    @Test
    void theProfileNamedTwentySetsTheThreads() throws Exception {
        HttpSettings.threads(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:find").to("twenty:companies/findMany?synchronous=false");
            }
        });
        Set<ThreadPoolExecutor> pools = new HashSet<>();
        context.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onThreadPoolRemove(CamelContext of, ThreadPoolExecutor pool) {
                pools.add(pool);
            }
        });

        context.stop();

        assertThat(pools).anySatisfy(pool -> {
            assertThat(pool.getMaximumPoolSize()).isEqualTo(50);
            assertThat(pool.getQueue().remainingCapacity()).isEqualTo(5000);
        });
    }

    @Test
    void aRedirectIsNotFollowed() {
        twenty.misbehave(Misbehaviour.status(302, Map.of("Location", twenty.baseUrl() + "/login"), ""));

        Exchange failed = template.send("twenty:companies/findMany", exchange -> {});

        assertThat(failed.getException())
                .isInstanceOf(TwentyServerException.class)
                .hasMessageContaining("redirected to");
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void theseHeadersGoOut() {
        template.sendBodyAndHeader("twenty:companies/createOne", Map.of("name", "Charlie"), "X-Mine", "stays");

        Map<String, String> sent = twenty.requests().get(0).headers();
        assertThat(sent.keySet())
                .containsExactlyInAnyOrder(
                        "authorization",
                        "accept",
                        "user-agent",
                        "content-type",
                        "content-length",
                        "accept-encoding",
                        "host",
                        "connection");
        assertThat(sent)
                .containsEntry("authorization", "Bearer " + twenty.apiKey())
                .containsEntry("accept", "application/json")
                .hasEntrySatisfying("user-agent", agent -> assertThat(agent).startsWith("camel-twenty/"));
    }
}
