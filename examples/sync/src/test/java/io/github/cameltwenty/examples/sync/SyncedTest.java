package io.github.cameltwenty.examples.sync;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A sandbox and a database in a file, with users of their own, and a sync between them that starts and stops. */
abstract class SyncedTest {
    static final Duration MOST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    TwentySandbox twenty;
    JdbcClient sql;
    Sync sync;
    private final DefaultCamelContext client = new DefaultCamelContext();
    private ProducerTemplate user;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    TwentySandboxOptions options() {
        return TwentySandbox.options();
    }

    @BeforeEach
    void open() {
        twenty = TwentySandbox.start(options());
        TwentyComponent component = client.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        client.start();
        user = client.createProducerTemplate();
        new PersonTable(database());
        sql = JdbcClient.create(database());
        countSqlWrites();
    }

    void countSqlWrites() {
        for (String table : List.of("person", "person_sync")) {
            sql.sql("CREATE TRIGGER count_" + table + " AFTER INSERT, UPDATE, DELETE ON " + table
                            + " FOR EACH ROW CALL \"" + SqlWrites.class.getName() + "\"")
                    .update();
        }
    }

    @AfterEach
    void close() {
        stop();
        client.stop();
        twenty.close();
    }

    DriverManagerDataSource database() {
        return new DriverManagerDataSource(url(), "sa", "");
    }

    String url() {
        return "jdbc:h2:file:" + folder.resolve("people") + ";WRITE_DELAY=0";
    }

    Path state() {
        return folder.resolve("state");
    }

    void start() throws Exception {
        sync = new Sync(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                Map.of(
                        "camel.component.twenty.base-url", twenty.baseUrl(),
                        "camel.component.twenty.api-key", twenty.apiKey(),
                        "database.url", url(),
                        "sync.state-directory", state().toString(),
                        "sync.initial-delay", "10",
                        "sync.delay", "50",
                        "sync.sweep-delay", "150"));
        sync.start();
    }

    void stop() {
        if (sync != null) {
            sync.close();
            sync = null;
        }
    }

    void awaitQuiet() throws Exception {
        sync.quiet.await(MOST);
    }

    /** Starts and comes to rest. */
    void startAndAwaitQuiet() throws Exception {
        start();
        awaitQuiet();
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    // what users do in Twenty

    String createInTwenty(Map<String, Object> person) {
        return (String)
                user.requestBody("twenty:people/createOne", person, Map.class).get("id");
    }

    void updateInTwenty(String id, Map<String, Object> changes) {
        user.sendBodyAndHeader("twenty:people/updateOne", changes, TwentyConstants.ID, id);
    }

    void deleteInTwenty(String id) {
        user.sendBodyAndHeader("twenty:people/deleteOne", null, TwentyConstants.ID, id);
    }

    static Map<String, Object> named(String firstName, String email) {
        return Map.of("name", Map.of("firstName", firstName), "emails", Map.of("primaryEmail", email));
    }

    Person inTwenty(String id) {
        return twenty.records("people").stream()
                .filter(person -> person.get("id").equals(id))
                .map(Person::ofTwenty)
                .findFirst()
                .orElse(null);
    }

    List<Person> peopleInTwenty() {
        return twenty.records("people").stream().map(Person::ofTwenty).toList();
    }

    // what applications do in SQL

    void insertInSql(String firstName, String email) {
        sql.sql("INSERT INTO person (first_name, email) VALUES (?, ?)")
                .params(firstName, email)
                .update();
    }

    /** How many rows it changes. */
    int updateInSql(String email, String column, String value) {
        return sql.sql("UPDATE person SET " + column + " = ?, changed_at = CURRENT_TIMESTAMP WHERE email = ?")
                .params(value, email)
                .update();
    }

    List<Person> peopleInSql() {
        return PersonTable.living(database());
    }

    Person inSql(String email) {
        return peopleInSql().stream()
                .filter(person -> email.equals(person.get(Field.EMAIL)))
                .findFirst()
                .orElse(null);
    }

    boolean isMarkedDeleted(String email) {
        return sql.sql("SELECT COUNT(*) FROM person WHERE email = ? AND deleted_at IS NOT NULL")
                        .param(email)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** How often either side was written to so far, whoever did it. */
    record Writes(long twenty, long sql) {}

    Writes writes() {
        long calls = twenty.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
        return new Writes(calls, SqlWrites.COUNT.get());
    }
}
