package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyRateLimitException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes is tried again, what would be done twice or refused again is not. */
class RetriesTest extends SandboxedTest {
    private static final Map<String, Object> RECORD = Map.of("name", "Acme");

    private static Misbehaviour answer(int status, String message) {
        return Misbehaviour.status(
                status, "{\"statusCode\":" + status + ",\"error\":\"x\",\"messages\":[\"" + message + "\"]}");
    }

    private static Misbehaviour[] often(Misbehaviour misbehaviour, int times) {
        Misbehaviour[] all = new Misbehaviour[times];
        Arrays.fill(all, misbehaviour);
        return all;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:redelivered")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(1))
                        .toD("twenty:companies/${header.operation}?maxRetries=0");
                from("direct:create")
                        .routeId("create")
                        .to("twenty:companies/createOne?maxRetries=1000&retryDelay=60000");
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aPassingStatusIsTriedAgain(int status) {
        twenty.misbehave(answer(status, "busy"), answer(status, "busy"));

        Exchange done = sent("twenty:companies/createOne", RECORD);

        assertThat(done.getMessage().getHeader(TwentyConstants.RETRIES)).isEqualTo(2);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 409, 422, 500})
    void anotherStatusIsNot(int status) {
        twenty.misbehave(answer(status, "no"));

        Exchange failed = send("twenty:companies/createOne", RECORD);

        assertThat(failed.getException()).isInstanceOf(TwentyException.class);
        assertThat(twenty.requests()).hasSize(1);
        assertThat(failed.getMessage().getHeader(TwentyConstants.RETRIES)).isNull();
    }

    @Test
    void noMoreThanMaxRetries() {
        twenty.misbehave(often(answer(503, "busy"), 10));

        failure(TwentyServerException.class, "twenty:companies/createOne?maxRetries=2", RECORD);

        assertThat(twenty.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dropBefore", "dropAfter", "truncatedBody"})
    void aLostAnswerOfACreateIsLookedForAndTheRecordIsThereOnce(String fault) {
        twenty.misbehave(
                switch (fault) {
                    case "dropBefore" -> Misbehaviour.dropBefore();
                    case "dropAfter" -> Misbehaviour.dropAfter();
                    default -> Misbehaviour.truncatedBody();
                });

        Exchange done = sent("twenty:companies/createOne", RECORD);

        assertThat(twenty.records("companies")).hasSize(1);
        assertThat(done.getMessage().getBody(Map.class))
                .containsEntry("name", "Acme")
                .containsEntry("id", twenty.records("companies").get(0).get("id"));
    }

    @Test
    void withoutAnIdALostCreateIsNotRepeated() {
        twenty.misbehave(Misbehaviour.dropAfter());

        TwentyConnectionException failure =
                failure(TwentyConnectionException.class, "twenty:companies/createOne?clientIds=false", RECORD);

        assertThat(failure.isSent()).isTrue();
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void withoutAnIdATooManyIsTriedAgainSinceNothingWasDone() {
        twenty.misbehave(answer(429, "Limit reached (100000 tokens per 60000 ms)"));

        sent("twenty:companies/createOne?clientIds=false", RECORD);

        assertThat(twenty.requests()).hasSize(2);
    }

    @Test
    void withoutAnIdABusyServerIsNotTriedAgainSinceItMayHaveDoneIt() {
        twenty.misbehave(answer(503, "busy"));

        failure(TwentyServerException.class, "twenty:companies/createOne?clientIds=false", RECORD);

        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void aDeleteWhoseAnswerWasLostIsDone() {
        String id = (String) sent("twenty:companies/createOne", RECORD)
                .getMessage()
                .getBody(Map.class)
                .get("id");
        twenty.misbehave(Misbehaviour.dropAfter());

        Exchange done = sent("twenty:companies/deleteOne", id);

        assertThat(done.getMessage().getBody()).isEqualTo(Map.of("id", id));
        assertThat(twenty.records("companies")).isEmpty();
    }

    @Test
    void aDeleteOfWhatIsNotThereIsNotFound() {
        failure(TwentyNotFoundException.class, "twenty:companies/deleteOne", StubbedTest.ID);
    }

    @Test
    void readsAndUpdatesAreTriedAgain() {
        String id = (String) sent("twenty:companies/createOne", RECORD)
                .getMessage()
                .getBody(Map.class)
                .get("id");
        twenty.misbehave(Misbehaviour.dropAfter(), Misbehaviour.none(), Misbehaviour.dropAfter(), Misbehaviour.none());

        sent("twenty:companies/updateOne", Map.of("id", id, "employees", 7));
        Exchange found = sent("twenty:companies/findOne", id);

        assertThat(found.getMessage().getBody(Map.class)).containsEntry("employees", 7);
    }

    @Test
    void aServerThatAsksForALongerWaitThanAllowedFailsAtOnce() {
        twenty.misbehave(Misbehaviour.status(
                429,
                Map.of("Retry-After", "3600"),
                "application/json",
                "{\"statusCode\":429,\"error\":\"x\",\"messages\":[\"slow\"]}"));

        TwentyRateLimitException failure =
                failure(TwentyRateLimitException.class, "twenty:companies/createOne", RECORD);

        assertThat(failure.getRetryAfter()).contains(Duration.ofHours(1));
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void theWaitOfA429IsReadFromItsTextWhereNoHeaderSaysSo() {
        twenty.misbehave(answer(429, "Limit reached (100 tokens per 60000 ms)"));

        TwentyRateLimitException failure =
                failure(TwentyRateLimitException.class, "twenty:companies/createOne?maxRetries=0", RECORD);

        assertThat(failure.getRetryAfter()).contains(Duration.ofMillis(600));
    }

    @Test
    void theWaitOfA429IsReadFromTheResetTime() {
        long reset = Instant.now().plusSeconds(100).getEpochSecond();
        twenty.misbehave(Misbehaviour.status(
                429,
                Map.of("X-RateLimit-Reset", String.valueOf(reset)),
                "application/json",
                "{\"statusCode\":429,\"error\":\"x\",\"messages\":[\"slow\"]}"));

        TwentyRateLimitException failure =
                failure(TwentyRateLimitException.class, "twenty:companies/createOne?maxRetries=0", RECORD);

        assertThat(failure.getRetryAfter()).hasValueSatisfying(wait -> assertThat(wait)
                .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOne", "createMany"})
    void camelsOwnRedeliveryCreatesNothingTwice(String operation) {
        twenty.misbehave(Misbehaviour.dropAfter(), Misbehaviour.dropBefore());

        Exchange done = send("direct:redelivered", RECORD, Map.of("operation", operation));

        assertThat(done.getException()).isNull();
        assertThat(twenty.requests()).hasSizeGreaterThan(2);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void theSameRecordCreatedTwiceOnPurposeIsThereTwice() {
        Exchange first = sent("twenty:companies/createOne", RECORD);
        first.getMessage().setBody(RECORD);
        template.send("twenty:companies/createOne", first);

        assertThat(twenty.records("companies")).hasSize(2);
    }

    @Test
    void aLostAnswerIsNotForgottenWhereTheServerIsGoneAfterwards() {
        twenty.misbehave(Misbehaviour.dropAfter(), answer(429, "slow"));

        TwentyConnectionException failure =
                failure(TwentyConnectionException.class, "twenty:companies/createOne?maxRetries=1", RECORD);

        assertThat(failure.isSent()).isTrue();
        assertThat(failure).hasMessageContaining("an earlier attempt may have arrived");
        assertThat(failure.getCause()).isInstanceOf(TwentyRateLimitException.class);
    }

    @Test
    void aChangeMayBeDoneWhereTheServerIsGoneAtItsRepeat() {
        String id = sent("twenty:companies/createOne?depth=0", RECORD)
                .getMessage()
                .getBody(Map.class)
                .get("id")
                .toString();
        twenty.misbehave(Misbehaviour.restartAfter(Duration.ofHours(1)));

        TwentyConnectionException failure = failure(
                TwentyConnectionException.class,
                "twenty:companies/updateOne?maxRetries=1&id=" + id,
                Map.of("employees", 7));

        assertThat(failure.isSent()).isTrue();
        assertThat(twenty.records("companies").get(0)).containsEntry("employees", 7);
    }

    @Test
    void aDeadlineThatComesBeforeTheWaitEndsIt() {
        twenty.misbehave(answer(429, "Limit reached (1 tokens per 30000 ms)"));

        Exchange failed = template.send("twenty:companies/createOne", exchange -> {
            exchange.getMessage().setBody(RECORD);
            exchange.setProperty(TwentyConstants.DEADLINE, Instant.now().plusSeconds(5));
        });

        assertThat(failed.getException()).isInstanceOf(TwentyRateLimitException.class);
        assertThat(failed.getException().getSuppressed()).singleElement().satisfies(reason -> assertThat(reason)
                .hasMessage("the deadline of the exchange comes before"));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aStoppingContextEndsTheWaitingAtOnce() {
        twenty.misbehaveWith(request -> answer(429, "Limit reached (1 tokens per 30000 ms)"));
        CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(() -> send("direct:create", RECORD));
        await().until(() -> twenty.requests().size() == 1);

        context.stop();

        assertThat(waiting.join().getException()).isInstanceOf(TwentyRateLimitException.class);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void anInterruptEndsTheWaitingAtOnce() throws Exception {
        twenty.misbehaveWith(request -> answer(429, "Limit reached (1 tokens per 30000 ms)"));
        List<Exchange> failed = new ArrayList<>();
        Thread thread = new Thread(() -> failed.add(send("direct:create", RECORD)));
        thread.start();
        await().until(() -> twenty.requests().size() == 1);

        thread.interrupt();
        thread.join();

        assertThat(failed.get(0).getException()).isInstanceOf(TwentyRateLimitException.class);
    }
}
