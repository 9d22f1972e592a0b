package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** updateMany and deleteMany: each record with its own result, whatever the calls that they go in. */
class UpdateAndDeleteManyTest extends SandboxedTest {
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void seed() {
        Exchange created = sent("twenty:companies/createMany", companies(10));
        created.getMessage().getBody(List.class).forEach(record -> ids.add((String) ((Map<?, ?>) record).get("id")));
        twenty.clearRequests();
    }

    private List<Map<String, Object>> changes() {
        return ids.stream()
                .map(id -> Map.<String, Object>of("id", id, "employees", 77))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void updatesEachRecord(int parallelism) {
        Exchange done = sent("twenty:companies/updateMany?parallelism=" + parallelism, changes());

        assertThat(done.getMessage().getBody(List.class))
                .extracting(record -> ((Map<?, ?>) record).get("id"))
                .isEqualTo(ids);
        assertThat(twenty.records("companies"))
                .allSatisfy(record -> assertThat(record).containsEntry("employees", 77));
    }

    @Test
    void oneByOneWhereOneIsWantedInACall() {
        sent("twenty:companies/updateMany?batchSize=1", changes());

        assertThat(twenty.requests()).hasSize(10).allSatisfy(request -> assertThat(request.body())
                .doesNotContain("\"id\""));
    }

    @Test
    void givesIdsTheValuesOfFieldOptions() {
        sent("twenty:companies/updateMany?field.employees=5", new ArrayList<>(ids));

        assertThat(twenty.records("companies"))
                .allSatisfy(record -> assertThat(record).containsEntry("employees", 5));
    }

    @Test
    void idsAloneAreNoChange() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/updateMany", new ArrayList<>(ids));

        assertThat(failure).hasMessageContaining("Record 0 is an id alone: give what is to change too");
    }

    @Test
    void takesRecordsAsTheyWereRead() {
        Object found =
                sent("twenty:companies/findMany?depth=0", null).getMessage().getBody();

        sent("twenty:companies/updateMany?field.employees=5", found);

        assertThat(twenty.records("companies"))
                .allSatisfy(record -> assertThat(record).containsEntry("employees", 5));
    }

    @Test
    void deletesByIdsOrRecords() {
        List<Object> mixed = new ArrayList<>(ids.subList(0, 5));
        mixed.addAll(changes().subList(5, 10));

        Exchange done = sent("twenty:companies/deleteMany", mixed);

        assertThat(done.getMessage().getBody(List.class))
                .extracting(record -> ((Map<?, ?>) record).get("id"))
                .isEqualTo(ids);
        assertThat(twenty.records("companies")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateMany", "deleteMany", "upsertMany?upsertBy=name"})
    void nothingToDoIsFine(String operation) {
        Exchange done = sent("twenty:companies/" + operation, List.of());

        assertThat(done.getMessage().getBody(List.class)).isEmpty();
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void aRecordWithoutAnIdFailsBeforeTheFirstCall() {
        List<Map<String, Object>> changes = new ArrayList<>(changes());
        changes.set(9, Map.of("employees", 1));

        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/updateMany", changes);

        assertThat(failure).hasMessageContaining("Record 9 has no id");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void stopTellsTheFailedIndexAndWhatItsCallHasDone() {
        ids.set(4, StubbedTest.ID);

        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/deleteMany", new ArrayList<>(ids));

        assertThat(stopped.getCreated()).hasSize(9);
        assertThat(stopped.getNextIndex()).isEqualTo(10);
        assertThat(stopped.getFailures()).extracting(TwentyFailure::index).containsExactly(4);
        assertThat(stopped.getCause()).isInstanceOf(TwentyNotFoundException.class);
    }

    @Test
    void stopMakesNoFurtherCall() {
        ids.set(3, StubbedTest.ID);

        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/deleteMany?batchSize=5", new ArrayList<>(ids));

        assertThat(stopped.getNextIndex()).isEqualTo(5);
        assertThat(twenty.records("companies")).hasSize(6);
    }

    @Test
    void stopTellsTheFailedIndexOneByOne() {
        ids.set(4, StubbedTest.ID);

        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/deleteMany?batchSize=1", new ArrayList<>(ids));

        assertThat(stopped.getCreated()).hasSize(4);
        assertThat(stopped.getNextIndex()).isEqualTo(4);
        assertThat(stopped.getFailures()).extracting(TwentyFailure::index).containsExactly(4);
        assertThat(stopped.getCause()).isInstanceOf(TwentyNotFoundException.class);
    }

    @Test
    void isolateGoesOn() {
        ids.set(4, StubbedTest.ID);

        Exchange done = sent("twenty:companies/deleteMany?onRecordError=isolate", new ArrayList<>(ids));

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .hasSize(1);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    /** At one of the calls that delete, whichever the version's are. */
    private void misbehaveAtDelete(int number, Misbehaviour misbehaviour) {
        AtomicInteger deletes = new AtomicInteger();
        twenty.misbehaveWith(request -> {
            boolean isDelete =
                    request.method().equals("DELETE") || request.body().contains("destroyCompanies");
            return isDelete && deletes.incrementAndGet() == number ? misbehaviour : Misbehaviour.none();
        });
    }

    @Test
    void whatAKilledServerMayHaveDeletedIsInDoubt() {
        misbehaveAtDelete(2, Misbehaviour.restartAfter(Duration.ofHours(1)));

        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:companies/deleteMany?batchSize=4&maxRetries=1",
                new ArrayList<>(ids));

        assertThat(stopped.getCreated()).hasSize(4);
        assertThat(stopped.getNextIndex()).isEqualTo(8);
        assertThat(stopped.getFailures()).extracting(TwentyFailure::index).containsExactly(4, 5, 6, 7);
    }

    @Test
    void whatAnAnswerThatBrokeOffDoesNotTellIsInDoubtAndNotMissing() {
        misbehaveAtDelete(2, Misbehaviour.truncatedBody());

        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:companies/deleteMany?onRecordError=isolate&batchSize=4&maxRetries=0",
                new ArrayList<>(ids));

        assertThat(stopped.getNextIndex()).isEqualTo(8);
        assertThat(stopped.getFailures()).hasSize(4).noneSatisfy(failure -> assertThat(failure.exception())
                .isInstanceOf(TwentyNotFoundException.class));
    }

    @Test
    void aServerWhoseDocumentBreaksOffIsNotTakenForOneWithout() {
        twenty.misbehaveWith(
                request -> request.path().contains("/open-api/") ? Misbehaviour.truncatedBody() : Misbehaviour.none());

        failure(TwentyConnectionException.class, "twenty:companies/deleteMany?maxRetries=0", new ArrayList<>(ids));

        assertThat(twenty.records("companies")).hasSize(10);
    }

    @Test
    void aDeleteWhoseAnswerWasLostIsDone() {
        misbehaveAtDelete(1, Misbehaviour.dropAfter());

        Exchange done = sent("twenty:companies/deleteMany", new ArrayList<>(ids));

        assertThat(done.getMessage().getBody(List.class)).hasSize(10);
        assertThat(twenty.records("companies")).isEmpty();
    }

    @Test
    void fieldOptionsHoldForEachRecord() {
        List<Map<String, Object>> onlyIds =
                ids.stream().map(id -> Map.<String, Object>of("id", id)).toList();

        sent("twenty:companies/updateMany?field.employees=5", onlyIds);

        assertThat(twenty.records("companies"))
                .allSatisfy(record -> assertThat(record).containsEntry("employees", 5));
    }
}
