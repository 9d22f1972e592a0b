package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.ApiChanges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an import does with the records of which object. */
final class ImportedObjects {
    /** Whose records are matched with those of the target, and never created: people come to a workspace by invitation. */
    static final String MEMBERS = "workspaceMembers";

    /** Whose records come with a file. */
    static final String ATTACHMENTS = "attachments";

    private static final String MAIL =
            "it belongs to a mailbox or calendar: its owner connects the account in the target, and Twenty reads it again";
    private static final String MENU = "it is a part of the navigation menu of one member";
    private static final String WORKFLOW = "a workflow is made in Twenty's editor, which alone makes its versions";
    private static final String VIEW = "it names objects and fields by ids that only their own workspace has";
    private static final String CAMPAIGN = "Twenty would take it for a campaign of its own, to be sent";

    private static final Map<String, String> LEFT = new HashMap<>();

    static {
        leave(
                MAIL,
                "blocklists",
                "calendarChannelEventAssociations",
                "calendarChannels",
                "calendarEventParticipants",
                "calendarEvents",
                "callRecordings",
                "connectedAccounts",
                "messageChannelMessageAssociationMessageFolders",
                "messageChannelMessageAssociations",
                "messageChannels",
                "messageFolders",
                "messageParticipants",
                "messageThreads",
                "messages");
        leave(MENU, "favoriteFolders", "favorites");
        leave(WORKFLOW, "workflowAutomatedTriggers", "workflowRuns", "workflowVersions", "workflows");
        leave(CAMPAIGN, "messageCampaigns", "messageListMembers", "messageLists");
        leave("its layout is no record", "dashboards");
        leave("it is a setting, which may hold a secret", "apiKeys", "webhooks");
        ApiChanges.MOVED.forEach(setting -> LEFT.putIfAbsent(setting, VIEW));
    }

    private ImportedObjects() {}

    private static void leave(String why, String... plurals) {
        List.of(plurals).forEach(plural -> LEFT.put(plural, why));
    }

    /** Why records of the object are not imported; empty where they are. */
    static Optional<String> whyLeft(String plural) {
        return Optional.ofNullable(LEFT.get(plural));
    }
}
