package io.github.cameltwenty.examples.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Which addresses may be one workspace. */
class WorkspaceAddressTest {
    @Test
    void keysOfTwoWorkspacesTellThemApartAtOneAddress() {
        assertThat(cloud("one").mayBeSame(cloud("other"))).isFalse();
    }

    @Test
    void twoKeysOfOneWorkspaceAreOneWorkspace() {
        assertThat(cloud("one").mayBeSame(cloud("one"))).isTrue();
    }

    private static WorkspaceAddress cloud(String workspace) {
        String claims = "{\"workspaceId\":\"" + workspace + "\"}";
        String key =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".x";
        return new WorkspaceAddress("https://api.twenty.com", key, null);
    }
}
