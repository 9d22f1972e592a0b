package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SessionTokensTest {
    private static final long NOW = 1_800_000_000_000L;
    private static final long SECONDS = NOW / 1000;
    private static final long HALF_AN_HOUR = 1800;

    private static String token(String claims) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return "h." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".s";
    }

    private static String token(long madeAt, long endsAt) {
        return token("{\"iat\":" + madeAt + ",\"exp\":" + endsAt + "}");
    }

    @Test
    void aNewSessionIsDueAtFourFifthsOfItsTime() {
        SessionTokens tokens = SessionTokens.made(token(SECONDS, SECONDS + HALF_AN_HOUR), "r", NOW);

        assertThat(tokens.isDue(NOW + 1_439_000)).isFalse();
        assertThat(tokens.isDue(NOW + 1_440_000)).isTrue();
        assertThat(tokens.isOver(NOW + 1_799_000)).isFalse();
        assertThat(tokens.isOver(NOW + 1_800_000)).isTrue();
    }

    @Test
    void aServerWhoseClockIsWrongMakesNoDifferenceToANewOne() {
        long wrong = SECONDS - 86_400;

        SessionTokens tokens = SessionTokens.made(token(wrong, wrong + HALF_AN_HOUR), "r", NOW);

        assertThat(tokens.isDue(NOW + 1_439_000)).isFalse();
    }

    @Test
    void oneFromElsewhereIsDueByWhatIsLeftOfIt() {
        SessionTokens tokens = SessionTokens.given(token(SECONDS - 1700, SECONDS + 100), "r", NOW);

        assertThat(tokens.isDue(NOW + 79_000)).isFalse();
        assertThat(tokens.isDue(NOW + 80_000)).isTrue();
    }

    @Test
    void aTokenThatDoesNotSayWhenItEndsIsNeverDue() {
        assertThat(SessionTokens.made("opaque", "r", NOW).isDue(Long.MAX_VALUE - 1))
                .isFalse();
        assertThat(SessionTokens.made(token("{}"), "r", NOW).isDue(Long.MAX_VALUE - 1))
                .isFalse();
        assertThat(SessionTokens.given("a.b.c", "r", NOW).isDue(Long.MAX_VALUE - 1))
                .isFalse();
    }

    @Test
    void aRefreshTokenAloneIsDueAtOnce() {
        assertThat(SessionTokens.given(null, "r", NOW).isDue(NOW)).isTrue();
    }

    @Test
    void itPrintsNoToken() {
        assertThat(SessionTokens.given("the-access", "the-refresh", NOW).toString())
                .isEqualTo("******");
    }
}
