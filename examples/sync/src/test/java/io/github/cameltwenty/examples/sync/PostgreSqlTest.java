package io.github.cameltwenty.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The same on PostgreSQL, where there is one: its JDBC URL is the variable {@code SYNC_TEST_POSTGRESQL}, with user and password
 * in it. The tables in it are dropped.
 */
@EnabledIfEnvironmentVariable(named = "SYNC_TEST_POSTGRESQL", matches = "jdbc:postgresql:.+")
class PostgreSqlTest extends SyncedTest {
    private static final String ADA = InventedPeople.email("Ada", "Abelmann");
    private static final String BJOERN = InventedPeople.email("Björn", "Abelmann");

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("people", InventedPeople.of(500)));
    }

    @Override
    String url() {
        return System.getenv("SYNC_TEST_POSTGRESQL");
    }

    @Override
    DriverManagerDataSource database() {
        return new DriverManagerDataSource(url());
    }

    @Override
    void countSqlWrites() {}

    @BeforeEach
    @Override
    void open() {
        JdbcClient.create(database())
                .sql("DROP TABLE IF EXISTS person, person_sync")
                .update();
        super.open();
    }

    /** Each row names the transaction that has written it last. */
    private String lastWrites() {
        return sql.sql("SELECT MAX(xmin::text::bigint) || '/' || (SELECT MAX(xmin::text::bigint) FROM person_sync)"
                        + " FROM person")
                .query(String.class)
                .single();
    }

    @Test
    void peopleAreKeptTheSameBothWays() throws Exception {
        insertInSql("Milo", "Milo@People.example");
        startAndAwaitQuiet();
        assertThat(peopleInTwenty()).hasSize(501).containsExactlyInAnyOrderElementsOf(peopleInSql());
        String ada = sql.sql("SELECT twenty_id FROM person_sync WHERE email = ?")
                .param(ADA)
                .query(String.class)
                .single();

        updateInTwenty(ada, Map.of("jobTitle", "Head of Engineering"));
        updateInSql(ADA, "city", "Palermo");
        updateInSql(BJOERN, "job_title", null);
        createInTwenty(named("Noor", "noor@people.example"));
        insertInSql("No address", "no address");
        awaitQuiet();
        assertThat(inSql(ADA)).isEqualTo(inTwenty(ada));
        assertThat(inSql(ADA).get(Field.CITY)).isEqualTo("Palermo");
        assertThat(printed()).containsOnlyOnce("'no address' is no e-mail address");
        sql.sql("DELETE FROM person WHERE email = 'no address'").update();

        deleteInTwenty(ada);
        awaitQuiet();
        assertThat(isMarkedDeleted(ADA)).isTrue();
        sql.sql("UPDATE person SET deleted_at = NULL").update();
        awaitQuiet();
        assertThat(peopleInTwenty()).hasSize(502).containsExactlyInAnyOrderElementsOf(peopleInSql());
    }

    @Test
    void aRestartWritesNothing() throws Exception {
        startAndAwaitQuiet();
        insertInSql("Milo", "Milo@People.example");
        awaitQuiet();
        stop();
        Writes before = writes();
        String written = lastWrites();

        startAndAwaitQuiet();

        assertThat(writes()).isEqualTo(before);
        assertThat(lastWrites()).isEqualTo(written);
    }
}
