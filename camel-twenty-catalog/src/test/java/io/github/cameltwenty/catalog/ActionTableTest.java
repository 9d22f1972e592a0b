package io.github.cameltwenty.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How actions are done, by version. */
class ActionTableTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    companies        | findMany   | REST | REST | REST
                    companies        | mergeMany  | no: from about 1.8 on | REST | REST
                    tasks            | mergeMany  | no: from about 1.8 on | no: companies and people only | no: companies and people only
                    webhooks         | createMany | REST | REST, as a setting | REST, as a setting
                    webhooks         | findDuplicates | REST | no: no setting has it | no: no setting has it
                    apiKeys          | upsertOne  | REST | REST, as a setting | REST, as a setting, a user's session
                    viewSorts        | createOne  | REST | REST, as a setting, a user's session | REST, as a setting
                    views            | createOne  | REST | REST, as a setting | REST, as a setting
                    blocklists       | deleteOne  | REST | REST | REST
                    workspaceMembers | deleteOne  | REST | REST | REST, refused to an API key
                    messageFolders   | updateMany | REST | REST | GraphQL, a user's session: the user's own
                    favorites        | findAll    | REST | REST | GraphQL: items of the navigation menu
                    """)
    void theTableTellsByWhichWayAndForWhom(String resource, String operation, String v1_0, String v1_10, String v2_21) {
        Operation wanted = Operation.find(resource, operation).orElseThrow();

        assertThat(List.of(Release.values()))
                .extracting(release -> ActionTable.of(resource, wanted, release).toString())
                .containsExactly(v1_0, v1_10, v2_21);
    }

    @Test
    void whatHasNoWaySaysWhatHas() {
        assertThat(Catalog.twenty().resources().keySet()).allSatisfy(resource -> assertThat(ActionTable.operations())
                .allSatisfy(operation -> assertThat(List.of(Release.values()))
                        .map(release -> ActionTable.of(resource, operation, release))
                        .filteredOn(support -> !support.isThere())
                        .allMatch(support -> !support.note().isEmpty())));
    }

    /** The resources that REST has lost are those that another API is known to have. */
    @Test
    void whatIsGoneFromRestHasAPlaceInGraphql() {
        assertThat(Catalog.twenty().resources().keySet())
                .filteredOn(resource -> GraphqlResource.of(resource).isPresent())
                .containsExactlyElementsOf(Catalog.twenty().resources().keySet().stream()
                        .filter(resource -> ApiChanges.removedIn(resource).isPresent())
                        .toList());
    }

    /** They open a mailbox. */
    @Test
    void noTokensAreAskedFor() {
        assertThat(GraphqlResource.of("connectedAccounts").orElseThrow().fields())
                .noneMatch(field -> field.contains("oken"));
    }

    @Test
    void anUpdateNamesItsInput() {
        assertThat(GraphqlResource.of("messageFolders").orElseThrow().updateInput())
                .isEqualTo("UpdateMessageFolderInput");
    }
}
