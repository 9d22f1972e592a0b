package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyCheckpointException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Which input a checkpoint takes for the one that it knows. */
class KnownInputTest extends CheckpointedTest {
    private static final String UPSERT =
            "twenty:companies/upsertMany?depth=0&batchSize=50&upsertBy=name&checkpoint=import";

    private void cutOff(String uri, List<?> input) {
        failAfter(3, Misbehaviour.dropBefore());
        failure(TwentyException.class, uri, input);
        behave();
    }

    private static List<Map<String, Object>> others(int count) {
        List<Map<String, Object>> others = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            others.add(Map.of("name", "Other " + i));
        }
        return others;
    }

    @Test
    void anotherInputIsRefusedWhileOneIsUnderWay() {
        cutOff(CREATE, companies(300));

        TwentyCheckpointException refusal = failure(TwentyCheckpointException.class, CREATE, others(300));

        assertThat(refusal)
                .hasMessageContaining("companies/createMany: The checkpoint")
                .hasMessageContaining("is amid another input, of which 150 records are done")
                .hasMessageContaining(directory.toString());
        assertThat(refusal.getCheckpoint()).isEqualTo("import");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aShorterInputIsAnotherOne() {
        cutOff(CREATE, companies(300));

        assertThat(failure(TwentyCheckpointException.class, CREATE, companies(140)))
                .hasMessageContaining("it has less than the 200 records that were sent");
    }

    @Test
    void aRecordThatWasSentMayNotChange() {
        cutOff(CREATE, companies(300));

        assertThat(failure(TwentyCheckpointException.class, CREATE, with(companies(300), 160, Map.of("name", "New"))))
                .hasMessageContaining("its records 150 to 199 are not the ones that were sent");
    }

    @Test
    void aRecordThatWasNotSentYetMayChange() {
        cutOff(CREATE, companies(300));

        sent(CREATE, with(companies(300), 200, Map.of("name", "New")));

        assertThat(names()).hasSize(300).contains("New").doesNotContain("Company 200");
    }

    @Test
    void afterARefusalTheRightInputGoesOn() {
        cutOff(CREATE, companies(300));
        send(CREATE, others(300));

        sent(CREATE, companies(300));

        assertEachIsThereOnce(300);
    }

    @Test
    void theSameInputIsCreatedOnce() {
        sent(CREATE, companies(300));
        twenty.clearRequests();

        Exchange again = sent(CREATE, companies(300));

        assertThat(calls()).isEmpty();
        assertThat(skipped(again)).isEqualTo(300);
        assertThat(again.getMessage().getBody(List.class)).isEmpty();
    }

    @Test
    void ofTheSameInputNowLongerTheRestIsCreated() {
        sent(CREATE, companies(300));

        Exchange longer = sent(CREATE, companies(330));

        assertThat(skipped(longer)).isEqualTo(300);
        assertEachIsThereOnce(330);
    }

    @Test
    void anInputThatBeginsOtherwiseIsNewOnceTheFirstIsDone() {
        sent(CREATE, companies(100));

        Exchange next = sent(CREATE, others(100));

        assertThat(skipped(next)).isZero();
        assertThat(names()).hasSize(200);
    }

    @Test
    void anInputThatBeginsAsOneThatIsDoneAndThenDiffersIsNotCreated() {
        sent(CREATE, companies(100));

        assertThat(failure(TwentyCheckpointException.class, CREATE, with(companies(100), 50, Map.of("name", "mended"))))
                .hasMessageContaining("The input begins as the one that was done under the checkpoint")
                .hasMessageContaining("Give it a checkpoint of its own, without what is done");
        assertThat(names()).hasSize(100);
    }

    @Test
    void anUpsertOfTheSameInputIsDoneAnew() {
        sent(UPSERT, companies(100));
        String id = twenty.records("companies").get(0).get("id").toString();
        sent("twenty:companies/updateOne?id=" + id, Map.of("employees", 4711));

        Exchange again = sent(UPSERT, companies(100));

        assertThat(skipped(again)).isZero();
        assertThat(twenty.records("companies"))
                .noneSatisfy(company -> assertThat(company).containsEntry("employees", 4711));
    }

    @Test
    void anUpsertThatIsUnderWayRefusesAnotherInput() {
        cutOff(UPSERT, companies(300));

        failure(TwentyCheckpointException.class, UPSERT, others(300));

        assertThat(calls()).isEmpty();
    }

    @Test
    void anEmptyInputLeavesWhatIsKnown() {
        String uri = "twenty:companies/deleteMany?batchSize=50&checkpoint=purge";
        List<Object> ids = new ArrayList<>();
        sent("twenty:companies/createMany?depth=0", companies(20))
                .getMessage()
                .getBody(List.class)
                .forEach(company -> ids.add(((Map<?, ?>) company).get("id")));
        sent(uri, ids);

        sent(uri, List.of());

        assertThat(skipped(sent(uri, ids))).isEqualTo(20);
    }

    @Test
    void anotherActionUnderTheNameIsRefused() {
        cutOff(CREATE, companies(300));

        assertThat(failure(TwentyCheckpointException.class, UPSERT, companies(300)))
                .hasMessageContaining(
                        "is that of 'import' for companies/createMany, not of 'import' for companies/upsertMany");
    }

    @Test
    void twoNamesThatAreAlikeWithoutTheirSignsHaveFilesOfTheirOwn() {
        String uri = CREATE.replace("&checkpoint=import", "");
        send(uri, companies(10), Map.of(TwentyConstants.CHECKPOINT, "a b"));

        Exchange other = send(uri, companies(10), Map.of(TwentyConstants.CHECKPOINT, "a/b"));

        assertThat(other.getException()).isNull();
        assertThat(skipped(other)).isZero();
    }
}
