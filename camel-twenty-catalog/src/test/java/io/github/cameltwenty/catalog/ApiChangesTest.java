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
    void aLinkOfLaterVersionsIsKnownWithWhereItLeads() {
        assertThat(ApiChanges.addedLink("opportunities", "owner")).contains("workspaceMembers");
        assertThat(ApiChanges.addedLink("opportunities", "company")).isEmpty();
        assertThat(ApiChanges.addedLink("companies", "owner")).isEmpty();
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
    void whatMovedWasAResourceOf10AndIsNotGone() {
        assertThat(Catalog.twenty().resources()).containsKeys(ApiChanges.MOVED.toArray(String[]::new));
        assertThat(ApiChanges.MOVED).allSatisfy(resource -> assertThat(ApiChanges.removedIn(resource))
                .isEmpty());
    }

    /** Asked of a running 2.21: they are neither below {@code /rest} nor queries of {@code /graphql}. */
    @Test
    void sixResourcesOf10AreGoneIn221() {
        assertThat(Catalog.twenty().resources().keySet())
                .filteredOn(resource -> ApiChanges.removedIn(resource).isPresent())
                .containsExactlyInAnyOrder(
                        "favorites",
                        "favoriteFolders",
                        "connectedAccounts",
                        "messageChannels",
                        "calendarChannels",
                        "messageFolders");
    }

    @ParameterizedTest
    @CsvSource({"favorites, 2.6", "favoriteFolders, 2.6", "messageChannels, 2.8", "messageFolders, 2.8"})
    void whatIsGoneIsGoneInAVersion(String resource, String version) {
        assertThat(ApiChanges.removedIn(resource)).contains(version);
    }

    @Test
    void favoritesHaveASuccessorAndChannelsHaveNoneForAnApiKey() {
        assertThat(ApiChanges.replacement("favorites")).get().asString().startsWith("navigationMenuItems");
        assertThat(ApiChanges.replacement("messageChannels"))
                .get()
                .asString()
                .contains("nothing that an API key may use");
        assertThat(ApiChanges.replacement("companies")).isEmpty();
    }
}
