package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenClaimsTest {
    private static final String WORKSPACE = "20202020-1c25-4d02-bf25-6aeccf7ea419";

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".x";
    }

    @Test
    void isInATokenOfTwentys() {
        assertThat(TokenClaims.text(token("{\"sub\":\"k\",\"workspaceId\":\"" + WORKSPACE + "\"}"), "workspaceId"))
                .contains(WORKSPACE);
    }

    @Test
    void isInNoOther() {
        assertThat(TokenClaims.text(token("{\"sub\":\"k\"}"), "workspaceId")).isEmpty();
        assertThat(TokenClaims.text(token("nonsense"), "workspaceId")).isEmpty();
        assertThat(TokenClaims.text("a.%%%.c", "workspaceId")).isEmpty();
        assertThat(TokenClaims.text("sandbox-key", "workspaceId")).isEmpty();
        assertThat(TokenClaims.text(null, "workspaceId")).isEmpty();
    }
}
