package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ConfigurationFreshTest {
    @Test
    void theConfigurationHasTheComponentsOptions() throws IOException {
        if (System.getProperty("configuration.write") != null) {
            ConfigurationGenerator.write();
        }

        assertThat(Files.readString(ConfigurationGenerator.FILE))
                .as("Out of date. Write it with: %s", ConfigurationGenerator.COMMAND)
                .isEqualTo(new ConfigurationGenerator().text());
    }
}
