package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code reliability.md} says, on the sandbox. */
class ReliabilityTest extends SandboxTest {
    private static final String DOCUMENT = "{\"statusCode\":429,\"error\":\"HttpException\",\"messages\":[\"%s\"]}";

    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {new Reliability.Routes()};
    }

    private Exchange find(String options) {
        return template.send("twenty:companies/findMany?" + options, exchange -> {});
    }

    private static Misbehaviour tooMany(Map<String, String> headers, String message) {
        return Misbehaviour.status(429, headers, DOCUMENT.formatted(message));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void passingTroubleIsRepeated(int status) {
        twenty.misbehave(Misbehaviour.html(status), Misbehaviour.html(status));

        Exchange done = find("retryDelay=1");

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(TwentyConstants.RETRIES)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 402, 403, 404, 409, 422, 500})
    void anythingElseIsNot(int status) {
        twenty.misbehave(Misbehaviour.html(status));

        Exchange failed = find("retryDelay=1");

        assertThat(failed.getException()).isInstanceOf(TwentyException.class);
        assertThat(failed.getMessage().getHeader(TwentyConstants.RETRIES)).isNull();
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void aServerIsObeyed() {
        twenty.misbehave(tooMany(Map.of("Retry-After", "1"), "Too many"));
        Instant start = Instant.now();

        Exchange done = find("retryDelay=1");

        assertThat(done.getException()).isNull();
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void itsWordsAreObeyed() {
        twenty.misbehave(tooMany(Map.of(), "Limit reached (100 tokens per 60000 ms)"));
        Instant start = Instant.now();

        find("retryDelay=1");

        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    @Test
    void aServerThatAsksForTooMuchIsNotWaitedFor() {
        twenty.misbehave(tooMany(Map.of("Retry-After", "3600"), "Too many"));

        assertThat(find("retryDelay=1").getException()).isInstanceOf(TwentyRateLimitException.class);
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void looksAtTheOutcome() {
        twenty.misbehave(Misbehaviour.html(503));

        Exchange done = template.request(
                "direct:createPatiently", exchange -> exchange.getMessage().setBody(Map.of("name", "Charlie")));

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(TwentyConstants.RETRIES)).isEqualTo(1);
        assertThat(printed).containsExactly("Twenty was slow: 1 retries");
    }

    @Test
    void saysNothingWhereTwentyIsQuick() {
        template.sendBody("direct:createPatiently", Map.of("name", "Charlie"));

        assertThat(printed).isEmpty();
    }

    @Test
    void aDeadlineEndsTheWaiting() {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setRetryDelay(1);
        twenty.misbehaveWith(request -> tooMany(Map.of("Retry-After", "30"), "Too many"));
        Instant start = Instant.now();

        Exchange failed = template.request(
                "direct:lookUpInTime", exchange -> exchange.getMessage().setBody(ACME));

        assertThat(failed.getException()).isInstanceOf(TwentyRateLimitException.class);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void stoppingEndsTheWaiting() throws Exception {
        twenty.misbehaveWith(request -> tooMany(Map.of("Retry-After", "50"), "Too many"));
        CompletableFuture<Exchange> failed = CompletableFuture.supplyAsync(() -> find("retryDelay=1"));
        Awaitility.await().until(() -> !twenty.requests().isEmpty());

        context.stop();

        assertThat(failed.get(20, TimeUnit.SECONDS).getException()).isInstanceOf(TwentyRateLimitException.class);
    }

    @Test
    void aDeleteThatIsRepeatedIsDone() {
        twenty.misbehave(Misbehaviour.dropAfter());

        Exchange done = template.send("twenty:companies/deleteOne?retryDelay=1", exchange -> exchange.getMessage()
                .setBody(ACME));

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(Map.class)).containsEntry("id", ACME);
    }

    @Test
    void aCreateThatIsRepeatedIsDoneOnce() {
        twenty.misbehave(Misbehaviour.truncatedBody());

        Exchange done = template.send("twenty:companies/createOne?retryDelay=1", exchange -> exchange.getMessage()
                .setBody(Map.of("name", "Charlie")));

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(Map.class)).containsEntry("name", "Charlie");
        assertThat(twenty.records("companies")).hasSize(3);
    }

    @Test
    void aCreateWithoutAnIdIsNotRepeated() {
        twenty.misbehave(Misbehaviour.truncatedBody());

        Exchange failed = template.send("twenty:companies/createOne?clientIds=false", exchange -> exchange.getMessage()
                .setBody(Map.of("name", "Charlie")));

        assertThat(failed.getException()).isInstanceOf(TwentyServerException.class);
        assertThat(twenty.requests()).hasSize(1);
    }
}
