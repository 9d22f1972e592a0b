package io.github.cameltwenty.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first start, with 500 people in Twenty and a few in SQL. */
class InitialSyncTest extends SyncedTest {
    private static final String ADA = InventedPeople.email("Ada", "Abelmann");

    @Override
    TwentySandboxOptions options() {
        List<Map<String, Object>> people = new ArrayList<>(InventedPeople.of(499));
        people.add(Map.of("name", Map.of("firstName", "No", "lastName", "Address")));
        return TwentySandbox.options().seed(Map.of("people", people));
    }

    @Test
    void allPeopleOfTwentyComeToSqlOnceWithAllTheirValues() throws Exception {
        startAndAwaitQuiet();

        assertThat(peopleInSql()).hasSize(500).containsExactlyInAnyOrderElementsOf(peopleInTwenty());
        assertThat(printed()).contains("Initial sync", "500/500").doesNotContain("added");
    }

    @Test
    void nothingIsWrittenToTwentyWhereSqlHasNothingOfItsOwn() throws Exception {
        startAndAwaitQuiet();

        assertThat(writes().twenty()).isZero();
    }

    @Test
    void aRowIsKnownByItsEMailAndFilledUp() throws Exception {
        insertInSql("Ada", "Ada.Abelmann@People.example");

        startAndAwaitQuiet();

        assertThat(peopleInSql()).hasSize(500);
        assertThat(twenty.records("people")).hasSize(500);
        assertThat(inSql(ADA).get(Field.LAST_NAME)).isEqualTo("Abelmann");
    }

    @Test
    void rowsThatTwentyDoesNotKnowGoThere() throws Exception {
        insertInSql("Milo", "milo.o'hara@people.example");
        insertInSql("Noor", "noor@people.example");

        startAndAwaitQuiet();

        assertThat(peopleInTwenty()).hasSize(502).containsExactlyInAnyOrderElementsOf(peopleInSql());
    }

    @Test
    void aPersonWhomSqlHasDeletedIsNotBroughtBack() throws Exception {
        insertInSql("Ada", ADA);
        sql.sql("UPDATE person SET deleted_at = CURRENT_TIMESTAMP").update();

        startAndAwaitQuiet();

        assertThat(peopleInSql()).hasSize(499);
        assertThat(twenty.records("people")).hasSize(500);
    }
}
