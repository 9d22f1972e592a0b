package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.MessageHelper;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new API key takes the place of an old one once the route that keeps its token has succeeded. */
class RotateApiKeyTest extends RotationTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    @Test
    void theNewKeyTakesThePlaceOfTheOneInUse() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE);

        Map<?, ?> made = rotated(null);

        assertThat(made.get("name")).isEqualTo("CI");
        assertReplaced(old, "CI");
    }

    @Test
    void anApiKeyAloneDoesItWhereKeysMayMakeKeys() throws Exception {
        Assumptions.assumeFalse(System.getProperty("sandbox.dialect", "V1_0").equals("V2_21"), "2.21 wants a user");
        Map<?, ?> old = keyInUse("CI");
        configuration().setUserEmail(null);
        configuration().setUserPassword(null);
        route(ROTATE);

        rotated(null);

        assertReplaced(old, "CI");
    }

    @Test
    void whereOnlyAUserMayMakeKeysAnApiKeyAloneChangesNothing() throws Exception {
        Assumptions.assumeTrue(System.getProperty("sandbox.dialect", "V1_0").equals("V2_21"), "the others let a key");
        Map<?, ?> old = keyInUse("CI");
        configuration().setUserEmail(null);
        configuration().setUserPassword(null);
        route(ROTATE);

        assertThat(rotate(null).getException())
                .isInstanceOf(TwentyAuthenticationException.class)
                .hasMessageContaining("session of a user");
        assertNothingIsReplaced(old);
    }

    @Test
    void theKeyInUseIsReplacedAlsoWhereItIsTheOneThatCalls() throws Exception {
        Assumptions.assumeFalse(System.getProperty("sandbox.dialect", "V1_0").equals("V2_21"), "2.21 wants a user");
        Map<?, ?> old = keyInUse("CI");
        configuration().setUserEmail(null);
        configuration().setUserPassword(null);
        configuration().setApiKeyFile(null);
        configuration().setApiKey(String.valueOf(old.get("token")));
        route(ROTATE);

        rotated(null);

        assertReplaced(old, "CI");
    }

    @Test
    void theNewKeyLastsAsLongAndHasTheSameRole() throws Exception {
        keyInUse("CI");
        route(ROTATE);

        Map<?, ?> made = rotated(null);

        assertThat(Instant.parse(String.valueOf(made.get("expiresAt"))))
                .isCloseTo(Instant.now().plus(Duration.ofDays(90)), within(1, ChronoUnit.MINUTES));
        assertThat(twenty.requests())
                .filteredOn(request ->
                        request.method().equals("POST") && request.path().endsWith("/apiKeys"))
                .last()
                .satisfies(request -> assertThat(request.body().contains("\"roleId\":\"" + READER + "\""))
                        .isEqualTo(!V1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "key", "header"})
    void aKeyMayBeNamedByItsId(String form) throws Exception {
        Map<?, ?> other = key("Import");
        keyInUse("CI");
        route(ROTATE);
        Object id = other.get("id");

        Exchange done =
                switch (form) {
                    case "id" -> rotate(id);
                    case "key" -> rotate(Map.of("id", id, "name", "ignored"));
                    default -> send("direct:rotate", "any body", Map.of(TwentyConstants.ID, id));
                };

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(Map.class).get("name")).isEqualTo("Import");
        assertThat(statusWith(other.get("token"))).isEqualTo(403);
    }

    @Test
    void theOldKeyIsValidUntilTheRouteHasSucceeded() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        AtomicInteger meanwhile = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate").to(ROTATE).process(exchange -> meanwhile.set(statusWith(old.get("token"))));
            }
        });

        rotated(null);

        assertThat(meanwhile).hasValue(200);
        assertThat(statusWith(old.get("token"))).isEqualTo(403);
    }

    @Test
    void itRotatesAgainAndAgain() throws Exception {
        keyInUse("CI");
        route(ROTATE);
        rotated(null);
        Map<?, ?> second = Map.of("id", idIn(kept()), "token", kept());

        rotated(null);

        assertReplaced(second, "CI");
    }

    private void assertNothingIsReplaced(Map<?, ?> old) throws Exception {
        assertThat(validKeys()).extracting(key -> key.get("id")).containsExactly(old.get("id"));
        assertThat(validKeys()).extracting(key -> key.get("name")).containsExactly("CI");
        assertThat(statusWith(old.get("token"))).isEqualTo(200);
    }

    @Test
    void afterAFailureTheOldKeyStaysAndTheNewOneIsRevoked() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate").to(ROTATE).throwException(new IllegalStateException("disk full"));
            }
        });

        assertThat(rotate(null).getException()).hasMessage("disk full");
        assertNothingIsReplaced(old);
    }

    @Test
    void aFailureThatIsHandledIsAFailure() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(true).log("parked");
                from("direct:rotate").to(ROTATE).throwException(new IllegalStateException("disk full"));
            }
        });

        assertThat(rotate(null).getException()).isNull();
        assertNothingIsReplaced(old);
    }

    @Test
    void aDeadLetterIsAFailure() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(deadLetterChannel("log:dead?level=OFF"));
                from("direct:rotate").to(ROTATE).throwException(new IllegalStateException("disk full"));
            }
        });

        assertThat(rotate(null).getException()).isNull();
        assertNothingIsReplaced(old);
    }

    @Test
    void whatIsRolledBackIsAFailure() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate").to(ROTATE).markRollbackOnly();
            }
        });

        rotate(null);

        assertNothingIsReplaced(old);
    }

    @Test
    void aStepThatSucceedsAtTheSecondTryIsASuccess() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        AtomicInteger tries = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(1));
                from("direct:rotate").to(ROTATE).process(exchange -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("disk busy");
                    }
                    keep(exchange.getMessage().getBody(Map.class));
                });
            }
        });

        rotated(null);

        assertReplaced(old, "CI");
    }

    @Test
    void aFailureThatTheRouteCatchesDoesNotStopIt() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate")
                        .to(ROTATE)
                        .process(exchange -> keep(exchange.getMessage().getBody(Map.class)))
                        .doTry()
                        .throwException(new IllegalStateException("no mail"))
                        .doCatch(IllegalStateException.class)
                        .log("nobody is told")
                        .end();
            }
        });

        rotated(null);

        assertReplaced(old, "CI");
    }

    @Test
    void aNewKeyThatIsInUseAlreadyIsNotRevokedByAFailure() throws Exception {
        keyInUse("CI");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate")
                        .to(ROTATE)
                        .process(exchange -> keep(exchange.getMessage().getBody(Map.class)))
                        .throwException(new IllegalStateException("no mail"));
            }
        });

        rotate(null);

        assertThat(statusWith(kept())).isEqualTo(200);
    }

    @Test
    void aFailureIsMadeGoodByTheNextRun() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        AtomicInteger runs = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate").to(ROTATE).process(exchange -> {
                    keep(exchange.getMessage().getBody(Map.class));
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalStateException("no mail");
                    }
                });
            }
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
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate")
                        .to(ROTATE)
                        .setHeader(TwentyConstants.ID, simple("${body[id]}"))
                        .to("twenty:apiKeys/deleteOne");
            }
        });

        rotate(null);

        assertNothingIsReplaced(old);
    }

    @Test
    void aFailureDoesNotRevokeAKeyWithWhichAnotherMessageHasGoneOn() throws Exception {
        Map<?, ?> old = key("CI");
        String id = String.valueOf(old.get("id"));
        AtomicBoolean isFirst = new AtomicBoolean(true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate").to(ROTATE).process(exchange -> {
                    if (isFirst.getAndSet(false)) {
                        // as the next tick of a timer does, while this message hangs
                        keep(rotated(id));
                        throw new IllegalStateException("the store is gone");
                    }
                });
            }
        });

        rotate(id);

        assertReplaced(old, "CI");
    }

    @Test
    void anOldKeyStaysWhereItsSuccessorIsRevokedInTheGracePeriod() throws Exception {
        Map<?, ?> old = key("CI");
        route(ROTATE + "?gracePeriod=1s");
        Map<?, ?> made = rotated(String.valueOf(old.get("id")));
        sent("twenty:apiKeys/deleteOne", made.get("id"));
        twenty.clearRequests();

        await().atMost(Duration.ofSeconds(20)).until(() -> twenty.requests().stream()
                .anyMatch(request -> request.path().endsWith(String.valueOf(made.get("id")))));
        assertThat(statusWith(old.get("token"))).isEqualTo(200);
    }

    @Test
    void withAGracePeriodTheOldKeyIsRevokedAfterIt() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE + "?gracePeriod=1s");

        rotated(null);

        assertThat(statusWith(old.get("token"))).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> statusWith(old.get("token")) == 403);
        assertReplaced(old, "CI");
    }

    @Test
    void duringTheGracePeriodTheKeysTellOfThemselves() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE + "?gracePeriod=1h");

        Map<?, ?> made = rotated(null);

        assertThat(validKeys())
                .extracting(key -> key.get("name"))
                .containsExactlyInAnyOrder("CI", "CI (replaced by " + made.get("id") + ")");
        assertThat(validKeys())
                .filteredOn(key -> key.get("id").equals(old.get("id")))
                .singleElement()
                .satisfies(key -> assertThat(Instant.parse(String.valueOf(key.get("expiresAt"))))
                        .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void aKeyInItsGracePeriodIsNotReplacedOnceMore() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE + "?gracePeriod=1h");
        rotated(null);

        assertThat(rotate(old.get("id")).getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("was replaced by 'CI' (" + idIn(kept()) + ")");
        assertThat(validKeys()).hasSize(2);
    }

    /** As a process leaves it that ended before the time of grace did. */
    @Test
    void aKeyWhoseGracePeriodIsOverIsRevokedByTheNextRotation() throws Exception {
        Map<?, ?> left = key("Old CI");
        Map<?, ?> old = keyInUse("CI");
        sent(
                "twenty:apiKeys/updateOne",
                Map.of(
                        "id",
                        left.get("id"),
                        "name",
                        "Old CI (replaced by " + old.get("id") + ")",
                        "expiresAt",
                        "2020-01-01T00:00:00.000Z"));
        route(ROTATE);

        rotated(null);

        assertReplaced(old, "CI");
        assertThat(statusWith(left.get("token"))).isEqualTo(403);
    }

    @Test
    void twoAtOnceMakeOneNewKey() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate").to(ROTATE);
            }
        });

        CompletableFuture<Exchange> first = CompletableFuture.supplyAsync(() -> rotate(old.get("id")));
        List<Exchange> both = List.of(rotate(old.get("id")), first.join());

        assertThat(validKeys()).hasSize(1);
        String id = String.valueOf(validKeys().get(0).get("id"));
        assertThat(both).anySatisfy(done -> assertThat(done.getException()).isNull());
        // who comes later goes on with the same key, is told of it, or meets that its own key is revoked
        assertThat(both)
                .map(Exchange::getException)
                .allMatch(e -> e == null
                        || e instanceof TwentyAuthenticationException
                        || e.getMessage().contains(id));
    }

    @Test
    void withoutARouteThatKeepsTheTokenNothingIsDone() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        twenty.clearRequests();

        assertThat(send(ROTATE, null).getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("there is no route that keeps the token");
        assertThat(twenty.requests()).isEmpty();
        assertNothingIsReplaced(old);
    }

    @Test
    void withAGracePeriodItTakesNoRoute() throws Exception {
        Map<?, ?> old = keyInUse("CI");

        keep(sent(ROTATE + "?gracePeriod=1h", null).getMessage().getBody(Map.class));

        assertThat(statusWith(kept())).isEqualTo(200);
        assertThat(idIn(kept())).isNotEqualTo(old.get("id"));
    }

    @Test
    void aKeyThatIsNotThereIsRefused() throws Exception {
        keyInUse("CI");
        route(ROTATE);

        assertThat(rotate(UNKNOWN).getException()).hasMessageContaining("there is no API key " + UNKNOWN);
    }

    @Test
    void aKeyThatIsRevokedIsRefusedWithItsSuccessor() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        route(ROTATE);
        rotated(null);

        assertThat(rotate(old.get("id")).getException())
                .hasMessageContaining("is revoked, replaced by " + idIn(kept()) + ": there is nothing to rotate");
        assertThat(validKeys()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"CI\"}", "[1]", "CI"})
    void aBodyThatNamesNoKeyIsNotTakenForTheKeyInUse(String body) throws Exception {
        keyInUse("CI");
        route(ROTATE);
        twenty.clearRequests();

        assertThat(rotate(body).getException()).isInstanceOf(TwentyValidationException.class);
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void aKeyThatDoesNotNameItselfMustBeNamed() throws Exception {
        route(ROTATE);

        assertThat(rotate(null).getException()).hasMessageContaining("give the id of the key");
    }

    @Test
    void noTokenIsPrintedLoggedOrTraced() throws Exception {
        keyInUse("CI");
        context.setTracing(true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate")
                        .to(ROTATE)
                        .to("log:rotated?showAll=true&multiline=true")
                        .log("${body} ${bodyAs(String)} ${headers}")
                        .process(exchange -> keep(exchange.getMessage().getBody(Map.class)));
            }
        });

        try (Log log = Log.start(Level.ALL)) {
            Exchange done = send("direct:rotate", null);

            String token = kept();
            assertThat(log.text()).contains("rotated").doesNotContain(token);
            assertThat(done.getMessage().getBody().toString())
                    .contains("******")
                    .doesNotContain(token);
            assertThat(done.getMessage().getHeaders().toString()).doesNotContain(token);
            assertThat(MessageHelper.dumpAsXml(done.getMessage(), true)).doesNotContain(token);
            assertThat(MessageHelper.dumpAsJSon(done.getMessage(), true)).doesNotContain(token);
        }
    }

    @Test
    void anExceptionAfterItShowsNoToken() throws Exception {
        keyInUse("CI");
        String[] token = new String[1];
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate")
                        .to(ROTATE)
                        .process(exchange -> token[0] = exchange.getMessage()
                                .getBody(Map.class)
                                .get("token")
                                .toString())
                        .to("twenty:companies/createOne");
            }
        });

        Exchange failed = rotate(null);

        assertThat(failed.getException()).isNotNull();
        assertThat(failed.getException().toString()).doesNotContain(token[0]);
    }

    @Test
    void anEnvelopeIsRefusedAtTheStart() {
        assertThatThrownBy(() -> context.getEndpoint(ROTATE + "?outputFormat=envelope"))
                .hasMessageContaining("rotateApiKey makes several calls");
    }

    @Test
    void theGracePeriodIsForRotationsOnly() {
        assertThatThrownBy(() -> context.getEndpoint("twenty:apiKeys/createOne?gracePeriod=1h"))
                .hasMessageContaining("The option gracePeriod is not for createOne");
        assertThatThrownBy(() -> context.getEndpoint(ROTATE + "?gracePeriod=soon"))
                .hasMessageContaining("The option gracePeriod is 'soon'");
    }
}
