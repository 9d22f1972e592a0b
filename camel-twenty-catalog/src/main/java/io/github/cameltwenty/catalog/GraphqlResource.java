package io.github.cameltwenty.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource of 1.0 that REST has lost and the GraphQL API at {@code /metadata} still has. The queries, who may ask them and the
 * first fields of each are recorded with 2.21. The other fields, and the mutations, are those of Twenty's public sources
 * (twenty-server, engine/metadata-modules): a server says which fields it does not have.
 *
 * @param query that gives all of them, without arguments
 * @param update the mutation that changes one; null where there is none that does as much and no more
 * @param own whether they are shown to their owner alone, so that it takes the session of a user
 * @param fields what to ask for. No tokens of mail accounts: they open a mailbox
 */
public record GraphqlResource(String resource, String query, String update, boolean own, List<String> fields) {
    private static final List<String> SYNC = List.of(
            "connectedAccountId",
            "isContactAutoCreationEnabled",
            "contactAutoCreationPolicy",
            "isSyncEnabled",
            "syncStatus",
            "syncStage",
            "syncStageStartedAt",
            "syncedAt",
            "throttleFailureCount",
            "createdAt",
            "updatedAt");

    private static final List<String> MENU_ITEM = List.of(
            "id",
            "type",
            "name",
            "position",
            "userWorkspaceId",
            "targetRecordId",
            "targetObjectMetadataId",
            "viewId",
            "folderId",
            "link",
            "icon",
            "color",
            "createdAt",
            "updatedAt");

    private static final Map<String, GraphqlResource> ALL = Stream.of(
                    new GraphqlResource(
                            "connectedAccounts",
                            "myConnectedAccounts",
                            null,
                            true,
                            List.of(
                                    "id",
                                    "handle",
                                    "provider",
                                    "handleAliases",
                                    "scopes",
                                    "authFailedAt",
                                    "lastCredentialsRefreshedAt",
                                    "userWorkspaceId",
                                    "createdAt",
                                    "updatedAt")),
                    new GraphqlResource(
                            "messageChannels",
                            "myMessageChannels",
                            "updateMessageChannel",
                            true,
                            with(
                                    SYNC,
                                    "id",
                                    "handle",
                                    "visibility",
                                    "type",
                                    "messageFolderImportPolicy",
                                    "excludeNonProfessionalEmails",
                                    "excludeGroupEmails")),
                    new GraphqlResource(
                            "calendarChannels",
                            "myCalendarChannels",
                            "updateCalendarChannel",
                            true,
                            with(SYNC, "id", "handle", "visibility")),
                    new GraphqlResource(
                            "messageFolders",
                            "myMessageFolders",
                            "updateMessageFolder",
                            true,
                            List.of(
                                    "id",
                                    "name",
                                    "messageChannelId",
                                    "isSynced",
                                    "isSentFolder",
                                    "parentFolderId",
                                    "externalId",
                                    "createdAt",
                                    "updatedAt")),
                    new GraphqlResource("favorites", "navigationMenuItems", null, false, MENU_ITEM),
                    new GraphqlResource("favoriteFolders", "navigationMenuItems", null, false, MENU_ITEM))
            .collect(Collectors.toUnmodifiableMap(GraphqlResource::resource, each -> each));

    private static List<String> with(List<String> more, String... first) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    /** Empty for what REST has. */
    public static Optional<GraphqlResource> of(String resource) {
        return Optional.ofNullable(ALL.get(resource));
    }

    /** The type of the one argument of {@link #update}: an id, and under {@code update} what changes. */
    public String updateInput() {
        return update.substring(0, 1).toUpperCase(Locale.ROOT) + update.substring(1) + "Input";
    }
}
