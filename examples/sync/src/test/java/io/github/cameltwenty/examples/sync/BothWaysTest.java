package io.github.cameltwenty.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes on either side reach the other, and do not come back. */
class BothWaysTest extends SyncedTest {
    private static final String ADA = "ada@people.example";

    @Test
    void whoIsCreatedOrChangedInTwentyComesToSql() throws Exception {
        startAndAwaitQuiet();

        String id = createInTwenty(named("Ada", ADA));
        awaitQuiet();
        updateInTwenty(id, Map.of("jobTitle", "Engineer", "city", "Cork"));
        awaitQuiet();

        assertThat(peopleInSql()).containsExactly(inTwenty(id));
        assertThat(printed())
                .containsSubsequence(
                        "Twenty → SQL  added     Ada",
                        "Twenty → SQL  changed   Ada: job title (none) → \"Engineer\", city (none) → \"Cork\"");
    }

    @Test
    void whoIsCreatedOrChangedInSqlGoesToTwenty() throws Exception {
        startAndAwaitQuiet();

        insertInSql("Ada", ADA);
        awaitQuiet();
        updateInSql(ADA, "job_title", "Engineer");
        awaitQuiet();

        assertThat(peopleInTwenty()).containsExactly(inSql(ADA));
        assertThat(printed())
                .containsSubsequence(
                        "SQL → Twenty  added     Ada", "SQL → Twenty  changed   Ada: job title (none) → \"Engineer\"");
    }

    @Test
    void aChangedEMailStaysWithThePerson() throws Exception {
        String id = createInTwenty(named("Ada", ADA));
        startAndAwaitQuiet();

        updateInSql(ADA, "email", "lovelace@people.example");
        awaitQuiet();
        assertThat(inTwenty(id).get(Field.EMAIL)).isEqualTo("lovelace@people.example");

        updateInTwenty(id, Map.of("emails", Map.of("primaryEmail", "byron@people.example")));
        awaitQuiet();
        assertThat(peopleInSql()).containsExactly(inTwenty(id));
        assertThat(twenty.records("people")).hasSize(1);
    }

    @Test
    void aValueThatIsTakenAwayIsTakenAwayOnTheOtherSide() throws Exception {
        String id = createInTwenty(Map.of(
                "name",
                Map.of("firstName", "Ada"),
                "emails",
                Map.of("primaryEmail", ADA),
                "jobTitle",
                "X",
                "city",
                "Y"));
        startAndAwaitQuiet();

        updateInSql(ADA, "job_title", null);
        updateInTwenty(id, Map.of("city", ""));
        awaitQuiet();

        assertThat(inTwenty(id).get(Field.JOB_TITLE)).isNull();
        assertThat(inSql(ADA).get(Field.CITY)).isNull();
    }

    @Test
    void whatOneSideHasSentDoesNotComeBackFromTheOther() throws Exception {
        String id = createInTwenty(named("Ada", ADA));
        startAndAwaitQuiet();
        Writes before = writes();

        updateInTwenty(id, Map.of("jobTitle", "Engineer"));
        awaitQuiet();
        // the call here; the row and what both have in common there
        assertThat(writes()).isEqualTo(new Writes(before.twenty() + 1, before.sql() + 2));

        updateInSql(ADA, "city", "Cork");
        awaitQuiet();
        // the call of the sync; the row by the application, and what both have in common
        Writes after = writes();
        assertThat(after).isEqualTo(new Writes(before.twenty() + 2, before.sql() + 4));

        awaitQuiet();
        assertThat(writes()).isEqualTo(after);
    }

    @Test
    void anEMailInCapitalsSettlesOnWhatTwentyHas() throws Exception {
        startAndAwaitQuiet();
        insertInSql("Ada", "Ada@People.Example");
        awaitQuiet();
        Writes before = writes();

        awaitQuiet();

        assertThat(inSql(ADA)).isEqualTo(peopleInTwenty().get(0));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void aRestartWritesNothing() throws Exception {
        createInTwenty(named("Ada", ADA));
        startAndAwaitQuiet();
        insertInSql("Bo", "bo@people.example");
        awaitQuiet();
        stop();
        Writes before = writes();

        startAndAwaitQuiet();

        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void whatChangesOnBothSidesMeanwhileIsTakenAtTheNextStart() throws Exception {
        String id = createInTwenty(named("Ada", ADA));
        startAndAwaitQuiet();
        insertInSql("Bo", "bo@people.example");
        awaitQuiet();
        stop();
        updateInTwenty(id, Map.of("city", "Cork"));
        updateInSql("bo@people.example", "city", "Lisboa");

        startAndAwaitQuiet();

        assertThat(inSql(ADA).get(Field.CITY)).isEqualTo("Cork");
        assertThat(peopleInTwenty()).containsExactlyInAnyOrderElementsOf(peopleInSql());
    }

    @Test
    void whatTwentyRefusesIsToldOnceAndTriedAgainWhenTheRowChanges() throws Exception {
        createInTwenty(named("Ada", ADA));
        startAndAwaitQuiet();
        insertInSql("Bo", "bo@people.example");
        awaitQuiet();

        updateInSql("bo@people.example", "email", ADA);
        awaitQuiet();
        insertInSql("Cleo", "no address");
        awaitQuiet();
        Writes before = writes();
        awaitQuiet();

        assertThat(writes()).isEqualTo(before);
        assertThat(printed()).containsOnlyOnce("refused   Bo, row 2: ").containsOnlyOnce("refused   Cleo, row 3: ");

        updateInSql("no address", "email", "cleo@people.example");
        sql.sql("UPDATE person SET email = 'bob@people.example' WHERE first_name = 'Bo'")
                .update();
        awaitQuiet();
        assertThat(peopleInTwenty()).hasSize(3).containsExactlyInAnyOrderElementsOf(peopleInSql());
    }

    @Test
    void whatTheDatabaseRefusesIsToldAndHoldsNobodyUp() throws Exception {
        sql.sql("ALTER TABLE person ALTER COLUMN city VARCHAR(5)").update();
        createInTwenty(Map.of("name", Map.of("firstName", "Ada"), "city", "København"));
        startAndAwaitQuiet();

        createInTwenty(named("Bo", "bo@people.example"));
        awaitQuiet();

        assertThat(peopleInSql()).extracting(Person::name).containsExactly("Bo");
        assertThat(printed()).contains("Twenty → SQL  refused");
    }
}
