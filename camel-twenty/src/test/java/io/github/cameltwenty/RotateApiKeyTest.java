package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
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
        routes(routes -> routes.from("direct:rotate")
                .to(ROTATE)
                .process(exchange -> meanwhile.set(statusWith(old.get("token")))));

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

    @Test
    void twoAtOnceMakeOneNewKey() throws Exception {
        Map<?, ?> old = keyInUse("CI");
        routes(routes -> routes.from("direct:rotate").to(ROTATE));

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
        routes(routes -> {
            routes.from("direct:rotate")
                    .to(ROTATE)
                    .to("log:rotated?showAll=true&multiline=true")
                    .log("${body} ${bodyAs(String)} ${headers}")
                    .process(this::keepBody);
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
        routes(routes -> routes.from("direct:rotate")
                .to(ROTATE)
                .process(exchange -> token[0] =
                        exchange.getMessage().getBody(Map.class).get("token").toString())
                .to("twenty:companies/createOne"));

        Exchange failed = rotate(null);

        assertThat(failed.getException()).isNotNull();
        assertThat(failed.getException().toString()).doesNotContain(token[0]);
    }

    @Test
    void anEnvelopeIsRefusedAtTheStart() {
        assertThatThrownBy(() -> context.getEndpoint(ROTATE + "?outputFormat=envelope"))
                .hasMessageContaining("rotateApiKey makes several calls");
    }
}
