package io.github.cameltwenty.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletionTest extends SyncedTest {
    private static final String ADA = "ada@people.example";
    private String id;

    @BeforeEach
    void adaIsTheSameOnBothSides() throws Exception {
        id = createInTwenty(named("Ada", ADA));
        startAndAwaitQuiet();
    }

    private void markInSql(String deletedAt) {
        sql.sql("UPDATE person SET deleted_at = " + deletedAt).update();
    }

    @Test
    void whoIsDestroyedInTwentyIsMarkedInSql() throws Exception {
        deleteInTwenty(id);
        awaitQuiet();

        assertThat(isMarkedDeleted(ADA)).isTrue();
        assertThat(printed()).containsOnlyOnce("Twenty → SQL  deleted   Ada: marked in SQL");
    }

    @Test
    void whoIsDestroyedWhileNothingRunsIsMarkedAtTheNextStart() throws Exception {
        stop();
        deleteInTwenty(id);

        startAndAwaitQuiet();

        assertThat(isMarkedDeleted(ADA)).isTrue();
    }

    @Test
    void aDeletedPersonIsNotMadeAnewByChangesInSql() throws Exception {
        stop();
        deleteInTwenty(id);
        updateInSql(ADA, "city", "Cork");

        startAndAwaitQuiet();

        assertThat(isMarkedDeleted(ADA)).isTrue();
        assertThat(twenty.records("people")).isEmpty();
    }

    @Test
    void whoIsUnmarkedInSqlIsMadeAnewInTwenty() throws Exception {
        deleteInTwenty(id);
        awaitQuiet();

        markInSql("NULL");
        awaitQuiet();

        assertThat(peopleInTwenty()).containsExactly(inSql(ADA));
        assertThat(twenty.records("people").get(0)).doesNotContainEntry("id", id);
    }

    @Test
    void whoIsMadeAnewInTwentyIsTheSameRowInSql() throws Exception {
        deleteInTwenty(id);
        awaitQuiet();

        createInTwenty(named("Ada II", ADA));
        awaitQuiet();

        assertThat(peopleInSql()).extracting(Person::name).containsExactly("Ada II");
        assertThat(isMarkedDeleted(ADA)).isFalse();
    }

    @Test
    void whoIsMarkedInSqlStaysInTwentyAndIsLeftAlone() throws Exception {
        markInSql("CURRENT_TIMESTAMP");
        awaitQuiet();
        updateInTwenty(id, Map.of("city", "Cork"));
        awaitQuiet();

        assertThat(inTwenty(id).get(Field.CITY)).isEqualTo("Cork");
        assertThat(isMarkedDeleted(ADA)).isTrue();
        assertThat(printed()).containsOnlyOnce("SQL → Twenty  deleted   Ada: stays in Twenty");
    }

    @Test
    void whoIsUnmarkedInSqlCatchesUp() throws Exception {
        markInSql("CURRENT_TIMESTAMP");
        awaitQuiet();
        updateInTwenty(id, Map.of("city", "Cork"));
        awaitQuiet();

        markInSql("NULL");
        awaitQuiet();

        assertThat(inSql(ADA)).isEqualTo(inTwenty(id));
    }

    @Test
    void aRowThatIsGoneIsLeftGone() throws Exception {
        sql.sql("DELETE FROM person").update();
        awaitQuiet();
        updateInTwenty(id, Map.of("city", "Cork"));
        awaitQuiet();

        assertThat(peopleInSql()).isEmpty();
        assertThat(twenty.records("people")).hasSize(1);
    }

    /** The sandbox is a Twenty 1.0, which shows no soft deletions. */
    @Test
    void softDeletionsOfLaterVersionsAreMarkedAndTakenBack() throws Exception {
        stop();
        PersonTable table = new PersonTable(database());
        Quiet quiet = new Quiet();
        TwentyToSql twentyToSql = new TwentyToSql(table, new Report(System.out, new InitialSync(System.out), quiet));
        Map<String, Object> record = twenty.records("people").get(0);

        twentyToSql.take("deleted", id, record);
        twentyToSql.take("deleted", id, record);
        assertThat(isMarkedDeleted(ADA)).isTrue();
        assertThat(quiet.writes()).isEqualTo(1);

        twentyToSql.take("restored", id, record);
        assertThat(isMarkedDeleted(ADA)).isFalse();
    }
}
