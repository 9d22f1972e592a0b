package io.github.cameltwenty.examples.kafka;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.h2.tools.RunScript;
import org.h2.tools.Server;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** What the instances run on besides Twenty: a broker and a database, given or of this process, and a directory. */
final class Servers implements AutoCloseable {
    static final int PARTITIONS = 6;

    private final EmbeddedKafkaKraftBroker broker;
    private final Server h2;
    private final String brokers;
    private final String topic = "twenty-people-" + UUID.randomUUID();
    private final Path directory;
    private final String databaseUrl;
    private final String databaseUser;
    private final String databasePassword;

    /**
     * @param environment KAFKA_BROKERS and DATABASE_URL, where they are not to be of this process
     */
    Servers(Map<String, String> environment) throws Exception {
        directory = Files.createTempDirectory("twenty-shared");
        broker = environment.containsKey("KAFKA_BROKERS") ? null : new EmbeddedKafkaKraftBroker(1, 1);
        if (broker != null) {
            broker.afterPropertiesSet();
        }
        brokers = broker == null ? environment.get("KAFKA_BROKERS") : broker.getBrokersAsString();
        h2 = environment.containsKey("DATABASE_URL")
                ? null
                : Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        databaseUrl = h2 == null
                ? environment.get("DATABASE_URL")
                : "jdbc:h2:tcp://localhost:" + h2.getPort() + "/mem:" + topic + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1";
        databaseUser = h2 == null ? environment.getOrDefault("DATABASE_USER", "") : "sa";
        databasePassword = h2 == null ? environment.getOrDefault("DATABASE_PASSWORD", "") : "";
        prepare();
    }

    private void prepare() throws Exception {
        try (Connection connection = connect();
                Reader schema = schema()) {
            RunScript.execute(connection, schema);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
    }

    static Reader schema() {
        return new InputStreamReader(Servers.class.getResourceAsStream("/schema.sql"), StandardCharsets.UTF_8);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(databaseUrl, databaseUser, databasePassword);
    }

    String brokers() {
        return brokers;
    }

    String topic() {
        return topic;
    }

    /** What an instance is told. */
    Map<String, String> variables() {
        return Map.of(
                "KAFKA_BROKERS", brokers,
                "KAFKA_TOPIC", topic,
                "DATABASE_URL", databaseUrl,
                "DATABASE_USER", databaseUser,
                "DATABASE_PASSWORD", databasePassword,
                "SHARED_DIRECTORY", directory.toString());
    }

    @Override
    public String toString() {
        return "Kafka %s, database %s"
                .formatted(
                        broker == null ? "at " + brokers : "in this process",
                        h2 == null ? "at " + databaseUrl.replaceFirst("\\?.*", "") : "in this process (H2)");
    }

    @Override
    public void close() throws IOException {
        if (broker != null) {
            broker.destroy();
        }
        if (h2 != null) {
            h2.stop();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
