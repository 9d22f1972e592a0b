package io.github.cameltwenty.internal.options;

/** The words of an endpoint's path for tools that complete it: constants, as annotations can hold no catalog. */
public final class PathNames {
    /** The resources of the catalog, and general. */
    public static final String RESOURCES = "apiKeys,attachments,blocklists,calendarChannelEventAssociations,"
            + "calendarChannels,calendarEventParticipants,calendarEvents,companies,"
            + "connectedAccounts,favoriteFolders,favorites,"
            + "messageChannelMessageAssociations,messageChannels,messageFolders,"
            + "messageParticipants,messageThreads,messages,noteTargets,notes,"
            + "opportunities,people,taskTargets,tasks,timelineActivities,viewFields,"
            + "viewFilterGroups,viewFilters,viewGroups,viewSorts,views,webhooks,"
            + "workflowAutomatedTriggers,workflowRuns,workflowVersions,workflows,"
            + "workspaceMembers,general";

    /** The operations of the catalog. */
    public static final String OPERATIONS =
            "findMany,findOne,createOne,createMany,updateOne,deleteOne,findDuplicates,findAll,updateMany,"
                    + "deleteMany,upsertOne,upsertMany,restoreOne,restoreMany,destroyOne,destroyMany,mergeMany,"
                    + "groupBy,changes,getOpenApiSchema,getServerInfo,getObjects,getFields,"
                    + "createObject,updateObject,deleteObject,createField,updateField,deleteField,ensureSchema,graphql,rest,search,uploadFile,"
                    + "attachFile,downloadFile,run,rotateApiKey,exportWorkspace,importWorkspace";

    /** In the place of a resource, of webhooks: all of them. */
    public static final String ALL = "*";

    private PathNames() {}
}
