package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session makes of a server's answers, and says of them. */
class SessionWordsTest extends StubbedTest {
    private static final String LOGIN =
            "{\"data\":{\"getLoginTokenFromCredentials\":{\"loginToken\":{\"token\":\"l\"}}}}";
    private static final String NEEDS_SESSION = "{\"statusCode\":400,\"error\":\"Error\",\"messages\":["
            + "\"This endpoint requires a session access token\"],\"code\":\"FORBIDDEN_EXCEPTION\"}";
    private static final String INVALID =
            "{\"statusCode\":401,\"error\":\"UNAUTHENTICATED\",\"messages\":[\"Token invalid.\"]}";

    @BeforeEach
    void signInByPassword() {
        TwentyConfiguration configuration =
                context.getComponent("twenty", TwentyComponent.class).getConfiguration();
        configuration.setUserEmail("tim@apple.dev");
        configuration.setUserPassword("the-password");
    }

    private void withoutKey() {
        context.getComponent("twenty", TwentyComponent.class).setApiKey(null);
    }

    private static String session(String root, String access) {
        return "{\"data\":{\"" + root + "\":{\"tokens\":{\"accessOrWorkspaceAgnosticToken\":{\"token\":\"" + access
                + "\"},\"refreshToken\":{\"token\":\"r\"}}}}}";
    }

    /** One whose time is over as soon as it is made. */
    private static String shortToken() {
        return "h."
                + Base64.getUrlEncoder().encodeToString("{\"iat\":1,\"exp\":1}".getBytes(StandardCharsets.UTF_8))
                + ".s";
    }

    private String sentBy(int call) {
        return stub.calls().get(call).headers().get("Authorization");
    }

    @Test
    void aSessionIsRenewedBeforeItEnds() {
        withoutKey();
        stub.answer(200, LOGIN)
                .answer(200, session("getAuthTokensFromLoginToken", shortToken()))
                .answer(200, PAGE)
                .answer(200, session("renewToken", "second"))
                .answer(200, PAGE);
        send("twenty:companies/findMany", null);

        send("twenty:companies/findMany", null);

        assertThat(stub.calls().get(3).body()).contains("renewToken");
        assertThat(sentBy(4)).isEqualTo("Bearer second");
    }

    @Test
    void whatTheServerRefusesToTheKeyIsDoneByTheSession() {
        stub.answer(400, NEEDS_SESSION)
                .answer(200, LOGIN)
                .answer(200, session("getAuthTokensFromLoginToken", "access"))
                .answer(200, PAGE);

        assertThat(send("twenty:companies/findMany", null).getException()).isNull();

        assertThat(sentBy(0)).isEqualTo("Bearer " + StubTwenty.API_KEY);
        assertThat(sentBy(3)).isEqualTo("Bearer access");
    }

    @Test
    void aSessionThatIsRefusedOnceItIsRenewedIsNotTriedAgain() {
        withoutKey();
        stub.answer(200, LOGIN)
                .answer(200, session("getAuthTokensFromLoginToken", "first"))
                .answer(401, INVALID)
                .answer(200, session("renewToken", "second"))
                .answer(401, INVALID);

        Exception e = send("twenty:companies/findMany", null).getException();

        assertThat(e)
                .isInstanceOf(TwentyAuthenticationException.class)
                .hasMessageContaining("Check the user whose session this is")
                .message()
                .doesNotContain("apiKey");
        assertThat(stub.calls()).hasSize(5);
    }

    @Test
    void aServerThatIsAwayWhileTheUserSignsInWasNotSentTheCall() {
        withoutKey();
        stub.answer(503, "");

        Exception e = send("twenty:companies/createOne", "{\"name\":\"Acme\"}").getException();

        assertThat(e)
                .isInstanceOf(TwentyServerException.class)
                .hasMessageContaining("signing in as tim@apple.dev failed");
        assertThat(stub.calls()).hasSize(1);
    }

    @Test
    void anErrorThatRepeatsThePasswordIsToldWithoutIt() {
        withoutKey();
        stub.answer(200, "{\"errors\":[{\"message\":\"no user with the-password\"}],\"data\":null}");

        assertThat(send("twenty:companies/findMany", null).getException()).hasMessageContaining("no user with ******");
    }

    @Test
    void withoutAUserTheExceptionSaysWhatItTakes() {
        TwentyConfiguration configuration =
                context.getComponent("twenty", TwentyComponent.class).getConfiguration();
        configuration.setUserEmail(null);
        configuration.setUserPassword(null);
        stub.answer(400, NEEDS_SESSION);

        assertThat(send("twenty:companies/findMany", null).getException())
                .isInstanceOf(TwentyAuthenticationException.class)
                .hasMessageContaining("the session of a user, which the options userEmail and userPassword");
    }
}
