package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections break and grow old; a request is sent once, and the exception tells whether it may have arrived. */
class ConnectionsTest extends SandboxedTest {
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Map<String, Object> RECORD = Map.of("name", "Acme");

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().idleTimeout(IDLE);
    }

    @BeforeEach
    void tryOnce() {
        configuration().setMaxRetries(0);
    }

    private Exchange create() {
        return template.send(
                "twenty:companies/createOne", exchange -> exchange.getMessage().setBody(RECORD));
    }

    private TwentyException failure() {
        Exception failure = create().getException();
        assertThat(failure).isInstanceOf(TwentyException.class);
        return (TwentyException) failure;
    }

    @Test
    void aRouteThatPausesAndGoesOnDoesNotMeetAClosedConnection() {
        for (int pause = 0; pause < 3; pause++) {
            assertThat(create().getException()).isNull();
            long resumeAt = System.nanoTime() + IDLE.toNanos() * (95 + 5 * pause) / 100;
            await().pollInterval(Duration.ofMillis(5)).until(() -> System.nanoTime() >= resumeAt);
        }
        assertThat(create().getException()).isNull();
        assertThat(twenty.records("companies")).hasSize(4);
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerMayHaveDoneItsWork() {
        twenty.misbehave(Misbehaviour.dropAfter());

        TwentyException failure = failure();

        assertThat(failure).isInstanceOf(TwentyConnectionException.class).hasMessageContaining("may have arrived");
        assertThat(((TwentyConnectionException) failure).isSent()).isTrue();
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void aRequestIsNeverRepeatedOnItsOwn() {
        twenty.misbehave(
                Misbehaviour.dropAfter(),
                Misbehaviour.status(503, "{\"statusCode\":503,\"error\":\"x\",\"messages\":[\"busy\"]}"),
                Misbehaviour.status(429, "{\"statusCode\":429,\"error\":\"x\",\"messages\":[\"slow\"]}"));

        create();
        create();
        create();

        assertThat(twenty.requests()).hasSize(3);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffIsAServerError() {
        twenty.misbehave(Misbehaviour.truncatedBody());

        TwentyException failure = failure();

        assertThat(failure)
                .isInstanceOf(TwentyServerException.class)
                .hasMessageContaining("the answer is not Twenty's: it broke off")
                .hasMessageContaining("it begins with: \"{\"data\":{\"createCompany\"");
        assertThat(failure.getStatusCode()).isEqualTo(201);
    }

    @Test
    void theMessageIsThereAgainAfterABrokenConnection() {
        twenty.misbehave(Misbehaviour.dropBefore());

        Exchange failed = create();

        assertThat(failed.getMessage().getBody()).isSameAs(RECORD);
    }

    @Test
    void timeOutsAreThoseOfCamelsHttpComponent() {
        context.getComponent("http", HttpComponent.class).setResponseTimeout(50);
        twenty.misbehave(Misbehaviour.delay(Duration.ofSeconds(2)));

        TwentyException failure = failure();

        assertThat(failure).isInstanceOf(TwentyConnectionException.class).hasMessageContaining("Read timed out");
        assertThat(((TwentyConnectionException) failure).isSent()).isTrue();
    }

    @Test
    void aSilenceThatCamelsHttpComponentAllowsWins() {
        context.getComponent("http", HttpComponent.class).setSoTimeout(50);
        twenty.misbehave(Misbehaviour.delay(Duration.ofSeconds(2)));

        assertThat(failure()).isInstanceOf(TwentyTimeoutException.class).hasMessageContaining("Read timed out");
    }

    @Test
    void aStoppedContextLeavesNoConnectionOpen() {
        create();
        assertThat(twenty.openConnections()).isEqualTo(1);

        context.stop();

        await().untilAsserted(() -> assertThat(twenty.openConnections()).isZero());
    }

    @Test
    void aStoppedRouteLeavesNoConnectionOpen() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").routeId("create").to("twenty:companies/createOne");
            }
        });
        template.sendBody("direct:create", RECORD);
        assertThat(twenty.openConnections()).isEqualTo(1);

        context.getRouteController().stopRoute("create");

        await().untilAsserted(() -> assertThat(twenty.openConnections()).isZero());
    }

    @Test
    void connectionsAreSharedByAllEndpointsOfAWorkspace() {
        for (String resource : List.of("companies", "people", "notes")) {
            template.requestBody("twenty:" + resource + "/findMany", (Object) null);
        }

        assertThat(twenty.requests()).hasSize(3);
        assertThat(twenty.acceptedConnections()).isEqualTo(1);
    }
}
