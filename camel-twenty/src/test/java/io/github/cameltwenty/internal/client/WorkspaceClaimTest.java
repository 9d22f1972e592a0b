package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WorkspaceClaimTest {
    private static final String WORKSPACE = "20202020-1c25-4d02-bf25-6aeccf7ea419";

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".x";
    }

    @Test
    void isInATokenOfTwentys() {
        assertThat(WorkspaceClaim.in(token("{\"sub\":\"k\",\"workspaceId\":\"" + WORKSPACE + "\"}")))
                .contains(WORKSPACE);
    }

    @Test
    void isInNoOther() {
        assertThat(WorkspaceClaim.in(token("{\"sub\":\"k\"}"))).isEmpty();
        assertThat(WorkspaceClaim.in(token("nonsense"))).isEmpty();
        assertThat(WorkspaceClaim.in("a.%%%.c")).isEmpty();
        assertThat(WorkspaceClaim.in("sandbox-key")).isEmpty();
        assertThat(WorkspaceClaim.in(null)).isEmpty();
    }
}
