package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyComponent;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** All that call a workspace from one JVM keep one pace, as the server counts by workspace. */
class PacesTest extends SandboxedTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Paces paces = new Paces();

    private CamelContext other(String apiKey, String requestsPerMinute) {
        CamelContext other = new DefaultCamelContext();
        TwentyComponent component = other.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl() + "/rest/");
        component.setApiKey(apiKey);
        component.getConfiguration().setRequestsPerMinute(requestsPerMinute);
        other.start();
        return other;
    }

    @Test
    void clientsOfOneWorkspaceShareAPace() {
        assertThat(paces.join("https://a.example", SECOND)).isSameAs(paces.join("https://a.example", SECOND));
        assertThat(paces.join("https://b.example", SECOND)).isNotSameAs(paces.join("https://a.example", SECOND));
    }

    @Test
    void aClientThatSetsNoneKeepsThatOfTheOthers() {
        Pace pace = paces.join("https://a.example", Duration.ZERO);
        paces.join("https://a.example", SECOND);

        assertThat(pace.limit().interval()).isEqualTo(SECOND.toNanos());
    }

    @Test
    void twoPacesOfOneWorkspaceAreRefused() {
        paces.join("https://a.example", SECOND);

        assertThatThrownBy(() -> paces.join("https://a.example", Duration.ofSeconds(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("All its clients share one limit");
    }

    @Test
    void thePaceIsForgottenWithTheLastClient() {
        paces.join("https://a.example", SECOND);
        paces.join("https://a.example", SECOND);
        paces.leave("https://a.example");

        paces.leave("https://a.example");

        assertThat(paces.isEmpty()).isTrue();
        assertThat(paces.join("https://a.example", Duration.ZERO).limit()).isNull();
    }

    @Test
    void anotherContextWithAnotherKeyWaitsForItsTurnToo() throws Exception {
        configuration().setRequestsPerMinute(1);
        send("twenty:companies/findMany", null);
        try (CamelContext other = other("another-key", "auto")) {
            var headers = java.util.Map.<String, Object>of();

            var refused = other.createProducerTemplate().send("twenty:companies/findMany", exchange -> {
                exchange.getMessage().setHeaders(headers);
                exchange.setProperty(
                        "CamelTwentyDeadline", java.time.Instant.now().plusSeconds(2));
            });

            assertThat(refused.getException())
                    .hasMessageContaining("not sent, the deadline of the exchange comes before");
        }
    }

    @Test
    void aStoppedContextLeavesNothingBehind() throws Exception {
        CamelContext other = other("another-key", "600");
        other.createProducerTemplate().send("twenty:companies/findMany", exchange -> {});

        other.stop();

        assertThat(Paces.OF_JVM.join(twenty.baseUrl(), Duration.ZERO).limit()).isNull();
        Paces.OF_JVM.leave(twenty.baseUrl());
    }
}
