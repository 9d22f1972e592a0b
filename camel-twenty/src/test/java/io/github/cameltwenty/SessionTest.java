package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's session, beside an API key or in its place. */
class SessionTest extends SandboxedTest {
    @BeforeEach
    void signInByPassword() {
        configuration().setUserEmail(twenty.userEmail());
        configuration().setUserPassword(twenty.userPassword());
        configuration().setMaxRetries(0);
    }

    private void withoutKey() {
        configuration().setApiKey(null);
    }

    private List<String> mutations(String name) {
        return twenty.requests().stream()
                .map(SandboxRequest::body)
                .filter(body -> body.contains(name + "("))
                .toList();
    }

    /** Of the calls that are no part of a sign-in, by what they went. */
    private List<String> tokens() {
        return calls().stream()
                .map(call -> call.headers().get("authorization"))
                .filter(token -> token != null)
                .toList();
    }

    @Test
    void withoutAKeyAllCallsGoByTheSession() {
        withoutKey();

        sent("twenty:companies/createOne", Map.of("name", "Acme"));
        sent("twenty:companies/findMany", null);

        assertThat(tokens()).hasSize(2).doesNotContain("Bearer " + twenty.apiKey());
        assertThat(tokens().get(0)).isEqualTo(tokens().get(1));
        assertThat(names()).containsExactly("Acme");
    }

    @Test
    void besideAKeyRecordsGoByTheKeyAndNobodySignsIn() {
        sent("twenty:companies/findMany", null);

        assertThat(tokens()).containsExactly("Bearer " + twenty.apiKey());
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void besideAKeyWhatNoKeyMayDoGoesByTheSession() {
        sent("twenty:apiKeys/createOne", newKey());

        assertThat(tokens()).singleElement().isNotEqualTo("Bearer " + twenty.apiKey());
    }

    @Test
    void aBlocklistGoesByTheSessionToo() {
        sent("twenty:blocklists/createOne", Map.of("handle", "@spam.example"));

        assertThat(tokens()).singleElement().isNotEqualTo("Bearer " + twenty.apiKey());
    }

    @Test
    void aKeyAloneIsToldWhatItTakes() {
        configuration().setUserEmail(null);
        configuration().setUserPassword(null);
        sent("twenty:general/getServerInfo", null);
        boolean keysMay = !System.getProperty("sandbox.dialect", "V1_0").equals("V2_21");
        twenty.clearRequests();

        Exception e = send("twenty:apiKeys/createOne", newKey()).getException();

        if (keysMay) {
            assertThat(e).isNull();
        } else {
            assertThat(e)
                    .isInstanceOf(TwentyAuthenticationException.class)
                    .hasMessageContaining("not sent, this server does it in the session of a user only")
                    .hasMessageContaining("userEmail and userPassword");
            assertThat(twenty.requests()).isEmpty();
        }
    }

    private static Map<String, Object> newKey() {
        boolean v1 = System.getProperty("sandbox.dialect", "V1_0").equals("V1_0");
        return v1
                ? Map.of("name", "CI", "expiresAt", "2100-01-01T00:00:00.000Z")
                : Map.of("name", "CI", "expiresAt", "2100-01-01T00:00:00.000Z", "roleId", TwentySandbox.ROLE_ID);
    }

    @Test
    void thereIsOneSignInForAllThreads() throws Exception {
        withoutKey();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(8);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            done.add(threads.submit(() -> {
                together.countDown();
                together.await(10, TimeUnit.SECONDS);
                return sent("twenty:companies/findMany", null);
            }));
        }
        for (Future<?> each : done) {
            each.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(mutations("getAuthTokensFromLoginToken").stream()
                        .filter(body -> body.contains(tokenField()))
                        .toList())
                .hasSize(1);
    }

    private static String tokenField() {
        boolean v1 = System.getProperty("sandbox.dialect", "V1_0").equals("V1_0");
        return v1 ? " accessToken " : "accessOrWorkspaceAgnosticToken";
    }

    @Test
    void aSessionThatTheServerEndedIsRenewedOnce() {
        withoutKey();
        sent("twenty:companies/findMany", null);
        twenty.endSessions();

        sent("twenty:companies/findMany", null);

        assertThat(mutations("renewToken")).isNotEmpty();
        assertThat(mutations("getLoginTokenFromCredentials").stream()
                        .filter(body -> body.contains(twenty.userEmail()))
                        .distinct())
                .hasSize(1);
        assertThat(tokens()).hasSize(3);
    }

    @Test
    void aSessionThatCannotBeRenewedIsBegunAnew() {
        withoutKey();
        sent("twenty:companies/findMany", null);
        twenty.signOut();

        sent("twenty:companies/findMany", null);

        assertThat(tokens()).hasSize(3).last().isNotEqualTo(tokens().get(0));
    }

    @Test
    void aWrongPasswordFailsTheFirstCallAndIsNotShown() {
        withoutKey();
        configuration().setUserPassword("wrong-password");

        TwentyAuthenticationException e =
                failure(TwentyAuthenticationException.class, "twenty:companies/findMany", null);

        assertThat(e)
                .hasMessageContaining("not sent, since signing in as " + twenty.userEmail() + " failed: Wrong password")
                .message()
                .doesNotContain("wrong-password");
        assertThat(tokens()).isEmpty();
    }

    @Test
    void aWrongPasswordFailsTheStartWhereItIsToBeVerified() {
        configuration().setUserPassword("wrong-password");
        configuration().setVerify(true);

        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:verified").to("twenty:companies/findMany");
                    }
                }))
                .isInstanceOf(FailedToStartRouteException.class)
                .hasRootCauseInstanceOf(TwentyAuthenticationException.class)
                .hasStackTraceContaining("Wrong password");
    }

    @Test
    void aRightOneStartsWhereItIsToBeVerified() throws Exception {
        configuration().setVerify(true);

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:verified").to("twenty:companies/findMany");
            }
        });

        assertThat(tokens()).containsExactly("Bearer " + twenty.apiKey());
    }

    @Test
    void noSecretIsLoggedOrPrinted() {
        withoutKey();
        List<String> secrets = new ArrayList<>(List.of(twenty.userPassword()));
        try (Log log = Log.start(Level.ALL)) {
            sent("twenty:companies/findMany", null);
            twenty.endSessions();
            sent("twenty:companies/findMany", null);
            tokens().forEach(token -> secrets.add(token.substring("Bearer ".length())));

            assertThat(secrets).hasSizeGreaterThan(2);
            assertThat(log.text()).doesNotContain(secrets);
        }
    }

    @Test
    void aSessionFromElsewhereIsRenewedByItsRefreshToken() throws Exception {
        List<String> given = SignedIn.to(twenty);
        TwentyConfiguration configuration = configuration();
        configuration.forgetCredentials();
        configuration.setAccessToken(given.get(0));
        configuration.setRefreshToken(given.get(1));
        sent("twenty:companies/findMany", null);
        twenty.endSessions();

        sent("twenty:companies/findMany", null);

        assertThat(tokens().get(0)).isEqualTo("Bearer " + given.get(0));
        assertThat(tokens()).hasSize(3).last().isNotEqualTo(tokens().get(0));
    }

    @Test
    void anAccessTokenAloneIsGoodUntilTheServerRefusesIt() throws Exception {
        TwentyConfiguration configuration = configuration();
        configuration.forgetCredentials();
        configuration.setAccessToken(SignedIn.to(twenty).get(0));
        sent("twenty:companies/findMany", null);
        twenty.endSessions();

        assertThat(failure(TwentyAuthenticationException.class, "twenty:companies/findMany", null))
                .hasMessageContaining("Token invalid");
    }

    @Test
    void aRefreshTokenThatIsNotTakenIsNamed() {
        TwentyConfiguration configuration = configuration();
        configuration.forgetCredentials();
        configuration.setRefreshToken("used-up");

        assertThat(failure(TwentyAuthenticationException.class, "twenty:companies/findMany", null))
                .hasMessageContaining("the server does not take its refreshToken")
                .message()
                .doesNotContain("used-up");
    }

    @Test
    void aUriWithAnotherAddressTakesNoCredentialsOfTheComponent() {
        String uri = "twenty:companies/findMany?baseUrl=http://127.0.0.1:1&apiKey=other";

        assertThat(context.getEndpoint(uri, TwentyEndpoint.class).getConfiguration())
                .returns(null, TwentyConfiguration::getUserEmail)
                .returns(null, TwentyConfiguration::getUserPassword);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userPassword", "accessToken", "refreshToken", "userEmail", "apiKeyFile"})
    void aMessageNamesNoCredential(String option) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:foreign").toD("twenty:companies/findMany?" + option + "=${header.x}");
            }
        });

        assertThat(send("direct:foreign", null, Map.of("x", "theirs")).getException())
                .hasStackTraceContaining("The option " + option + " of this URI comes from the message");
    }

    @Test
    void halfOfASignInIsRefusedAtTheStart() {
        configuration().setUserPassword(null);

        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findMany"))
                .hasMessageContaining("The option userPassword is missing");
    }

    @Test
    void aPasswordAndTokensTogetherAreRefusedAtTheStart() {
        configuration().setRefreshToken("r");

        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findMany"))
                .hasMessageContaining("The options userPassword and refreshToken are both set");
    }
}
