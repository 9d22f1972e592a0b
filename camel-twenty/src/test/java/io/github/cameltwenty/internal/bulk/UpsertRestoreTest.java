package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With {@code restoreDeleted=true} a softly deleted record is the one that is meant, on every version: on 1.0.3, which would
 * create another beside it, by GraphQL.
 */
class UpsertRestoreTest extends SandboxedTest {
    private static final String RESTORING = "&restoreDeleted=true";
    private static final String BY_NAME = "twenty:companies/upsertOne?upsertBy=name" + RESTORING;
    private static final String BY_EMAILS = "twenty:people/upsertMany?upsertBy=emails" + RESTORING;

    private String deleted(String resource, String singular, Map<String, Object> record) {
        String id = (String) sent("twenty:" + resource + "/createOne", record)
                .getMessage()
                .getBody(Map.class)
                .get("id");
        sent("twenty:general/graphql", "mutation { delete" + singular + "(id: \"" + id + "\") { id } }");
        return id;
    }

    private String deletedCompany() {
        return deleted(
                "companies",
                "Company",
                Map.of("name", "Gone", "domainName", Map.of("primaryLinkUrl", "https://gone.example")));
    }

    private static Map<String, Object> person(String email, String jobTitle) {
        return Map.of("emails", Map.of("primaryEmail", email), "jobTitle", jobTitle);
    }

    @ParameterizedTest
    @CsvSource({"name, Gone", "domainName.primaryLinkUrl, Gone"})
    void itIsRestoredAndUpdated(String upsertBy, String name) {
        String id = deletedCompany();

        Exchange done = sent(
                "twenty:companies/upsertOne?upsertBy=" + upsertBy + RESTORING,
                Map.of("name", name, "employees", 7, "domainName", Map.of("primaryLinkUrl", "https://gone.example")));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("updated");
        assertThat(twenty.records("companies")).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("id", id)
                .containsEntry("employees", 7)
                .containsEntry("deletedAt", null));
    }

    @Test
    void itIsRestoredThoughNothingElseIsToBeChanged() {
        String id = deletedCompany();

        sent(BY_NAME, Map.of("name", "Gone"));

        assertThat(twenty.records("companies"))
                .singleElement()
                .satisfies(record -> assertThat(record).containsEntry("id", id).containsEntry("deletedAt", null));
    }

    @Test
    void aLivingRecordWithTheKeyIsTheOneThatIsMeant() {
        String deleted = deletedCompany();
        sent("twenty:companies/createOne", Map.of("name", "Gone"));

        Exchange done = sent(BY_NAME, Map.of("name", "Gone", "employees", 7));

        assertThat(done.getMessage().getBody(Map.class).get("id")).isNotEqualTo(deleted);
        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isEqualTo("updated");
    }

    @Test
    void ofSeveralDeletedOnesNoneIsChosen() {
        String first = deleted("companies", "Company", Map.of("name", "Gone"));
        String second = deleted("companies", "Company", Map.of("name", "Gone"));

        assertThat(failure(TwentyValidationException.class, BY_NAME, Map.of("name", "Gone")))
                .hasMessageContaining("more than one softly deleted record has the key")
                .hasMessageContaining(first)
                .hasMessageContaining(second);
    }

    @Test
    void inputsThatAreOneDeletedRecordAreOne() {
        Map<String, Object> emails = Map.of("primaryEmail", "a@x.example", "additionalEmails", List.of("b@x.example"));
        String id = deleted("people", "Person", Map.of("emails", emails));

        sent(BY_EMAILS, List.of(person("a@x.example", "Dev"), person("b@x.example", "Boss")));

        assertThat(twenty.records("people")).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("id", id)
                .containsEntry("jobTitle", "Boss")
                .containsEntry("emails", emails));
    }

    @Test
    void theOthersOfTheInputAreUpdatedAndCreatedAsEver() {
        deletedCompany();
        sent("twenty:companies/createOne", Map.of("name", "There"));

        Exchange done = sent(
                "twenty:companies/upsertMany?upsertBy=name" + RESTORING,
                List.of(
                        Map.of("name", "Gone", "employees", 1),
                        Map.of("name", "There", "employees", 2),
                        Map.of("name", "New", "employees", 3)));

        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 1, "updated", 2, "unchanged", 0));
        assertThat(namesOf(done.getMessage().getBody(List.class))).containsExactly("Gone", "There", "New");
    }
}
