package io.github.cameltwenty.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What later versions of Twenty do with the resources of 1.0. */
public final class ApiChanges {
    /**
     * Since when the REST API is as {@link Capability} says, by the release notes. Recorded: 1.0.3 is not yet, November 2025 (about
     * 1.10) and 2.21 are.
     */
    public static final String CURRENT_SINCE = "about 1.8";

    /** Served below {@code /rest/metadata} since about 1.8, without envelope, filter, batch or duplicates. */
    public static final Set<String> MOVED = Set.of(
            "apiKeys", "viewFields", "viewFilterGroups", "viewFilters", "viewGroups", "viewSorts", "views", "webhooks");

    /** Gone from REST and from {@code /graphql} in 2.21 (recorded); the version that the sources are the first to lack them in. */
    private static final Map<String, String> REMOVED = Map.of(
            "calendarChannels", "2.8",
            "connectedAccounts", "2.8",
            "favoriteFolders", "2.6",
            "favorites", "2.6",
            "messageChannels", "2.8",
            "messageFolders", "2.8");

    private static final Map<String, String> TARGETS = Map.of(
            "companyId", "targetCompanyId",
            "personId", "targetPersonId",
            "opportunityId", "targetOpportunityId",
            "noteId", "targetNoteId",
            "taskId", "targetTaskId");

    private static final Map<String, Map<String, String>> RENAMED = Map.of(
            "noteTargets", TARGETS,
            "taskTargets", TARGETS,
            "attachments", TARGETS,
            "timelineActivities", TARGETS,
            "companies", Map.of("annualRecurringRevenue", "annualRevenue"));

    private ApiChanges() {}

    /** The version from which on, at the latest, a resource of 1.0 is gone from the API; empty for what is still there. */
    public static Optional<String> removedIn(String resource) {
        return Optional.ofNullable(REMOVED.get(resource));
    }

    /**
     * What a later server has in place of a resource that is gone from its API: the query of {@code /metadata}, and whether an API
     * key may ask it (recorded with 2.21).
     */
    public static Optional<String> replacement(String resource) {
        return removedIn(resource).map(version -> version.equals("2.6")
                ? "navigationMenuItems, of another shape, by twenty:general/graphql with graphqlApi=metadata"
                : "nothing that an API key may use: Twenty shows them to their owner alone");
    }

    /** The name that later versions may have for a field of 1.0; a server's own document tells whether it has. */
    public static Optional<String> laterName(String resource, String field) {
        return Optional.ofNullable(RENAMED.getOrDefault(resource, Map.of()).get(field));
    }

    /** The name that 1.0 has for a field of later versions. */
    public static Optional<String> earlierName(String resource, String field) {
        return RENAMED.getOrDefault(resource, Map.of()).entrySet().stream()
                .filter(name -> name.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
