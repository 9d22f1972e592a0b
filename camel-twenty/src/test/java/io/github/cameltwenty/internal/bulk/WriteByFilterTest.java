package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same on both servers: what a filter finds is looked up, and then written to by id. */
class WriteByFilterTest extends SandboxedTest {
    private static final String SMALL = "employees[lt]:100";

    @BeforeEach
    void fill() {
        sent("twenty:companies/createMany", companies(130));
        twenty.clearRequests();
    }

    @Test
    void allThatMatchAreChangedAlike() {
        List<?> updated = (List<?>) sent("twenty:companies/updateMany?filter=" + SMALL, Map.of("employees", 1000))
                .getMessage()
                .getBody();

        assertThat(updated).hasSize(100).allSatisfy(record -> assertThat(((Map<?, ?>) record).get("employees"))
                .isEqualTo(1000));
        assertThat(twenty.records("companies"))
                .filteredOn(company -> Integer.valueOf(1000).equals(company.get("employees")))
                .hasSize(100);
    }

    @Test
    void theFilterMayComeInAHeader() {
        send("twenty:companies/deleteMany", null, Map.of(TwentyConstants.FILTER, SMALL));

        assertThat(twenty.records("companies")).hasSize(30);
    }

    @Test
    void fieldsOfTheUriAreChangesToo() {
        sent("twenty:companies/updateMany?filter=employees[eq]:7&field.name=Seven", null);

        assertThat(names()).contains("Seven").doesNotContain("Company 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleteMany", "destroyMany"})
    void allThatMatchAreDeletedAndNoOther(String operation) {
        List<?> deleted = (List<?>) sent("twenty:companies/" + operation + "?filter=" + SMALL, null)
                .getMessage()
                .getBody();

        assertThat(deleted).hasSize(100);
        assertThat(twenty.records("companies")).hasSize(30).allSatisfy(company -> assertThat(
                        (Integer) company.get("employees"))
                .isGreaterThanOrEqualTo(100));
    }

    @Test
    void nothingIsWrittenWhereNothingMatches() {
        assertThat((List<?>) sent("twenty:companies/deleteMany?filter=employees[gt]:1000", null)
                        .getMessage()
                        .getBody())
                .isEmpty();

        assertThat(calls()).extracting(SandboxRequest::method).containsOnly("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateMany", "deleteMany", "destroyMany"})
    void noCallToAllRecordsIsEverMade(String operation) {
        send("twenty:companies/" + operation + "?filter=" + SMALL, Map.of("employees", 1));

        assertThat(calls())
                .filteredOn(request -> !request.method().equals("GET"))
                .allSatisfy(request -> assertThat(request.path() + "?" + request.rawQuery() + " " + request.body())
                        .matches("/rest/companies(/[-0-9a-f]{36}|\\?.*id\\[in]|\\?.*id%5Bin%5D).*"
                                + "|/graphql.*\"id\":\\{\"in\":\\[\"[-0-9a-f]{36}\".*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateMany", "deleteMany", "destroyMany", "restoreMany"})
    void aBlankFilterIsRefusedBeforeTheCall(String operation) {
        assertThat(send("twenty:companies/" + operation, Map.of("employees", 1), Map.of(TwentyConstants.FILTER, " "))
                        .getException())
                .isInstanceOf(TwentyException.class);

        assertThat(calls()).isEmpty();
        assertThat(twenty.records("companies")).hasSize(130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateMany", "deleteMany", "destroyMany", "restoreMany"})
    void aBlankFilterInTheUriFailsTheStart(String operation) {
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/" + operation + "?filter="))
                .hasStackTraceContaining("The option filter is blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleteMany", "destroyMany", "updateMany"})
    void nothingAtAllIsRefused(String operation) {
        assertThat(failure(TwentyValidationException.class, "twenty:companies/" + operation, null))
                .hasMessageContaining("give ids or records, or a filter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateMany", "deleteMany", "destroyMany"})
    void neitherAFilterNorRecordsIsRefused(String operation) {
        send("twenty:companies/" + operation, Map.of("employees", 1));

        assertThat(calls()).isEmpty();
        assertThat(twenty.records("companies")).hasSize(130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateMany", "deleteMany", "destroyMany"})
    void aFilterAndRecordsAreRefusedSinceItIsNotClearWhichAreMeant(String operation) {
        TwentyValidationException refused = failure(
                TwentyValidationException.class,
                "twenty:companies/" + operation + "?filter=" + SMALL,
                List.of(Map.of("id", UUID.randomUUID().toString(), "employees", 1)));

        assertThat(refused).hasMessageContaining("not clear which are meant");
        assertThat(calls()).isEmpty();
    }

    @Test
    void changingNothingIsRefused() {
        failure(TwentyValidationException.class, "twenty:companies/updateMany?filter=" + SMALL, Map.of());

        assertThat(calls()).isEmpty();
    }
}
