package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What later versions call the fields of 1.0, and what became of its resources. */
class ApiChangesTest {
    @ParameterizedTest
    @CsvSource({
        "companies,          annualRecurringRevenue, annualRevenue",
        "noteTargets,        companyId,              targetCompanyId",
        "taskTargets,        opportunityId,          targetOpportunityId",
        "attachments,        personId,               targetPersonId",
        "attachments,        noteId,                 targetNoteId",
        "timelineActivities, taskId,                 targetTaskId"
    })
    void aRenamedFieldIsFoundFromEitherName(String resource, String earlier, String later) {
        assertThat(ApiChanges.laterName(resource, earlier)).contains(later);
        assertThat(ApiChanges.earlierName(resource, later)).contains(earlier);
    }

    @ParameterizedTest
    @CsvSource({
        "companies, name",
        // the link to a company is renamed where it is one of several targets
        "people,    companyId",
        "people,    targetCompanyId",
        "rockets,   annualRecurringRevenue"
    })
    void anyOtherFieldHasNoOtherName(String resource, String field) {
        assertThat(ApiChanges.laterName(resource, field)).isEmpty();
        assertThat(ApiChanges.earlierName(resource, field)).isEmpty();
    }

    @Test
    void theLaterNameHasNoNameThatCameAfterIt() {
        assertThat(ApiChanges.laterName("companies", "annualRevenue")).isEmpty();
    }

    @Test
    void theFirstNameHasNoNameThatWasBeforeIt() {
        assertThat(ApiChanges.earlierName("companies", "annualRecurringRevenue"))
                .isEmpty();
    }

    @Test
    void whatMovedOrWentWasAResourceOf10() {
        assertThat(Catalog.twenty().resources())
                .containsKeys(ApiChanges.MOVED.toArray(String[]::new))
                .containsKeys(ApiChanges.REMOVED.toArray(String[]::new));
    }

    @Test
    void whatMovedIsNotGone() {
        assertThat(ApiChanges.MOVED).doesNotContainAnyElementsOf(ApiChanges.REMOVED);
    }
}
