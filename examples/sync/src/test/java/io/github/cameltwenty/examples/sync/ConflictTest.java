package io.github.cameltwenty.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides have changed a person since they were the same. */
class ConflictTest extends SyncedTest {
    private static final String ADA = "ada@people.example";
    private String id;

    @BeforeEach
    void adaIsTheSameOnBothSides() throws Exception {
        id = createInTwenty(named("Ada", ADA));
        startAndAwaitQuiet();
        stop();
    }

    private void changeInSql(String column, String value, String changedAt) {
        sql.sql("UPDATE person SET " + column + " = ?, changed_at = " + changedAt + " WHERE email = ?")
                .params(value, ADA)
                .update();
    }

    @Test
    void otherFieldsAreBothKept() throws Exception {
        updateInTwenty(id, Map.of("jobTitle", "Engineer"));
        changeInSql("city", "Cork", "CURRENT_TIMESTAMP");

        startAndAwaitQuiet();

        assertThat(inSql(ADA)).isEqualTo(inTwenty(id));
        assertThat(inSql(ADA).values())
                .containsEntry(Field.JOB_TITLE, "Engineer")
                .containsEntry(Field.CITY, "Cork");
        assertThat(printed()).doesNotContain("conflict");
    }

    @Test
    void ofTheSameFieldTheLaterOneStays() throws Exception {
        updateInTwenty(id, Map.of("city", "Cork"));
        changeInSql("city", "Lisboa", "CURRENT_TIMESTAMP + INTERVAL '1' MINUTE");

        startAndAwaitQuiet();

        assertThat(inSql(ADA).get(Field.CITY)).isEqualTo("Lisboa");
        assertThat(inTwenty(id)).isEqualTo(inSql(ADA));
        assertThat(printed())
                .containsOnlyOnce(
                        "conflict  Ada: city is \"Cork\" in Twenty and \"Lisboa\" in SQL; the later one, SQL's, stays");
    }

    @Test
    void theLaterOneMayBeTwentys() throws Exception {
        updateInTwenty(id, Map.of("city", "Cork"));
        changeInSql("city", "Lisboa", "CURRENT_TIMESTAMP - INTERVAL '1' MINUTE");
        Writes before = writes();

        startAndAwaitQuiet();

        assertThat(inTwenty(id).get(Field.CITY)).isEqualTo("Cork");
        assertThat(inSql(ADA)).isEqualTo(inTwenty(id));
        assertThat(writes().twenty()).isEqualTo(before.twenty());
        assertThat(printed()).containsOnlyOnce("the later one, Twenty's, stays");
    }

    @Test
    void theSameChangeOnBothSidesIsNone() throws Exception {
        updateInTwenty(id, Map.of("city", "Cork"));
        changeInSql("city", "Cork", "CURRENT_TIMESTAMP");
        Writes before = writes();

        startAndAwaitQuiet();

        // what both have in common is noted
        assertThat(writes()).isEqualTo(new Writes(before.twenty(), before.sql() + 1));
        assertThat(printed()).doesNotContain("conflict");
    }
}
