package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Soft deletes and restores do the same on every version: by REST, or by GraphQL where REST cannot. */
class SoftDeletesOnAnyServerTest extends SandboxedTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final String SOFTLY = "twenty:companies/deleteMany?softDelete=true";
    private static final String DELETED =
            "{ companies(filter: {deletedAt: {is: NOT_NULL}}) { edges { node { id deletedAt } } } }";

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().customObject("rocket", "rockets", Map.of("thrust", FieldType.NUMBER));
    }

    private List<?> ids(int count) {
        return ((List<?>) sent("twenty:companies/createMany", companies(count))
                        .getMessage()
                        .getBody())
                .stream().map(record -> ((Map<?, ?>) record).get("id")).toList();
    }

    private List<?> deleted() {
        Map<?, ?> data = sent("twenty:general/graphql", DELETED).getMessage().getBody(Map.class);
        return (List<?>) ((Map<?, ?>) data.get("companies")).get("edges");
    }

    private List<?> body(String uri, Object body) {
        return sent(uri, body).getMessage().getBody(List.class);
    }

    @Test
    void oneIsHiddenAndCanBeRestored() {
        Object id = ids(1).get(0);

        Exchange done = sent("twenty:companies/deleteOne?softDelete=true", id);

        assertThat(done.getMessage().getBody(Map.class).get("id")).isEqualTo(id);
        assertThat(done.getMessage().getBody(String.class)).startsWith("{").contains("\"id\":\"" + id + "\"");
        assertThat(names()).isEmpty();
        Map<?, ?> restored =
                sent("twenty:companies/restoreOne", id).getMessage().getBody(Map.class);
        assertThat(restored.get("name")).isEqualTo("Company 0");
        assertThat(restored.get("deletedAt")).isNull();
        assertThat(names()).containsExactly("Company 0");
    }

    @Test
    void anIdInCapitalsIsTheSame() {
        String id = ids(1).get(0).toString().toUpperCase(Locale.ROOT);

        sent("twenty:companies/deleteOne?softDelete=true", id);
        sent("twenty:companies/restoreMany", List.of(id));

        assertThat(names()).containsExactly("Company 0");
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        failure(TwentyNotFoundException.class, "twenty:companies/deleteOne?softDelete=true", UNKNOWN);
        failure(TwentyNotFoundException.class, "twenty:companies/restoreOne", UNKNOWN);
    }

    @Test
    void manyAreDeletedAndRestoredInTheOrderGiven() {
        List<?> ids = ids(130);

        assertThat(body(SOFTLY, ids))
                .extracting(record -> ((Map<?, ?>) record).get("id"))
                .isEqualTo(ids);
        assertThat(names()).isEmpty();
        assertThat(deleted()).isNotEmpty();
        assertThat(body("twenty:companies/restoreMany", ids))
                .extracting(record -> ((Map<?, ?>) record).get("id"))
                .isEqualTo(ids);
        assertThat(names()).hasSize(130);
    }

    @Test
    void eachTakesOneCallForAllOfThem() {
        List<?> ids = ids(130);
        twenty.clearRequests();

        sent(SOFTLY, ids);
        assertThat(calls()).hasSize(1);
        twenty.clearRequests();
        sent("twenty:companies/restoreMany?depth=0", ids);

        assertThat(calls()).hasSize(1);
    }

    @Test
    void aRestoredRecordHasTheFieldsAndTheDepthOfAnyOther() {
        Object id = ids(1).get(0);
        for (int depth : List.of(0, 1)) {
            Object found = sent("twenty:companies/findOne?depth=" + depth, id)
                    .getMessage()
                    .getBody(Map.class)
                    .keySet();
            sent("twenty:companies/deleteOne?softDelete=true", id);

            Object restored = sent("twenty:companies/restoreOne?depth=" + depth, id)
                    .getMessage()
                    .getBody(Map.class)
                    .keySet();
            assertThat(restored).isEqualTo(found);
        }
    }

    @Test
    void whatIsSoftlyDeletedAlreadyIsDone() {
        List<?> ids = ids(3);
        sent(SOFTLY, ids.subList(0, 2));

        assertThat(body(SOFTLY, ids)).hasSize(3);

        assertThat(deleted()).hasSize(3);
    }

    @Test
    void oneThatIsNotThereLetsTheOthersBeDeleted() {
        List<?> ids = ids(2);

        Map<String, Object> headers = sent(SOFTLY + "&onRecordError=isolate", List.of(ids.get(0), UNKNOWN, ids.get(1)))
                .getMessage()
                .getHeaders();

        assertThat((List<?>) headers.get(TwentyConstants.FAILURES))
                .singleElement()
                .satisfies(
                        failure -> assertThat(((TwentyFailure) failure).index()).isEqualTo(1));
        assertThat(names()).isEmpty();
        assertThat(deleted()).hasSize(2);
    }

    @Test
    void whatAFilterFindsIsDeletedAndNothingElse() {
        ids(5);

        assertThat(body(SOFTLY + "&filter=employees[gte]:3", null)).hasSize(2);

        assertThat(names()).containsExactlyInAnyOrder("Company 0", "Company 1", "Company 2");
        assertThat(deleted()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employees[gte]:3",
                "name[in]:[\"Company 3\",\"Company 4\"]",
                "or(name[eq]:\"Company 3\",employees[eq]:4)",
                "and(name[like]:\"Company%\",employees[gt]:2)",
                "not(employees[lt]:3)",
                "employees[gte]:3,name[ilike]:\"company %\"",
                "createdAt[gt]:2020-01-01T00:00:00Z,employees[gte]:3"
            })
    void whatAFilterFindsIsRestoredAndNothingElse(String filter) {
        sent(SOFTLY, ids(5));
        sent("twenty:companies/createOne", Map.of("name", "Company 9", "employees", 9));

        List<?> restored = send("twenty:companies/restoreMany", null, Map.of(TwentyConstants.FILTER, filter))
                .getMessage()
                .getBody(List.class);

        assertThat(namesOf(restored)).containsExactlyInAnyOrder("Company 3", "Company 4");
        assertThat(names()).containsExactlyInAnyOrder("Company 3", "Company 4", "Company 9");
    }

    @Test
    void aFilterOnAFieldThatIsNotThereRestoresNothing() {
        sent(SOFTLY, ids(2));

        Exception refused =
                send("twenty:companies/restoreMany?filter=nope[eq]:1", null).getException();

        assertThat(refused).isNotNull();
        assertThat(names()).isEmpty();
    }

    @Test
    void moreThanAPageIsRestoredByAFilter() {
        sent(SOFTLY, ids(450));

        assertThat(body("twenty:companies/restoreMany?filter=employees[gte]:0&depth=0", null))
                .hasSize(450);

        assertThat(names()).hasSize(450);
    }

    @Test
    void anAnswerThatIsLostIsNoFailure() {
        List<?> ids = ids(3);
        sent("twenty:general/getServerInfo", null);
        twenty.misbehave(Misbehaviour.dropAfter());
        assertThat(body(SOFTLY, ids)).hasSize(3);
        assertThat(deleted()).hasSize(3);

        twenty.misbehave(Misbehaviour.dropAfter());
        assertThat(body("twenty:companies/restoreMany?depth=0", ids)).hasSize(3);

        assertThat(names()).hasSize(3);
    }

    @Test
    void whatIsSoftlyDeletedCanBeDestroyed() {
        List<?> ids = ids(4);
        sent(SOFTLY, ids);

        assertThat(sent("twenty:companies/destroyOne", ids.get(0)).getMessage().getBody())
                .isEqualTo(Map.of("id", ids.get(0)));
        assertThat(body("twenty:companies/destroyMany", List.of(ids.get(1)))).hasSize(1);
        assertThat(body("twenty:companies/destroyMany", ids.subList(2, 4))).hasSize(2);

        assertThat(deleted()).isEmpty();
        failure(TwentyNotFoundException.class, "twenty:companies/destroyOne", ids.get(0));
    }

    @Test
    void customObjectsAreDeletedSoftlyToo() {
        Object id = sent("twenty:rockets/createOne?customObject=true", Map.of("name", "Ariane"))
                .getMessage()
                .getBody(Map.class)
                .get("id");

        sent("twenty:rockets/deleteOne?customObject=true&softDelete=true", id);

        assertThat(twenty.records("rockets")).isEmpty();
        sent("twenty:rockets/restoreOne?customObject=true", id);
        assertThat(twenty.records("rockets")).hasSize(1);
    }
}
