package io.github.cameltwenty.examples.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InstanceTest {
    @Test
    void variablesThatAreMissingAreNamed() {
        Map<String, String> some = Map.of("INSTANCE", "one", "TWENTY_BASE_URL", "https://crm.example.com");

        assertThat(Instance.missing(some))
                .isEqualTo("TWENTY_API_KEY, KAFKA_BROKERS, SHARED_DIRECTORY, DATABASE_URL, DATABASE_USER");
    }
}
