package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Soft deletes on Twenty 1.0, whose REST API would destroy the records: by GraphQL alone, whatever that answers. */
class SoftDeletesOn10Test extends SandboxedTest {
    private static final String DELETED =
            "{ companies(filter: {deletedAt: {is: NOT_NULL}}) { edges { node { id deletedAt } } } }";
    private static final String FORBIDDEN = "{\"errors\":[{\"message\":\"Entity performing the request does not have"
            + " permission\",\"extensions\":{\"code\":\"FORBIDDEN\"}}],\"data\":null}";
    private static final String UNKNOWN_MUTATION =
            "{\"errors\":[{\"message\":\"Cannot query field \\\"deleteCompanies\\\""
                    + " on type \\\"Mutation\\\".\",\"extensions\":{\"code\":\"GRAPHQL_VALIDATION_FAILED\"}}]}";

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options()
                .dialect(Dialect.V1_0)
                .customObject("rocket", "rockets", Map.of("thrust", FieldType.NUMBER));
    }

    private List<?> ids(int count) {
        return ((List<?>) sent("twenty:companies/createMany", companies(count))
                        .getMessage()
                        .getBody())
                .stream().map(record -> ((Map<?, ?>) record).get("id")).toList();
    }

    private Object deleted() {
        return sent("twenty:general/graphql", DELETED).getMessage().getBody();
    }

    /** Of what is answered to the next call, once the server is known. */
    private void refusedWith(String answer) {
        sent("twenty:general/getServerInfo", null);
        twenty.clearRequests();
        twenty.misbehave(Misbehaviour.status(200, answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleteOne", "deleteMany"})
    void noDeleteGoesByRest(String operation) {
        List<?> ids = ids(1);
        twenty.clearRequests();

        sent("twenty:companies/" + operation + "?softDelete=true", operation.equals("deleteOne") ? ids.get(0) : ids);

        assertThat(calls()).singleElement().satisfies(call -> assertThat(call.path())
                .isEqualTo("/graphql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FORBIDDEN, UNKNOWN_MUTATION})
    void whatGraphqlRefusesIsNotDeletedByRestInstead(String answer) {
        List<?> ids = ids(3);
        refusedWith(answer);

        Exception failure =
                send("twenty:companies/deleteMany?softDelete=true", ids).getException();

        assertThat(failure).isNotNull();
        assertThat(calls()).hasSize(1);
        assertThat(names()).hasSize(3);
    }

    @Test
    void aKeyWithoutTheRightIsToldSo() {
        Object id = ids(1).get(0);
        refusedWith(FORBIDDEN);

        failure(TwentyAuthenticationException.class, "twenty:companies/deleteOne?softDelete=true", id);

        assertThat(names()).hasSize(1);
    }

    @Test
    void whatIsDeletedAlreadyKeepsItsTime() {
        List<?> ids = ids(1);
        sent("twenty:companies/deleteMany?softDelete=true", ids);
        Object before = deleted();

        sent("twenty:companies/deleteMany?softDelete=true", ids);

        assertThat(deleted()).isEqualTo(before);
    }

    /** 1.0.3 lets another record take what a softly deleted one holds. */
    @Test
    void oneWhoseUniqueValueIsTakenByNowIsToldAndTheOthersAreRestored() {
        Map<String, Object> domain = Map.of("primaryLinkUrl", "https://taken.example");
        Object holder = sent("twenty:companies/createOne", Map.of("name", "Old", "domainName", domain))
                .getMessage()
                .getBody(Map.class)
                .get("id");
        Object other = ids(1).get(0);
        sent("twenty:companies/deleteMany?softDelete=true", List.of(holder, other));
        sent("twenty:companies/createOne", Map.of("name", "New", "domainName", domain));

        failure(TwentyValidationException.class, "twenty:companies/restoreOne", holder);
        List<?> failures = sent("twenty:companies/restoreMany?onRecordError=isolate", List.of(holder, other))
                .getMessage()
                .getHeader(TwentyConstants.FAILURES, List.class);

        assertThat(failures).singleElement().satisfies(failure -> assertThat(((TwentyFailure) failure).index())
                .isZero());
        assertThat(names()).containsExactlyInAnyOrder("New", "Company 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domainName.primaryLinkUrl[like]:\"%blue%\"",
                "annualRecurringRevenue.amountMicros[gte]:2000000",
                "idealCustomerProfile[eq]:true",
                "id[in]:[\"20202020-a000-4485-94de-70c2a98daef2\"]"
            })
    void aFilterOnAValueOfAnyTypeFindsWhatIsToBeRestored(String filter) {
        String id = "20202020-a000-4485-94de-70c2a98daef2";
        sent(
                "twenty:companies/createMany",
                List.of(
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Blue",
                                "idealCustomerProfile",
                                true,
                                "annualRecurringRevenue",
                                Map.of("amountMicros", 10000000, "currencyCode", "EUR"),
                                "domainName",
                                Map.of("primaryLinkUrl", "https://blue.example")),
                        Map.of(
                                "name",
                                "Red",
                                "idealCustomerProfile",
                                false,
                                "annualRecurringRevenue",
                                Map.of("amountMicros", 1000000, "currencyCode", "EUR"),
                                "domainName",
                                Map.of("primaryLinkUrl", "https://red.example"))));
        sent("twenty:companies/deleteMany?softDelete=true&filter=RAW(name[like]:\"%\")", null);

        Exchange restored = send("twenty:companies/restoreMany", null, Map.of(TwentyConstants.FILTER, filter));

        assertThat(restored.getException()).isNull();
        assertThat(names()).containsExactly("Blue");
    }

    @Test
    void anObjectWhoseNameInGraphqlIsNotKnownIsRefused() {
        configuration().setApiVersion("1.0");
        Object id = sent("twenty:rockets/createOne?customObject=true", Map.of("name", "Ariane"))
                .getMessage()
                .getBody(Map.class)
                .get("id");

        failure(TwentyUnsupportedException.class, "twenty:rockets/deleteOne?customObject=true&softDelete=true", id);

        assertThat(twenty.records("rockets")).hasSize(1);
    }

    @Test
    void aFilterThatComparesANumberWithAWordIsRefused() {
        sent("twenty:companies/deleteMany?softDelete=true", ids(1));

        Exception refused = send(
                        "twenty:companies/restoreMany", null, Map.of(TwentyConstants.FILTER, "employees[gte]:many"))
                .getException();

        assertThat(refused).isInstanceOf(TwentyValidationException.class).hasMessageContaining("'many'");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deletedAt[is]:NOT_NULL",
                "name[eq]:a,deletedAt[gte]:\"2026-01-01\"",
                "and(name[eq]:a,or(name[eq]:b,deletedAt[is]:NOT_NULL))"
            })
    void whatRestDoesNotShowIsNotLookedForToBeDestroyed(String filter) {
        assertThat(failure(
                        TwentyValidationException.class,
                        "twenty:companies/destroyMany?filter=RAW(" + filter + ")",
                        null))
                .hasMessageContaining("The filter names deletedAt");
    }

    @Test
    void aValueThatSaysTheWordIsAValue() {
        sent("twenty:companies/createMany", List.of(Map.of("name", "deletedAt, or not"), Map.of("name", "Acme")));

        sent("twenty:companies/destroyMany?filter=RAW(name[eq]:\"deletedAt, or not\")", null);

        assertThat(names()).containsExactly("Acme");
    }
}
