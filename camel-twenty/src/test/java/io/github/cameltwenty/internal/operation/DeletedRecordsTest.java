package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Soft deletes, restores and permanent deletes, on a server that knows the difference. */
class DeletedRecordsTest extends LaterServerTest {
    private static final String DELETED = "twenty:companies/findMany?filter=deletedAt[is]:NOT_NULL";

    @Test
    void aSoftlyDeletedRecordIsHiddenAndCanBeRestored() {
        Object id = company("Acme").get("id");

        Object deleted = sent("twenty:companies/deleteOne?softDelete=true", id)
                .getMessage()
                .getBody();
        assertThat(deleted).isEqualTo(Map.of("id", id));
        failure(TwentyNotFoundException.class, "twenty:companies/findOne", id);
        assertThat(namesOf(found(DELETED))).containsExactly("Acme");

        Object restored = sent("twenty:companies/restoreOne", id).getMessage().getBody();
        assertThat(restored)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("name", "Acme");
        assertThat(namesOf(found("twenty:companies/findMany"))).containsExactly("Acme");
    }

    @Test
    void destroyIsPermanentThoughSoftDeletesAreTheDefault() {
        context.getComponent("twenty", TwentyComponent.class).getWriting().setSoftDelete(true);
        List<Object> ids = List.of(
                company("A").get("id"), company("B").get("id"), company("C").get("id"));

        sent("twenty:companies/destroyOne", ids.get(0));
        sent("twenty:companies/destroyMany", List.of(ids.get(1)));
        sent("twenty:companies/deleteOne", ids.get(2));

        assertThat(namesOf(found(DELETED))).containsExactly("C");
    }

    @Test
    void deleteOneIsPermanentWithoutSoftDelete() {
        Object id = company("Acme").get("id");

        sent("twenty:companies/deleteOne", id);

        assertThat(found(DELETED)).isEmpty();
        failure(TwentyNotFoundException.class, "twenty:companies/restoreOne", id);
    }

    @Test
    void aDestroyedRecordIsGone() {
        Object id = company("Acme").get("id");
        sent("twenty:companies/deleteOne?softDelete=true", id);

        sent("twenty:companies/destroyOne", id);

        assertThat(found(DELETED)).isEmpty();
    }

    @Test
    void manyAreDeletedSoftlyAndRestoredInTheOrderGiven() {
        List<?> ids = ids(130);

        sent("twenty:companies/deleteMany?softDelete=true", ids);
        assertThat(names()).isEmpty();
        twenty.clearRequests();
        List<?> restored =
                (List<?>) sent("twenty:companies/restoreMany", ids).getMessage().getBody();

        assertThat(restored)
                .extracting(record -> ((Map<?, ?>) record).get("id"))
                .isEqualTo(ids);
        assertThat(calls()).hasSize(1);
    }

    @Test
    void whatCannotBeRestoredIsTold() {
        List<?> ids = ids(2);
        sent("twenty:companies/deleteMany?softDelete=true", ids);

        org.apache.camel.Exchange done =
                sent("twenty:companies/restoreMany?onRecordError=isolate", List.of(ids.get(0), UNKNOWN_ID, ids.get(1)));

        assertThat((List<?>) done.getMessage().getBody()).hasSize(2);
        List<?> failures = done.getMessage().getHeader(TwentyConstants.FAILURES, List.class);
        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(((TwentyFailure) failure).index()).isEqualTo(1);
            assertThat(((TwentyFailure) failure).exception()).isInstanceOf(TwentyNotFoundException.class);
        });
    }

    @Test
    void restoringStopsAtWhatCannotBeRestored() {
        List<?> ids = ids(1);
        sent("twenty:companies/deleteMany?softDelete=true", ids);

        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/restoreMany", List.of(ids.get(0), UNKNOWN_ID));

        assertThat(stopped.getCreated()).hasSize(1);
        assertThat(stopped.getFailures()).singleElement().satisfies(failure -> assertThat(failure.index())
                .isEqualTo(1));
    }

    @Test
    void allThatAFilterFindsAreRestored() {
        sent("twenty:companies/deleteMany?softDelete=true", ids(3));

        List<?> restored = (List<?>) sent("twenty:companies/restoreMany?filter=employees[gte]:1", null)
                .getMessage()
                .getBody();

        assertThat(namesOf(restored)).containsExactlyInAnyOrder("Company 1", "Company 2");
    }

    private List<?> ids(int count) {
        return ((List<?>) sent("twenty:companies/createMany", companies(count))
                        .getMessage()
                        .getBody())
                .stream().map(record -> ((Map<?, ?>) record).get("id")).toList();
    }
}
