package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What fails after the new key was made leaves the old one as it is, and no key that nobody has kept. */
class FailedRotationTest extends RotationTest {
    @Test
    void afterAFailureTheOldKeyStaysAndTheNewOneIsRevoked() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        routes(routes ->
                routes.from("direct:rotate").to(ROTATE).throwException(new IllegalStateException("disk full")));

        assertThat(rotate(null).getException()).hasMessage("disk full");
        assertNothingIsReplaced(old);
    }

    @Test
    void aFailureThatIsHandledIsAFailure() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        routes(routes -> {
            routes.onException(IllegalStateException.class).handled(true).log("parked");
            routes.from("direct:rotate").to(ROTATE).throwException(new IllegalStateException("disk full"));
        });

        assertThat(rotate(null).getException()).isNull();
        assertNothingIsReplaced(old);
    }

    @Test
    void aDeadLetterIsAFailure() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        routes(routes -> {
            routes.errorHandler(routes.deadLetterChannel("log:dead?level=OFF"));
            routes.from("direct:rotate").to(ROTATE).throwException(new IllegalStateException("disk full"));
        });

        assertThat(rotate(null).getException()).isNull();
        assertNothingIsReplaced(old);
    }

    @Test
    void whatIsRolledBackIsAFailure() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        routes(routes -> routes.from("direct:rotate").to(ROTATE).markRollbackOnly());

        rotate(null);

        assertNothingIsReplaced(old);
    }

    @Test
    void aStepThatSucceedsAtTheSecondTryIsASuccess() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        AtomicInteger tries = new AtomicInteger();
        routes(routes -> {
            routes.errorHandler(
                    routes.defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(1));
            routes.from("direct:rotate").to(ROTATE).process(exchange -> {
                if (tries.incrementAndGet() == 1) {
                    throw new IllegalStateException("disk busy");
                }
                keepBody(exchange);
            });
        });

        rotated(null);

        assertReplaced(old, "CI");
    }

    @Test
    void aFailureThatTheRouteCatchesDoesNotStopIt() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        routes(routes -> routes.from("direct:rotate")
                .to(ROTATE)
                .process(this::keepBody)
                .doTry()
                .throwException(new IllegalStateException("no mail"))
                .doCatch(IllegalStateException.class)
                .log("nobody is told")
                .end());

        rotated(null);

        assertReplaced(old, "CI");
    }

    @Test
    void aNewKeyThatIsInUseAlreadyIsNotRevokedByAFailure() throws Exception {
        keyInUse("CI");
        routes(routes -> routes.from("direct:rotate")
                .to(ROTATE)
                .process(this::keepBody)
                .throwException(new IllegalStateException("no mail")));

        rotate(null);

        assertThat(statusWith(kept())).isEqualTo(200);
    }

    @Test
    void aFailureIsMadeGoodByTheNextRun() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        AtomicInteger runs = new AtomicInteger();
        routes(routes -> {
            routes.from("direct:rotate").to(ROTATE).process(exchange -> {
                keepBody(exchange);
                if (runs.incrementAndGet() == 1) {
                    throw new IllegalStateException("no mail");
                }
            });
        });
        rotate(null);

        rotated(null);

        assertReplaced(old, "CI");
    }

    @Test
    void aKeyWhoseTokenIsNotGivenDoesNotStay() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE);
        twenty.misbehaveWith(request -> request.body().contains("generateApiKeyToken")
                ? Misbehaviour.status(400, "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"no\"]}")
                : Misbehaviour.none());

        assertThat(rotate(null).getException()).hasMessageContaining("The new key is deleted again");
        assertNothingIsReplaced(old);
    }

    @Test
    void aKeyThatCannotBeHandedOnAsWantedDoesNotStay() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE + "?outputClass=java.time.DayOfWeek");

        assertThat(rotate(null).getException()).isInstanceOf(TwentyException.class);
        assertNothingIsReplaced(old);
    }

    @Test
    void aNewKeyThatWasRevokedMeanwhileReplacesNothing() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        routes(routes -> {
            routes.from("direct:rotate")
                    .to(ROTATE)
                    .setHeader(TwentyConstants.ID, routes.simple("${body[id]}"))
                    .to("twenty:apiKeys/deleteOne");
        });

        rotate(null);

        assertNothingIsReplaced(old);
    }

    @Test
    void aFailureDoesNotRevokeAKeyWithWhichAnotherMessageHasGoneOn() throws Exception {
        Map<?, ?> old = key("CI");
        String id = String.valueOf(old.get("id"));
        AtomicBoolean isFirst = new AtomicBoolean(true);
        routes(routes -> {
            routes.from("direct:rotate").to(ROTATE).process(exchange -> {
                if (isFirst.getAndSet(false)) {
                    // as the next tick of a timer does, while this message hangs
                    keep(rotated(id));
                    throw new IllegalStateException("the store is gone");
                }
            });
        });

        rotate(id);

        assertReplaced(old, "CI");
    }
}
