package io.github.cameltwenty.examples.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServersTest {
    @Test
    void aBrokerAndADatabaseThatAreGivenAreUsed() throws Exception {
        try (Servers own = new Servers(Map.of())) {
            Map<String, String> given = Map.of(
                    "KAFKA_BROKERS", own.brokers(),
                    "DATABASE_URL", own.variables().get("DATABASE_URL"),
                    "DATABASE_USER", own.variables().get("DATABASE_USER"));

            try (Servers servers = new Servers(given);
                    Contacts contacts = new Contacts(servers.connect())) {
                assertThat(servers.variables()).containsAllEntriesOf(given);
                assertThat(servers).asString().startsWith("Kafka at " + own.brokers());
                assertThat(Topic.read(servers)).isEmpty();
                assertThat(contacts.handled()).isEmpty();
            }
        }
    }
}
