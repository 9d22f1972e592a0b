package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    @TempDir
    Path folder;

    private static TwentyConfiguration user() {
        TwentyConfiguration configuration = new TwentyConfiguration();
        configuration.setUserEmail("ada@example.com");
        configuration.setUserPassword("the-password");
        return configuration;
    }

    @Test
    void allSecretsOfAConfigurationAreHidden() {
        TwentyConfiguration configuration = user();
        configuration.setApiKey(" the-key\n");
        configuration.setAccessToken("the-access");
        configuration.setRefreshToken("the-refresh");

        assertThat(Credentials.hide(configuration, "the-key, the-password, the-access, the-refresh of ada@example.com"))
                .isEqualTo("******, ******, ******, ****** of ada@example.com");
    }

    @Test
    void theKeyInAFileIsHiddenToo() throws IOException {
        TwentyConfiguration configuration = new TwentyConfiguration();
        configuration.setApiKeyFile(
                Files.writeString(folder.resolve("key"), "the-key\n").toString());

        assertThat(Credentials.hide(configuration, "Token the-key is invalid")).isEqualTo("Token ****** is invalid");
    }

    @Test
    void aSecretThatHoldsAnotherIsHiddenAsAWhole() {
        TwentyConfiguration configuration = user();
        configuration.setApiKey("the-password-and-more");

        assertThat(Credentials.hide(configuration, "the-password-and-more")).isEqualTo("******");
    }

    @Test
    void aUserAloneNeedsNoKey() {
        assertThat(Credentials.of(user()).key()).isNull();
    }

    @Test
    void theyPrintNothing() {
        TwentyConfiguration configuration = user();
        configuration.setApiKey("the-key");

        assertThat(Credentials.of(configuration).toString()
                        + Credentials.of(configuration).user())
                .doesNotContain("the-key", "the-password", "ada");
    }
}
