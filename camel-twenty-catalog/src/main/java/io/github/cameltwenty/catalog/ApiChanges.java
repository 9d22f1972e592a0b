package io.github.cameltwenty.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What later versions of Twenty do with the resources of 1.0. */
public final class ApiChanges {
    /** Since when the REST API is as {@link Capability} says; release notes, and recordings of November 2025. */
    public static final String CURRENT_SINCE = "about 1.8";

    /** Since when {@link #REMOVED} are gone. */
    public static final String REMOVED_SINCE = "2.40";

    /** Served below {@code /rest/metadata} since about 1.8, without envelope, filter, batch or duplicates. */
    public static final Set<String> MOVED = Set.of(
            "apiKeys", "viewFields", "viewFilterGroups", "viewFilters", "viewGroups", "viewSorts", "views", "webhooks");

    /** Reached by GraphQL alone since 2.4x. */
    public static final Set<String> REMOVED = Set.of(
            "calendarChannels",
            "connectedAccounts",
            "favoriteFolders",
            "favorites",
            "messageChannels",
            "messageFolders");

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
